pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! All commands with their keys; a tap on the keys changes them. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("Keyboard shortcuts")
    Component.onCompleted: {
        studio.commands.search = ""
        studio.commands.refresh()
    }

    property string waiting: "" /*!< command whose new keys are pressed next */
    property string problem: ""

    FTextField {
        id: filter
        objectName: "keysFilter"
        x: 10
        y: 8
        width: parent.width - 20
        placeholderText: qsTr("Search commands")
    }
    Text {
        id: hint
        anchors.top: filter.bottom
        anchors.topMargin: 6
        x: 14
        width: parent.width - 28
        height: implicitHeight + 12
        text: panel.problem !== "" ? panel.problem : panel.waiting !== "" ? qsTr("Press the new keys, or Esc.") : qsTr("A tap on the keys of a command changes them.")
        color: panel.problem !== "" ? Theme.warning : Theme.secondary
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
    }
    FListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: hint.y + hint.height
        focus: true
        model: FoundRows {
            sourceModel: panel.studio.commands
            search: filter.text
        }
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
                FButton {
                    objectName: "keysOf_" + line.command
                    small: true
                    quiet: panel.waiting !== line.command
                    checked: panel.waiting === line.command
                    text: panel.waiting === line.command ? qsTr("…") : line.detail !== "" ? line.detail : qsTr("none")
                    hintText: qsTr("Keys of %1: %2").arg(line.text).arg(line.detail)
                    onClicked: {
                        panel.problem = ""
                        panel.waiting = panel.waiting === line.command ? "" : line.command
                        forceActiveFocus()
                    }
                    Keys.onShortcutOverride: event => event.accepted = panel.waiting === line.command
                    Keys.onPressed: event => {
                        if (panel.waiting !== line.command)
                            return
                        event.accepted = true
                        if (event.key === Qt.Key_Control || event.key === Qt.Key_Shift || event.key === Qt.Key_Alt || event.key === Qt.Key_Meta || event.key === Qt.Key_AltGr)
                            return
                        const command = panel.waiting
                        panel.waiting = ""
                        if (event.key === Qt.Key_Escape)
                            return
                        const other = panel.studio.commands.remap(command, event.key, event.modifiers)
                        panel.problem = other === "" ? "" : qsTr("“%1” has these keys already. Change them there first.").arg(other)
                    }
                }
                FButton {
                    visible: panel.studio.commands.keysVersion >= 0 && panel.studio.commands.isRemapped(line.command)
                    quiet: true
                    sign: "reset"
                    hintText: qsTr("Back to the usual keys")
                    onClicked: panel.studio.commands.resetKeys(line.command)
                }
            }
            background: Rectangle { color: line.hovered ? Theme.raised : "transparent" }
        }
    }
}
