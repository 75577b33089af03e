import QtQuick
import QtQuick.Controls.Basic

/*! One line of text. */
TextField {
    id: field

    property string hintText: placeholderText

    implicitHeight: Theme.control_
    color: Theme.text
    placeholderTextColor: Theme.hint
    selectionColor: Theme.accent
    selectedTextColor: "#ffffff"
    font.pixelSize: Theme.fontSize
    leftPadding: 8
    rightPadding: 8
    selectByMouse: true
    Accessible.name: hintText
    Keys.onPressed: event => {
        const undoes = event.matches(StandardKey.Undo) && (readOnly || !canUndo)
        const redoes = event.matches(StandardKey.Redo) && (readOnly || !canRedo)
        const window = Window.window
        if ((undoes || redoes) && window && window["runCommand"]) {
            event.accepted = true
            window["runCommand"](undoes ? "undo" : "redo")
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.window
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.line
    }
}
