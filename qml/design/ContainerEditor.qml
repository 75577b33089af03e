pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What stands in a container, group, folder or bus; a random container's children with their weights and chances. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId parentKey
    property bool embedded: false /*!< in another editor, which has the header */
    property bool canList: false /*!< children can be put on a play list */

    readonly property bool weighted: info.kindName === "random"

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Contents")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.parentKey
    }
    ObjectListModel {
        id: all
        document: editor.studio.document
        parentKey: editor.parentKey
    }
    ObjectQuery { // what plays; how the editor around shows the rest is its affair
        id: content
        document: editor.studio.document
        root: editor.parentKey
        kinds: ["sound", "group", "random", "sequence", "blend", "switchContainer"]
    }
    PickChances {
        id: chances
        document: editor.studio.document
        key: editor.parentKey
    }
    property var recent: [] /*!< what was picked last, the newest first */
    onParentKeyChanged: recent = []
    Connections {
        target: editor.studio.telemetry
        enabled: editor.weighted
        function onPicked(child: objectId) {
            if (content.rowOf(child) >= 0)
                editor.recent = [editor.studio.nameOf(child), ...editor.recent].slice(0, 24)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            visible: !editor.embedded
            Layout.fillWidth: true
            kind: info.kindName
            title: info.title
            detail: qsTr("%1 · %n object(s)", "", list.count).arg(editor.studio.kindLabel(info.kindName))
        }
        Text {
            objectName: "pickNote"
            Layout.fillWidth: true
            Layout.margins: 8
            Layout.leftMargin: 12
            visible: text !== "" && (!editor.embedded || editor.height > 190)
            text: chances.note
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        FListView {
            id: list
            objectName: "containerList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            activeFocusOnTab: true
            model: editor.embedded || editor.weighted ? content : all
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Children")
            ScrollBar.vertical: ScrollBar {}
            Keys.onDownPressed: incrementCurrentIndex()
            Keys.onUpPressed: decrementCurrentIndex()
            Keys.onReturnPressed: if (currentItem) editor.studio.selection = (currentItem as ChildRow).key
            delegate: ChildRow {
                width: list.width
                studio: editor.studio
                weighted: editor.weighted
                weighs: chances.weighs
                chance: chances.values[index] ?? 0
                canList: editor.canList
            }
            Text {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 60)
                visible: list.count === 0
                text: info.kindName === "equalizer" ? qsTr("No bands yet: it leaves the sound as it is. Add one with the + above the tree.")
                    : editor.studio.isEffect(info.kindName) ? qsTr("Its values are at the right.")
                    : info.kindName === "bus" || info.kindName === "auxBus" ? qsTr("Nothing feeds this bus but sounds. Its volume, pan and mute are at the right.")
                    : qsTr("Nothing in here yet. Drop audio files here, or sounds from the tree.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
            DropArea {
                anchors.fill: parent
                z: -1
                keys: ["text/uri-list"]
                onDropped: drop => editor.studio.importFiles(drop.urls, "sounds", editor.parentKey)
            }
            DropArea { // from the tree
                anchors.fill: parent
                z: -1
                keys: ["flux/objects"]
                onDropped: drop => {
                    const into = editor.parentKey
                    if (editor.studio.drop((drop.source as TreeDrag).key, into, -1, 0))
                        editor.studio.selection = into // the next one goes there too
                }
            }
        }
        Text { // one after the other, as they were heard
            objectName: "recentPicks"
            Layout.fillWidth: true
            Layout.margins: 8
            Layout.leftMargin: 12
            visible: editor.recent.length > 0
            text: qsTr("Picked last: %1").arg(editor.recent.join("  ←  "))
            color: Theme.text
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        SimulationStrip {
            Layout.fillWidth: true
            visible: editor.studio.chooses(info.kindName) && list.count > 0 && (!editor.embedded || editor.height > 190)
            studio: editor.studio
            key: editor.parentKey
        }
    }
}
