pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/*! One of a few. */
ComboBox {
    id: box

    property string hintText
    property int place: -1 /*!< of what is chosen; whose choice it is sets it */

    /*! The box itself takes another place when it is used, and the first when its texts are others. */
    function hold() { currentIndex = Qt.binding(() => place) }
    currentIndex: place
    onModelChanged: hold()
    onActivated: hold()

    implicitHeight: Theme.control_
    font.pixelSize: Theme.fontSize
    Keys.onReturnPressed: event => {
        event.accepted = !popup.visible
        if (event.accepted)
            popup.open()
    }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space && visualFocus
    Accessible.name: hintText
    Accessible.role: Accessible.ComboBox

    contentItem: Text {
        leftPadding: 8
        rightPadding: 22 // the arrow's
        text: box.displayText
        color: Theme.text
        font: box.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
    indicator: Icon {
        x: box.width - width - 6
        y: (box.height - height) / 2
        name: "opened"
        size: 12
        color: Theme.secondary
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.window
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.accent : Theme.line
    }
    delegate: ItemDelegate {
        id: choice

        required property var model
        required property int index

        width: ListView.view.width
        height: Theme.row
        highlighted: box.highlightedIndex === index
        Accessible.name: label.text
        contentItem: Text {
            id: label
            text: box.textAt(choice.index)
            color: Theme.text
            font: box.font
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle { color: choice.highlighted ? Theme.selection : "transparent" }
    }
    popup: Popup {
        y: box.height + 2
        width: Math.max(box.width, 160)
        height: Math.min(320, list.contentHeight + 8)
        padding: 4
        background: Rectangle {
            radius: Theme.radius
            color: Theme.raised
            border.color: Theme.line
        }
        contentItem: FListView {
            id: list
            model: box.delegateModel
            currentIndex: box.highlightedIndex
            ScrollBar.vertical: ScrollBar {}
        }
    }
}
