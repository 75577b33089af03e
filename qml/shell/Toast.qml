import QtQuick
import QtQuick.Layouts

/*! The latest notification for a few seconds; a tap shows all. */
Rectangle {
    id: toast

    property string text
    property string severity: "info"

    signal opened()

    function show() {
        opacity = 1
        hide.restart()
    }

    width: Math.min(560, parent.width - 40)
    height: line.implicitHeight + 20
    radius: 8
    color: Theme.raised
    border.color: severity === "error" ? Theme.error : severity === "warning" ? Theme.warning : Theme.line
    opacity: 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity { NumberAnimation { duration: Theme.motion } }
    Timer {
        id: hide
        interval: toast.severity === "info" ? 4000 : 8000
        onTriggered: toast.opacity = 0
    }
    MouseArea { // no handler: those below would take the tap too
        anchors.fill: parent
        onClicked: {
            toast.opacity = 0
            toast.opened()
        }
    }
    RowLayout {
        id: line
        anchors.centerIn: parent
        width: parent.width - 24
        spacing: 10
        Rectangle {
            Layout.preferredWidth: 8
            Layout.preferredHeight: 8
            radius: 4
            color: toast.severity === "error" ? Theme.error : toast.severity === "warning" ? Theme.warning : Theme.good
        }
        Text {
            Layout.fillWidth: true
            text: toast.text
            color: Theme.text
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        FButton {
            quiet: true
            sign: "close"
            hintText: qsTr("Close")
            focusPolicy: Qt.NoFocus // it goes by itself
            onClicked: toast.opacity = 0
        }
    }
}
