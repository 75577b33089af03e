pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! All commands with their keys. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("Keyboard shortcuts")
    Component.onCompleted: {
        studio.commands.search = ""
        studio.commands.refresh()
    }

    ListView {
        id: list
        anchors.fill: parent
        focus: true
        clip: true
        model: panel.studio.commands
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        ScrollBar.vertical: ScrollBar {}
        delegate: ItemDelegate {
            id: line

            required text
            required property string detail
            required property string command

            width: list.width
            height: Theme.row
            Accessible.name: text + " " + detail
            onClicked: panel.studio.run(command)
            contentItem: RowLayout {
                Text {
                    Layout.fillWidth: true
                    text: line.text
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    elide: Text.ElideRight
                }
                Text {
                    text: line.detail
                    color: Theme.secondary
                    font.pixelSize: Theme.smallSize
                }
            }
            background: Rectangle { color: line.hovered ? Theme.raised : "transparent" }
        }
    }
}
