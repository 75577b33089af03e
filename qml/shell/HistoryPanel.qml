pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! All steps by name; a click goes to the state after that step. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("History")

    FTextField {
        id: filter
        objectName: "historyFilter"
        x: 10
        y: 8
        width: parent.width - 20
        placeholderText: qsTr("Search steps")
        onTextChanged: list.chosen = -1
    }
    FListView {
        id: list
        objectName: "historyList"
        anchors.fill: parent
        anchors.topMargin: filter.y + filter.height + 6
        focus: true
        model: FoundRows {
            id: found
            sourceModel: panel.studio.history
            search: filter.text
        }
        property int chosen: -1 /*!< among what was found */
        currentIndex: filter.text === "" ? panel.studio.history.current : chosen
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        ScrollBar.vertical: ScrollBar {}
        function choose(row: int) { chosen = Math.min(count - 1, Math.max(0, row)) }
        Keys.onUpPressed: filter.text === "" ? panel.studio.editor.undo() : choose(chosen - 1)
        Keys.onDownPressed: filter.text === "" ? panel.studio.editor.redo() : choose(chosen + 1)
        Keys.onReturnPressed: if (currentIndex >= 0 && currentIndex < count) panel.studio.history.goTo(found.listRow(currentIndex))
        delegate: ItemDelegate {
            id: step

            required property int index
            required text
            required property bool done

            width: list.width
            height: Theme.row
            highlighted: found.listRow(index) === panel.studio.history.current
            Accessible.name: text
            onClicked: panel.studio.history.goTo(found.listRow(index))
            contentItem: Text {
                text: step.text
                color: step.done ? Theme.text : Theme.secondary
                font.italic: !step.done // taken back
                font.pixelSize: Theme.fontSize
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                color: step.highlighted ? Theme.selection : step.hovered ? Theme.raised : "transparent"
                border.width: step.ListView.isCurrentItem && list.activeFocus ? 2 : 0
                border.color: Theme.accent
            }
        }
    }
}
