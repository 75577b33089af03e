import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What comes of playing something very often: how its children are picked, how long and how loud it is. */
FocusScope {
    id: strip

    required property Studio studio
    required property objectId key

    property var result: ({})
    readonly property var shares: result.shares ?? []

    onKeyChanged: forget()
    function forget() { result = ({}) }
    Connections { // it was counted with other values
        target: strip.studio.document
        enabled: strip.result.text !== undefined
        function onChanged() { strip.forget() }
        function onInserted() { strip.forget() }
        function onRemoved() { strip.forget() }
        function onMoved() { strip.forget() }
    }

    implicitHeight: column.implicitHeight + 16
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Simulation")

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
        Rectangle { width: parent.width; height: 1; color: Theme.line }
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 6
        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            FButton {
                objectName: "simulate"
                text: qsTr("Play it 10,000 times")
                hintText: qsTr("Plays it without a sound and counts what is picked")
                onClicked: strip.result = strip.studio.simulate(strip.key)
            }
            Text {
                objectName: "simulationText"
                Layout.fillWidth: true
                text: strip.result.text ?? qsTr("Without a sound, in an instant: what is picked, how long and how loud it is.")
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
        }
        FListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 8 * Theme.row)
            visible: count > 0
            model: strip.shares
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Picks")
            ScrollBar.vertical: ScrollBar {}
            delegate: RowLayout {
                id: share
                required property var modelData

                width: list.width
                height: Theme.row
                spacing: 10
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.name + " " + modelData.text
                Text {
                    Layout.preferredWidth: 140
                    text: share.modelData.name
                    color: Theme.text
                    font.pixelSize: Theme.smallSize
                    elide: Text.ElideRight
                }
                Item {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 10
                    Rectangle {
                        width: parent.width * share.modelData.share
                        height: parent.height
                        radius: 2
                        color: Theme.kindColor("random")
                    }
                    Rectangle { // what is to be expected by weights, mode and what is left out
                        visible: share.modelData.expected > 0
                        x: parent.width * share.modelData.expected - 1
                        y: -2
                        width: 2
                        height: parent.height + 4
                        color: Theme.text
                    }
                }
                Text {
                    Layout.preferredWidth: 150
                    text: share.modelData.text
                    color: Theme.secondary
                    font.pixelSize: Theme.smallSize
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
}
