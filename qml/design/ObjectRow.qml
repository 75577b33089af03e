import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! One object in a list: what it is called, and below it what is to be known of it, its place perhaps. */
ItemDelegate {
    id: row

    required property int index
    required property string name
    required property string place
    required property objectId key
    required property string kindName

    signal taken()

    height: Math.max(Theme.row, 40)
    highlighted: ListView.isCurrentItem
    Accessible.name: place !== "" ? qsTr("%1, %2").arg(name).arg(place) : name
    onClicked: taken()
    contentItem: Item {
        Rectangle {
            id: mark
            visible: row.kindName !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? 10 : 0
            height: 10
            radius: 3
            color: Theme.kindColor(row.kindName)
        }
        Column {
            x: mark.visible ? 18 : 0
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            Text {
                width: parent.width
                text: row.name
                color: row.kindName !== "" ? Theme.text : Theme.secondary
                font.pixelSize: Theme.fontSize
                elide: Text.ElideMiddle
            }
            Text {
                visible: row.place !== ""
                width: parent.width
                text: row.place
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                elide: Text.ElideMiddle
            }
        }
    }
    background: Rectangle {
        radius: 4
        color: row.highlighted ? Theme.selection : row.hovered ? Theme.control : "transparent"
    }
}
