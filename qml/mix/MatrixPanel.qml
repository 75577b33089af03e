import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Who pulls whom down, and who sends where. */
FocusScope {
    id: panel

    required property Studio studio

    property string mode: "ducking"

    /*! A tab was pressed; it may have been the one that is shown. */
    signal asked(again: bool)
    function show(mode_: string) {
        const again = mode === mode_
        mode = mode_
        asked(again)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            title: panel.mode === "ducking" ? qsTr("Ducking") : qsTr("Sends")
            detail: panel.mode === "ducking" ? qsTr("row pulls column down") : qsTr("row sends to column")
            FButton {
                objectName: "duckingTab"
                checked: panel.mode === "ducking"
                text: qsTr("Ducking")
                onClicked: panel.show("ducking")
            }
            FButton {
                objectName: "sendsTab"
                checked: panel.mode === "sends"
                text: qsTr("Sends")
                onClicked: panel.show("sends")
            }
        }
        MatrixView {
            objectName: "matrix"
            visible: panel.height > Theme.header + 20
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            studio: panel.studio
            mode: panel.mode
            live: panel.mode === "ducking"
            emptyText: panel.mode === "ducking" ? qsTr("Make a second bus to have something that can be pulled down.")
                : qsTr("Make an aux bus to have somewhere to send to.")
        }
    }
}
