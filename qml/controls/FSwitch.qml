import QtQuick
import QtQuick.Controls.Basic

/*! On or off. */
AbstractButton {
    id: box

    property string hintText: text

    checkable: true
    implicitWidth: 44
    implicitHeight: Theme.control_
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: { toggle(); toggled() }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space && visualFocus
    Accessible.name: hintText
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: { toggle(); toggled() }
    Accessible.onToggleAction: { toggle(); toggled() }

    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 34
            height: 18
            radius: 9
            color: box.checked ? Theme.accent : Theme.control
            border.width: box.visualFocus ? 2 : 1
            border.color: box.visualFocus ? Theme.text : box.checked ? Theme.accent : Theme.edge
            Rectangle {
                x: box.checked ? parent.width - width - 3 : 3
                anchors.verticalCenter: parent.verticalCenter
                width: 12
                height: 12
                radius: 6
                color: box.checked || Theme.dark ? "#ffffff" : Theme.edge
                Behavior on x { NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic } }
            }
        }
    }
}
