import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! Offers what a session that ended unexpectedly had not saved. */
Rectangle {
    id: bar

    required property Studio studio

    implicitHeight: 48
    color: Theme.selection

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 10
        spacing: 10
        Text {
            Layout.fillWidth: true
            text: qsTr("The studio ended unexpectedly last time. %n step(s) were not saved.", "", bar.studio.recoverable)
            color: Theme.text
            font.pixelSize: Theme.fontSize
            elide: Text.ElideRight
        }
        FButton {
            objectName: "restoreButton"
            primary: true
            text: qsTr("Restore them")
            onClicked: bar.studio.restore()
        }
        FButton {
            objectName: "discardButton"
            text: qsTr("Discard")
            onClicked: bar.studio.discardRecovery()
        }
    }
}
