pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! An event's place on the screen: the screen as a picture, with the elements it follows; drag one while the event plays. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId key

    property var intent: ({})
    property int moves: 0

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Place on the screen")

    function look() {
        const get = name => studio.valueOf(key, name)
        intent = { anchor: get("anchor"), from: get("motionFrom"), to: get("motionTo"), hint: get("hint"), deadZone: get("deadZone"), mostPan: get("mostPan") }
    }
    Component.onCompleted: look()
    onKeyChanged: look()
    ObjectWatch {
        document: editor.studio.document
        key: editor.key
        onChanged: editor.look()
    }
    Connections {
        target: editor.studio
        function onLiveChanged() { ++editor.moves }
    }
    ObjectQuery { // what other events follow
        id: intents
        document: editor.studio.document
        root: editor.studio.treeRoot("events")
        kinds: ["spatialIntent"]
        deep: true
    }
    readonly property var elements: [intent.anchor, intent.from, intent.to].filter((name, at, all) => name && all.indexOf(name) === at)
    readonly property var others: namesBeside(elements, intents.count)
    function namesBeside(own: var, count: int): var {
        const names = []
        for (let row = 0; row < count && names.length < 40; ++row)
            for (const property of ["anchor", "motionFrom", "motionTo"]) {
                const name = studio.valueOf(intents.keyAt(row), property)
                if (name && names.indexOf(name) < 0 && own.indexOf(name) < 0)
                    names.push(name)
            }
        return names
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "spatialIntent"
            title: editor.studio.nameOf(editor.studio.parentOf(editor.key))
            detail: editor.studio.kindLabel("spatialIntent")
            FButton {
                objectName: "playPlace"
                sign: "play"
                text: qsTr("Play the event")
                onClicked: {
                    for (const name of editor.elements) {
                        const at = editor.studio.anchor(name)
                        editor.studio.setAnchor(name, at.x, at.y)
                    }
                    editor.studio.play(editor.studio.parentOf(editor.key))
                }
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 16
            Rectangle {
                id: screen
                objectName: "screen"
                anchors.centerIn: parent
                width: Math.min(parent.width, parent.height * 16 / 9)
                height: width * 9 / 16
                color: Theme.dark ? "#0c0e11" : "#ffffff"
                border.color: Theme.line
                radius: Theme.radius
                Rectangle { // where everything is in the middle
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: parent.width * (editor.intent.deadZone ?? 0)
                    height: parent.height
                    color: Theme.control
                }
                Rectangle { // what the author says
                    x: (0.5 + (editor.intent.hint ?? 0) / 2) * parent.width - 1
                    width: 2
                    height: parent.height
                    color: Theme.warning
                    opacity: 0.8
                }
                Text {
                    x: Math.max(4, Math.min(parent.width - width - 4, (0.5 + (editor.intent.hint ?? 0) / 2) * parent.width + 6))
                    y: 4
                    text: qsTr("hint")
                    color: Theme.warning
                    font.pixelSize: Theme.smallSize
                }
                Repeater {
                    model: editor.others
                    PlotHandle {
                        id: other
                        required property string modelData
                        readonly property point place: editor.moves >= 0 ? editor.studio.anchor(modelData) : Qt.point(0.5, 0.5)
                        objectName: "otherElement"
                        label: qsTr("Element %1, of another event").arg(modelData)
                        faint: true
                        tint: Theme.secondary
                        acrossShare: place.x
                        upShare: 1 - place.y
                        onMoved: (across, up) => editor.studio.setAnchor(modelData, across, 1 - up)
                        onRemoved: editor.studio.setAnchor(modelData, 0.5, 0.5)
                        Text {
                            anchors.top: parent.bottom
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: other.modelData
                            color: Theme.secondary
                            font.pixelSize: Theme.smallSize
                        }
                    }
                }
                Repeater {
                    model: editor.elements
                    PlotHandle {
                        id: element
                        required property string modelData
                        required property int index
                        readonly property point place: editor.moves >= 0 ? editor.studio.anchor(modelData) : Qt.point(0.5, 0.5)
                        label: qsTr("Element %1").arg(modelData)
                        text: index + 1
                        acrossShare: place.x
                        upShare: 1 - place.y
                        onMoved: (across, up) => editor.studio.setAnchor(modelData, across, 1 - up)
                        onRemoved: editor.studio.setAnchor(modelData, 0.5, 0.5)
                        Text {
                            anchors.top: parent.bottom
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: element.modelData
                            color: Theme.text
                            font.pixelSize: Theme.smallSize
                        }
                    }
                }
                Text {
                    anchors.centerIn: parent
                    width: parent.width - 60
                    visible: editor.elements.length === 0
                    text: qsTr("Write the name of an element of the screen at the right: it appears here, to be dragged as the game would move it.")
                    color: Theme.secondary
                    font.pixelSize: Theme.fontSize
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 16
            text: qsTr("Drag an element while the event plays: it is heard where it is. Where elements are here isn't saved.")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
    }
}
