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
        onSearchChanged: if (rows.search === "" && search.text.trim() !== "") search.text = "" // what is shown isn't among what was found
    }
    Connections {
        target: panel.studio
        function onSelectionChanged() { // what is in view stays where it is while several are chosen
            if (panel.studio.chosen.length < 2 || rows.rowOf(panel.studio.selection) < 0)
                panel.reveal(panel.studio.selection)
        }
        function onRenameRequested(id: objectId) { panel.rename(id) }
        function onRevealRequested(id: objectId) { panel.reveal(id) }
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
                function goToFirst() {
                    const row = rows.searching ? rows.firstFound() : list.currentIndex
                    if (row >= 0) {
                        panel.studio.selection = rows.keyAt(row)
                        list.currentIndex = row
                    }
                    list.forceActiveFocus()
                }
                Keys.onDownPressed: goToFirst()
                onAccepted: goToFirst()
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
                AddMenu {
                    id: addMenu
                    studio: panel.studio
                }
            }
        }
        Text {
            visible: rows.searching
            Layout.leftMargin: 12
            Layout.bottomMargin: 4
            text: qsTr("%n found", "", rows.found)
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        Item { // the list, and what is dragged in it
            Layout.fillWidth: true
            Layout.fillHeight: true
            FListView {
                id: list
                objectName: "treeList"
                anchors.fill: parent
                focus: true
                activeFocusOnTab: true
                reuseItems: true
                model: rows
                currentIndex: -1
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
                Keys.onRightPressed: rows.isExpanded(currentIndex) ? step(1) : rows.setExpanded(currentIndex, true)
                Keys.onLeftPressed: {
                    const above = rows.rowOf(panel.studio.parentOf(rows.keyAt(currentIndex)))
                    if (rows.isExpanded(currentIndex))
                        rows.setExpanded(currentIndex, false)
                    else if (above >= 0)
                        step(above - currentIndex)
                }
                Keys.onReturnPressed: rows.toggle(currentIndex)
                Keys.onPressed: event => {
                    const page = Math.max(1, Math.floor(height / Theme.row) - 1)
                    const by = event.key === Qt.Key_Home ? -count : event.key === Qt.Key_End ? count
                        : event.key === Qt.Key_PageUp ? -page : event.key === Qt.Key_PageDown ? page : 0
                    event.accepted = by !== 0
                    if (by !== 0)
                        step(by)
                }

                delegate: TreeRow {
                    width: list.width
                    studio: panel.studio
                    editing: panel.studio.same(key, panel.editing)
                    droppedOn: drag.active && panel.studio.same(key, drag.onto)
                    onPressed: down => drag.pressed = down ? key : panel.studio.noObject()
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
                    onFilesDropped: urls => panel.studio.importFiles(urls, kindName === "event" ? "layers" : "sounds", key)
                }
            }
            TreeDrag {
                id: drag
                parent: list // beside what scrolls in it
                z: 1
                anchors.fill: parent
                anchors.rightMargin: 12 // the scroll bar's
                paused: !panel.studio.same(panel.editing, panel.studio.noObject())
                studio: panel.studio
                rows: rows
                list: list
            }
        }
        RowLayout {
            visible: panel.several || panel.studio.chosen.length > 1
            Layout.leftMargin: 12
            Layout.rightMargin: 8
            Layout.bottomMargin: 6
            Layout.topMargin: 6
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
    }
    FMenu {
        id: rowMenu
        property bool moves: false
        onAboutToShow: moves = panel.studio.canMoveChosen()
        FMenuItem { text: qsTr("New…"); onTriggered: addMenu.popup() }
        FMenuItem { text: qsTr("Play"); enabled: panel.studio.selectionPlays; onTriggered: panel.studio.run("play") }
        FMenuItem { text: qsTr("Rename"); enabled: panel.studio.selectedKind !== "tree"; onTriggered: panel.studio.run("rename") }
        FMenuItem { text: qsTr("Cut"); enabled: rowMenu.moves; onTriggered: panel.studio.run("cut") }
        FMenuItem { text: qsTr("Copy"); enabled: rowMenu.moves; onTriggered: panel.studio.run("copy") }
        FMenuItem { text: qsTr("Paste"); onTriggered: panel.studio.run("paste") }
        FMenuItem { text: qsTr("Paste properties"); enabled: panel.studio.selectedKind !== "tree"; onTriggered: panel.studio.run("pasteProperties") }
        FMenuItem { text: qsTr("Duplicate"); enabled: rowMenu.moves; onTriggered: panel.studio.run("duplicate") }
        FMenuItem { text: qsTr("Move up"); enabled: rowMenu.moves; onTriggered: panel.studio.run("moveUp") }
        FMenuItem { text: qsTr("Move down"); enabled: rowMenu.moves; onTriggered: panel.studio.run("moveDown") }
        FMenuItem { text: qsTr("Where it is used"); enabled: panel.studio.selectedKind !== "tree"; onTriggered: panel.studio.run("uses") }
        FMenuItem { text: qsTr("Show as a table"); onTriggered: panel.studio.run("table") }
        FMenuItem {
            text: panel.several ? qsTr("Choose only one") : qsTr("Choose several")
            onTriggered: panel.several = !panel.several
        }
        FMenuItem { text: qsTr("Remove"); enabled: rowMenu.moves; onTriggered: panel.studio.run("remove") }
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
