import QtQuick

/*! A fact in a few words. */
Rectangle {
    id: chip

    property string text
    property color tint: Theme.text

    implicitWidth: label.implicitWidth + 18
    implicitHeight: 22
    radius: 11
    color: Theme.control

    Text {
        id: label
        anchors.centerIn: parent
        text: chip.text
        color: chip.tint
        font.pixelSize: 12
    }
}
