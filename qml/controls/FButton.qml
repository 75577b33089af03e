import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/*! A push button: text, a sign, or both. */
AbstractButton {
    id: button

    property string sign
    property bool primary: false
    property bool quiet: false
    property bool small: false
    property bool leading: false /*!< its content stands at the left, as above a column */
    property string hintText: text

    implicitWidth: Math.max(Theme.control_, contentItem.implicitWidth + (text !== "" ? 20 : 12))
    implicitHeight: Theme.control_
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: hintText !== "" ? hintText : text
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    // Space plays the selection; of a control that was reached by Tab it is the key.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space && visualFocus

    ToolTip.visible: hovered && text === "" && hintText !== ""
    ToolTip.delay: 600
    ToolTip.text: hintText

    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? Theme.good : button.checked ? Theme.selection : button.quiet ? "transparent" : Theme.control
        border.width: button.visualFocus ? 2 : button.checked ? 1 : 0
        border.color: Theme.accent
        opacity: button.enabled ? 1 : 0.45
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.text
            opacity: button.down ? 0.16 : button.hovered ? 0.08 : 0
        }
    }
    contentItem: Item {
        implicitWidth: content.implicitWidth
        implicitHeight: content.implicitHeight
        RowLayout {
            id: content
            anchors.verticalCenter: parent.verticalCenter
            x: button.leading ? 2 : (parent.width - width) / 2
            spacing: 6
            Icon {
                visible: button.sign !== ""
                name: button.sign
                size: 14
                color: label.color
                opacity: label.opacity
            }
            Text {
                id: label
                visible: text !== ""
                text: button.text
                color: button.primary ? Theme.textOnGood : Theme.text
                opacity: button.enabled ? 1 : 0.45
                font.pixelSize: button.small ? Theme.smallSize : Theme.fontSize
                font.weight: button.primary ? Font.DemiBold : Font.Normal
            }
        }
    }
}
