import QtQuick
import QtQuick.Controls.Basic

/*! One line of a menu. */
MenuItem {
    id: item

    implicitHeight: Theme.row
    Accessible.name: text
    Accessible.role: Accessible.MenuItem
    Accessible.onPressAction: triggered()
    arrow: Icon { // of a menu within the menu
        x: item.width - width - 8
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        visible: item.subMenu !== null
        name: "open"
        size: 11
        color: Theme.secondary
    }
    contentItem: Text {
        text: item.text
        color: Theme.text
        opacity: item.enabled ? 1 : 0.45
        font.pixelSize: Theme.fontSize
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        leftPadding: 6
    }
    background: Rectangle {
        radius: 4
        color: item.highlighted ? Theme.selection : "transparent"
    }
}
