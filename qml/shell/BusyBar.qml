import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! What takes its time, how far it is, and a way to stop it. */
Rectangle {
    id: bar

    required property BackgroundWork work

    visible: work.busy
    width: 300
    height: 64
    radius: 8
    color: Theme.raised
    border.color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: work.text

    MouseArea { anchors.fill: parent } // what lies below gets no clicks
    RowLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10
        ColumnLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("%1 · %2 %").arg(bar.work.text).arg(Math.round(100 * bar.work.progress))
                color: Theme.text
                font.pixelSize: Theme.fontSize
                elide: Text.ElideRight
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: 4
                radius: 2
                color: Theme.control
                Rectangle {
                    width: parent.width * bar.work.progress
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
        }
        FButton {
            visible: bar.work.cancellable
            text: qsTr("Cancel")
            onClicked: bar.work.cancel()
        }
    }
}
