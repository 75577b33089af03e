import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! The left end of a layer's row: what it is called, how loud it is, whether it is heard. */
Rectangle {
    id: head

    required property Studio studio
    required property objectId key
    required property objectId target
    required property string shownName
    required property color tint
    required property bool plays
    required property bool exists /*!< there is something that it plays */
    required property double volume
    required property bool mute
    required property bool selected

    property bool soloed: false
    property bool silenced: false
    function listen() {
        soloed = studio.listening.isSolo(key)
        silenced = studio.listening.isSilenced(key)
    }
    Component.onCompleted: listen()
    onExistsChanged: listen()
    onTargetChanged: listen()
    Connections {
        target: head.studio.listening
        function onChanged() { head.listen() }
    }

    color: selected ? Theme.selection : Theme.panel
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.touch ? 6 : 8
        spacing: 2
        RowLayout {
            spacing: 6
            Rectangle {
                Layout.preferredWidth: 10
                Layout.preferredHeight: 10
                radius: 3
                color: head.tint
            }
            Text {
                Layout.fillWidth: true
                text: head.shownName
                color: Theme.text
                font.pixelSize: Theme.fontSize
                elide: Text.ElideRight
            }
        }
        RowLayout {
            visible: head.plays
            spacing: 4
            FButton {
                objectName: "mute"
                Layout.preferredWidth: Theme.touch ? 44 : 30
                Layout.preferredHeight: Theme.touch ? 44 : 22
                text: "M"
                hintText: qsTr("Mute %1").arg(head.shownName)
                checkable: false
                checked: head.mute
                onClicked: head.studio.editor.set(head.key, "mute", !head.mute)
            }
            FButton {
                objectName: "soloLayer"
                visible: head.exists
                Layout.preferredWidth: Theme.touch ? 44 : 30
                Layout.preferredHeight: Theme.touch ? 44 : 22
                text: "S"
                hintText: qsTr("Hear %1 alone; for listening, not saved").arg(head.shownName)
                checked: head.soloed
                onClicked: head.studio.listening.setSolo(head.key, !head.soloed)
            }
            Text {
                objectName: "layerLevel"
                Layout.fillWidth: true
                text: head.silenced ? qsTr("not solo") : head.studio.decibels(head.volume)
                color: head.silenced ? Theme.warning : Theme.secondary
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
