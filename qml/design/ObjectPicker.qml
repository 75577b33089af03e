pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What a property of an object is to name: all that it may, with their places, found by typing. */
Popup {
    id: picker

    required property Studio studio
    required property objectId key
    required property string name /*!< of the property */
    required property objectId now /*!< what it names; first in view */
    property var without: [] /*!< what can't be chosen */

    signal chosen(key: objectId)

    width: Math.max(parent.width, 340)
    margins: 8
    padding: 6
    focus: true
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
    }
    onAboutToShow: {
        choices.refresh()
        // As high as all it may be; it doesn't jump while it is narrowed.
        height = Math.min(380, field.implicitHeight + 30 + Math.max(2, list.count) * Math.max(Theme.row, 40))
    }
    onOpened: {
        list.currentIndex = choices.rowOf(now) // none when it isn't among the first
        list.positionViewAtIndex(list.currentIndex, ListView.Center)
        field.forceActiveFocus()
    }
    function take(row: int) {
        if (row < 0 || row >= list.count)
            return
        chosen(choices.keyAt(row)) // first: closed, it may be gone
        close()
    }
    function step(by: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
    }

    ReferenceChoices {
        id: choices
        document: picker.studio.document
        key: picker.key
        property: picker.name
        without: picker.without
    }
    contentItem: ColumnLayout {
        spacing: 6
        FTextField {
            id: field
            objectName: "pickerField"
            Layout.fillWidth: true
            placeholderText: qsTr("Type a part of the name")
            onTextChanged: {
                choices.search = text
                list.currentIndex = list.count > 1 && text !== "" && choices.rowOf(picker.studio.noObject()) === 0 ? 1 : 0
                list.positionViewAtBeginning()
            }
            Keys.onDownPressed: picker.step(1)
            Keys.onUpPressed: picker.step(-1)
            Keys.onReturnPressed: picker.take(list.currentIndex)
            Keys.onEnterPressed: picker.take(list.currentIndex)
        }
        FListView {
            id: list
            objectName: "pickerList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: choices
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What it may be")
            ScrollBar.vertical: ScrollBar {}
            delegate: ObjectRow {
                width: list.width
                onTaken: picker.take(index)
            }
            Text {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing is called that.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
        }
        Text {
            visible: choices.more > 0
            Layout.leftMargin: 8
            text: qsTr("%n more: type to narrow it", "", choices.more)
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
    }
}
