pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! The project as a tree, with search; audio files dropped here are imported. */
FocusScope {
    id: panel

    required property Studio studio
    property objectId editing: studio.noObject()
    property alias only: rows.only
    property bool several: false /*!< a tap adds to what is chosen, for fingers */

    /*! Chooses all rows from the selection to this one. */
    function chooseTo(row: int) {
        const from = Math.max(0, rows.rowOf(studio.selection))
        const keys = []
        for (let at = Math.min(from, row); at <= Math.max(from, row); ++at)
            if (at !== from)
                keys.push(rows.keyAt(at))
        keys.push(rows.keyAt(from)) // stays the selection, from which the next range begins
        studio.chooseAll(keys)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Project tree")

    function find() { search.forceActiveFocus(); search.selectAll() }
    function reveal(key: objectId) {
        const row = rows.reveal(key)
        if (row >= 0) {
            list.currentIndex = row
            list.positionViewAtIndex(row, ListView.Contain)
        }
    }
    function rename(key: objectId) {
        reveal(key)
        editing = key
    }

    TreeRows {
        id: rows
        tree: panel.studio.tree
        search: search.text
    }
    Connections {
        target: panel.studio
        function onSelectionChanged() { if (panel.studio.chosen.length < 2) panel.reveal(panel.studio.selection) }
        function onRenameRequested(id: objectId) { panel.rename(id) }
        function onProjectChanged() { search.text = "" }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 8
            spacing: 6
            FTextField {
                id: search
                objectName: "treeSearch"
                Layout.fillWidth: true
                placeholderText: qsTr("Search: coin type:sound !loop")
                hintText: qsTr("Search the tree")
                Keys.onDownPressed: list.forceActiveFocus()
                Keys.onEscapePressed: event => {
                    event.accepted = text !== ""
                    text = ""
                }
            }
            FButton {
                objectName: "addButton"
                sign: "add"
                hintText: qsTr("Make or import something")
                onClicked: addMenu.popup(this, 0, height + 2)
                FMenu {
                    id: addMenu
                    FMenuItem { text: qsTr("New event"); onTriggered: panel.studio.run("newEvent") }
                    FMenu {
                        title: qsTr("New container")
                        FMenuItem { text: qsTr("Random container"); onTriggered: panel.studio.run("newRandom") }
                        FMenuItem { text: qsTr("Sequence container"); onTriggered: panel.studio.run("new:sequence") }
                        FMenuItem { text: qsTr("Play list item"); onTriggered: panel.studio.run("new:playItem") }
                        FMenuItem { text: qsTr("Blend container"); onTriggered: panel.studio.run("new:blend") }
                        FMenuItem { text: qsTr("Blend track"); onTriggered: panel.studio.run("new:blendTrack") }
                        FMenuItem { text: qsTr("Blend range"); onTriggered: panel.studio.run("new:blendItem") }
                        FMenuItem { text: qsTr("Switch container"); onTriggered: panel.studio.run("new:switchContainer") }
                        FMenuItem { text: qsTr("Assignment"); onTriggered: panel.studio.run("new:switchItem") }
                        FMenuItem { text: qsTr("Group"); onTriggered: panel.studio.run("newGroup") }
                    }
                    FMenu {
                        title: qsTr("New for the game")
                        FMenuItem { text: qsTr("Parameter"); onTriggered: panel.studio.run("new:parameter") }
                        FMenuItem { text: qsTr("State group"); onTriggered: panel.studio.run("new:stateGroup") }
                        FMenuItem { text: qsTr("State"); onTriggered: panel.studio.run("new:state") }
                        FMenuItem { text: qsTr("Transition"); onTriggered: panel.studio.run("new:stateTransition") }
                        FMenuItem { text: qsTr("Switch group"); onTriggered: panel.studio.run("new:switchGroup") }
                        FMenuItem { text: qsTr("Switch"); onTriggered: panel.studio.run("new:switch") }
                    }
                    FMenu {
                        title: qsTr("Let it follow")
                        FMenuItem { text: qsTr("Binding to a parameter"); onTriggered: panel.studio.run("new:binding") }
                        FMenuItem { text: qsTr("Curve point"); onTriggered: panel.studio.run("new:curvePoint") }
                        FMenuItem { text: qsTr("State offset"); onTriggered: panel.studio.run("new:stateOffset") }
                        FMenuItem { text: qsTr("Condition"); onTriggered: panel.studio.run("new:condition") }
                        FMenuItem { text: qsTr("Ducking rule"); onTriggered: panel.studio.run("new:duckRule") }
                    }
                    FMenu {
                        title: qsTr("Space and motion")
                        FMenuItem { text: qsTr("Attenuation"); onTriggered: panel.studio.run("new:attenuation") }
                        FMenuItem { text: qsTr("Distance curve"); onTriggered: panel.studio.run("new:attenuationCurve") }
                        FMenuItem { text: qsTr("Place on the screen"); onTriggered: panel.studio.run("new:spatialIntent") }
                        FMenuItem { text: qsTr("LFO"); onTriggered: panel.studio.run("new:lfo") }
                        FMenuItem { text: qsTr("Envelope"); onTriggered: panel.studio.run("new:envelope") }
                        FMenuItem { text: qsTr("Marker"); onTriggered: panel.studio.run("new:marker") }
                    }
                    FMenuItem { text: qsTr("New folder"); onTriggered: panel.studio.run("newFolder") }
                    FMenuItem { text: qsTr("New bus"); onTriggered: panel.studio.run("newBus") }
                    FMenuItem { text: qsTr("New aux bus"); onTriggered: panel.studio.run("new:auxBus") }
                    FMenuItem { text: qsTr("Add a send"); onTriggered: panel.studio.run("new:send") }
                    FMenuItem { text: qsTr("Add a band to the equaliser"); onTriggered: panel.studio.run("new:band") }
                    FMenu {
                        title: qsTr("Add an effect")
                        FMenuItem { text: qsTr("Equaliser"); onTriggered: panel.studio.run("new:equalizer") }
                        FMenuItem { text: qsTr("Compressor"); onTriggered: panel.studio.run("new:compressor") }
                        FMenuItem { text: qsTr("Expander or gate"); onTriggered: panel.studio.run("new:expander") }
                        FMenuItem { text: qsTr("Limiter"); onTriggered: panel.studio.run("new:limiter") }
                        FMenuItem { text: qsTr("Delay"); onTriggered: panel.studio.run("new:delay") }
                        FMenuItem { text: qsTr("Reverb"); onTriggered: panel.studio.run("new:reverb") }
                        FMenuItem { text: qsTr("Chorus or flanger"); onTriggered: panel.studio.run("new:chorus") }
                        FMenuItem { text: qsTr("Distortion"); onTriggered: panel.studio.run("new:distortion") }
                        FMenuItem { text: qsTr("Stereo widener"); onTriggered: panel.studio.run("new:widener") }
                        FMenuItem { text: qsTr("Tremolo"); onTriggered: panel.studio.run("new:tremolo") }
                        FMenuItem { text: qsTr("Pitch shift"); onTriggered: panel.studio.run("new:pitchShift") }
                        FMenuItem { text: qsTr("Level meter"); onTriggered: panel.studio.run("new:meter") }
                        FMenuItem { text: qsTr("Loudness meter"); onTriggered: panel.studio.run("new:loudnessMeter") }
                    }
                    FMenuItem { text: qsTr("Import audio files…"); onTriggered: panel.studio.run("import") }
                    FMenuItem { text: qsTr("Import a folder…"); onTriggered: panel.studio.run("importFolder") }
                }
            }
        }
        RowLayout {
            visible: panel.several || panel.studio.chosen.length > 1
            Layout.leftMargin: 12
            Layout.rightMargin: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("%n chosen", "", panel.studio.chosen.length)
                color: Theme.text
                font.pixelSize: Theme.smallSize
            }
            FButton {
                objectName: "tableOfChosen"
                small: true
                text: qsTr("Table")
                onClicked: panel.studio.run("table")
            }
            FButton {
                objectName: "chooseOne"
                small: true
                sign: "close"
                hintText: qsTr("Choose only one")
                onClicked: {
                    panel.several = false
                    panel.studio.chooseAll([panel.studio.selection])
                }
            }
        }
        Text {
            visible: search.text !== ""
            Layout.leftMargin: 12
            Layout.bottomMargin: 4
            text: qsTr("%n found", "", rows.found)
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        ListView {
            id: list
            objectName: "treeList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            activeFocusOnTab: true
            clip: true
            reuseItems: true
            model: rows
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("Objects")
            ScrollBar.vertical: ScrollBar {}

            function step(by: int) {
                const row = Math.max(0, Math.min(count - 1, currentIndex + by))
                panel.studio.selection = rows.keyAt(row)
                currentIndex = row
            }
            function extend(by: int) {
                const row = Math.max(0, Math.min(count - 1, currentIndex + by))
                if (!panel.studio.isChosen(rows.keyAt(row)))
                    panel.studio.choose(rows.keyAt(row))
                else if (row !== currentIndex)
                    panel.studio.choose(rows.keyAt(currentIndex))
                currentIndex = row
            }
            Keys.onUpPressed: event => event.modifiers & Qt.ShiftModifier ? extend(-1) : step(-1)
            Keys.onDownPressed: event => event.modifiers & Qt.ShiftModifier ? extend(1) : step(1)
            Keys.onRightPressed: rows.setExpanded(currentIndex, true)
            Keys.onLeftPressed: rows.setExpanded(currentIndex, false)
            Keys.onReturnPressed: rows.toggle(currentIndex)

            delegate: TreeRow {
                width: list.width
                studio: panel.studio
                editing: panel.studio.same(key, panel.editing)
                onToggled: rows.toggle(index)
                onChosen: {
                    list.forceActiveFocus()
                    list.currentIndex = index
                    if (panel.several)
                        panel.studio.choose(key)
                    else
                        panel.studio.selection = key
                }
                onAlsoChosen: range => {
                    list.forceActiveFocus()
                    if (range)
                        panel.chooseTo(index)
                    else
                        panel.studio.choose(key)
                }
                onEdited: (name, byKey) => {
                    panel.editing = panel.studio.noObject()
                    if (name !== "" && name !== this.name)
                        panel.studio.editor.set(key, "name", name)
                    if (byKey)
                        list.forceActiveFocus()
                }
                onMenuRequested: {
                    if (!panel.studio.isChosen(key))
                        panel.studio.selection = key
                    rowMenu.popup()
                }
                onFilesDropped: urls => panel.studio.importFiles(urls, "sounds", key)
            }
        }
    }
    FMenu {
        id: rowMenu
        FMenuItem { text: qsTr("Play"); onTriggered: panel.studio.run("play") }
        FMenuItem { text: qsTr("Rename"); onTriggered: panel.studio.run("rename") }
        FMenuItem { text: qsTr("Copy"); onTriggered: panel.studio.run("copy") }
        FMenuItem { text: qsTr("Paste"); onTriggered: panel.studio.run("paste") }
        FMenuItem { text: qsTr("Paste properties"); onTriggered: panel.studio.run("pasteProperties") }
        FMenuItem { text: qsTr("Duplicate"); onTriggered: panel.studio.run("duplicate") }
        FMenuItem { text: qsTr("Show as a table"); onTriggered: panel.studio.run("table") }
        FMenuItem {
            text: panel.several ? qsTr("Choose only one") : qsTr("Choose several")
            onTriggered: panel.several = !panel.several
        }
        FMenuItem { text: qsTr("Remove"); onTriggered: panel.studio.run("remove") }
        FMenuItem {
            enabled: panel.studio.selectedKind === "event"
            text: qsTr("Add an action")
            onTriggered: panel.studio.run("addAction")
        }
    }
    DropArea {
        anchors.fill: parent
        z: -1
        keys: ["text/uri-list"]
        onDropped: drop => panel.studio.importFiles(drop.urls, "events", panel.studio.noObject())
    }
}
