import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! What takes its time, how far it is, and a way to stop it. */
Rectangle {
    id: bar

    required property Studio studio

    visible: studio.busy
    width: 300
    height: 64
    radius: 8
    color: Theme.raised
    border.color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: studio.busyText

    MouseArea { anchors.fill: parent } // what lies below gets no clicks
    RowLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10
        ColumnLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("%1 · %2 %").arg(bar.studio.busyText).arg(Math.round(100 * bar.studio.progress))
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
                    width: parent.width * bar.studio.progress
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
        }
        FButton {
            visible: bar.studio.cancellable
            text: qsTr("Cancel")
            onClicked: bar.studio.cancelBusy()
        }
    }
}
