import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! Shows what a property names; pressed, it lets another be picked. */
AbstractButton {
    id: button

    required property Studio studio
    required property objectId key
    required property string name /*!< of the property */
    property string hintText
    required property objectId now /*!< what is in view first */
    property var without: [] /*!< what can't be chosen */

    signal chosen(key: objectId)

    implicitWidth: 120
    implicitHeight: Theme.control_
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.fontSize
    Accessible.name: hintText
    Accessible.description: text
    Accessible.role: Accessible.ComboBox
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onDownPressed: clicked()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space && visualFocus
    onClicked: {
        lazy.active = true
        const picker = lazy.item as ObjectPicker
        picker.open()
    }

    contentItem: Text {
        leftPadding: 8
        rightPadding: 20
        text: button.text
        color: Theme.text
        font: button.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.window
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus ? Theme.accent : Theme.line
    }
    Icon {
        x: button.width - width - 6
        y: (button.height - height) / 2
        name: "opened"
        size: 12
        color: Theme.secondary
    }
    Loader { // only while it is needed: every row has one
        id: lazy
        active: false
        sourceComponent: ObjectPicker {
            parent: button
            y: button.height + 2
            studio: button.studio
            key: button.key
            name: button.name
            now: button.now
            without: button.without
            onChosen: key => {
                button.forceActiveFocus()
                button.chosen(key)
            }
            onClosed: lazy.active = false
        }
    }
}
