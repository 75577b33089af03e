import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What stands in the slots of a bus: effects and sends, and one more. (No bound components here: the views of Qt 6.4 make
    footers in a context of their own.) */
FListView {
    id: list

    required property Studio studio
    required property objectId owner
    required property string ownerName

    spacing: 3
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Effects and sends of %1").arg(ownerName)
    model: ObjectQuery {
        document: list.studio.document
        root: list.owner
        kinds: ["effect", "send"]
    }

    delegate: Rectangle {
        id: slot

        required property int index
        required property objectId key
        required property string kindName
        required property string name
        required property var bypass
        required property var mute
        required property var auxBus
        required property var level

        readonly property bool sends: kindName === "send"
        readonly property bool off: sends ? mute === true : bypass === true
        readonly property bool selected: list.studio.same(key, list.studio.selection)
        readonly property string label: sends ? "→ " + list.studio.nameOf(auxBus) : name !== "" ? name : list.studio.kindLabel(kindName)

        width: list.width
        height: Theme.touch ? 44 : 22
        radius: 4
        color: Theme.control
        border.width: selected || activeFocus ? 1 : 0
        border.color: Theme.accent
        activeFocusOnTab: true
        Accessible.role: Accessible.ListItem
        Accessible.name: off ? qsTr("%1, off").arg(label) : sends ? qsTr("%1, %2 dB").arg(label).arg(level) : label
        Accessible.focusable: true
        Accessible.onPressAction: list.studio.selection = key
        Keys.onReturnPressed: list.studio.selection = key
        Keys.onSpacePressed: toggle()
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space || event.key === Qt.Key_Delete
        Keys.onDeletePressed: list.studio.editor.remove(key)
        Keys.onMenuPressed: menu.popup(slot, 0, height)

        function toggle() { list.studio.editor.set(key, sends ? "mute" : "bypass", !off) }

        Rectangle { // on or off; a tap changes it
            id: led
            x: 6
            anchors.verticalCenter: parent.verticalCenter
            width: 8
            height: 8
            radius: 4
            color: slot.off ? "transparent" : slot.sends ? Theme.kindColor("auxBus") : Theme.good
            border.width: 1
            border.color: slot.off ? Theme.secondary : color
        }
        Tap {
            acceptedButtons: Qt.LeftButton
            onTapped: point => {
                list.studio.selection = slot.key
                if (point.position.x < (Theme.touch ? 36 : 18))
                    slot.toggle()
            }
            onLongPressed: menu.popup()
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: menu.popup()
        }
        Text {
            id: amount
            anchors.right: parent.right
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            text: slot.sends ? Number(slot.level).toLocaleString(Qt.locale(), "f", 0).replace("-", "−") : ""
            color: Theme.secondary
            font.pixelSize: 10
        }
        Text {
            anchors.left: led.right
            anchors.leftMargin: 6
            anchors.right: amount.left
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            text: slot.label
            color: slot.off ? Theme.secondary : Theme.text
            font.pixelSize: Theme.smallSize
            font.strikeout: slot.off
            elide: Text.ElideRight
        }
        LazyMenu {
            id: menu
            FMenu {
                FMenuItem { text: slot.off ? qsTr("Switch on") : qsTr("Switch off"); onTriggered: slot.toggle() }
                FMenuItem {
                    text: qsTr("Earlier")
                    enabled: slot.index > 0
                    onTriggered: list.studio.editor.move(slot.key, list.owner, list.studio.rowOf(list.model.keyAt(slot.index - 1)))
                }
                FMenuItem {
                    text: qsTr("Later")
                    enabled: slot.index + 1 < list.count
                    onTriggered: list.studio.editor.move(list.model.keyAt(slot.index + 1), list.owner, list.studio.rowOf(slot.key))
                }
                FMenuItem { text: qsTr("Remove"); onTriggered: list.studio.editor.remove(slot.key) }
            }
        }
    }
    footer: AddSlot {
        width: list.width
        studio: list.studio
        owner: list.owner
        ownerName: list.ownerName
    }
}
