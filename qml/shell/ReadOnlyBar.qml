import QtQuick

/*! Why nothing of the project can be changed. */
Rectangle {
    required property string reason

    implicitHeight: label.implicitHeight + 16
    color: Theme.selection
    Accessible.role: Accessible.AlertMessage
    Accessible.name: reason

    Text {
        id: label
        x: 14
        width: parent.width - 28
        anchors.verticalCenter: parent.verticalCenter
        text: parent.reason
        color: Theme.text
        font.pixelSize: Theme.fontSize
        wrapMode: Text.Wrap
    }
}
