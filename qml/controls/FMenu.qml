import QtQuick
import QtQuick.Controls.Basic

/*! A menu in our colours. */
Menu {
    id: menu

    implicitWidth: 230
    padding: 4
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
    }
    delegate: FMenuItem {}
}
