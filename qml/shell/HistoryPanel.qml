pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! All steps by name; a click goes to the state after that step. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("History")

    FListView {
        id: list
        anchors.fill: parent
        focus: true
        model: panel.studio.history
        currentIndex: panel.studio.history.current
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        ScrollBar.vertical: ScrollBar {}
        Keys.onUpPressed: panel.studio.editor.undo()
        Keys.onDownPressed: panel.studio.editor.redo()
        delegate: ItemDelegate {
            id: step

            required property int index
            required text
            required property bool done

            width: list.width
            height: Theme.row
            highlighted: index === panel.studio.history.current
            Accessible.name: text
            onClicked: panel.studio.history.goTo(index)
            contentItem: Text {
                text: step.text
                color: step.done ? Theme.text : Theme.hint
                font.pixelSize: Theme.fontSize
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle { color: step.highlighted ? Theme.selection : step.hovered ? Theme.raised : "transparent" }
        }
    }
}
