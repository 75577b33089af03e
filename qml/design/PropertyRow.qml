import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One property: its name, a control for its type, its value as a field, and what it is in effect where that differs. */
Item {
    id: row

    required property Studio studio
    required property PropertyModel properties
    required property int index
    required property string name
    required property string label
    required property string type
    required property var value
    required property string text
    required property bool own
    required property string effective
    required property string origin
    required property double minimum
    required property double maximum
    required property double usual
    required property var choices
    required property bool editable

    readonly property bool isNumber: type === "number" || type === "integer"
    readonly property objectId key: properties.key

    function set(v: var) { studio.editor.set(key, name, v) }
    function reset() { studio.editor.reset(key, name) }

    implicitHeight: Theme.control_ + (hint.visible ? 18 : 4)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(label).arg(text)

    RowLayout {
        id: line
        x: 12
        width: row.width - 20
        height: Theme.control_
        spacing: 6

        Text {
            id: labelText
            Layout.preferredWidth: 92
            text: row.label
            color: row.own || row.name === "name" ? Theme.text : Theme.secondary
            font.pixelSize: Theme.fontSize
            elide: Text.ElideRight
            TapHandler {
                acceptedButtons: Qt.LeftButton | Qt.RightButton
                onTapped: (point, button) => { if (button === Qt.RightButton) menu.popup() }
                onLongPressed: menu.popup()
            }
        }
        Loader {
            Layout.fillWidth: true
            sourceComponent: !row.editable ? fact : row.isNumber ? slider : row.type === "boolean" ? toggle
                : row.type === "choice" ? choice : row.type === "reference" ? reference : textField
        }
        Loader {
            active: row.isNumber && row.editable
            visible: active
            Layout.preferredWidth: 84
            sourceComponent: ValueField {
                name: row.label
                text: row.text
                onTyped: typed => {
                    const v = row.properties.parse(row.index, typed)
                    if (v !== undefined)
                        row.set(v)
                }
            }
        }
        FButton {
            visible: row.name !== "name" && row.editable
            quiet: true
            opacity: row.own ? 1 : 0
            enabled: row.own
            Layout.preferredWidth: Theme.touch ? 44 : 22
            sign: "reset"
            hintText: qsTr("Reset %1").arg(row.label)
            onClicked: row.reset()
        }
    }
    Text {
        id: hint
        visible: row.effective !== ""
        anchors.top: line.bottom
        x: 110
        width: parent.width - 122
        text: qsTr("%1 with %2").arg(row.effective).arg(row.origin)
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
    }
    FMenu {
        id: menu
        FMenuItem {
            text: qsTr("Reset")
            enabled: row.own && row.name !== "name"
            onTriggered: row.reset()
        }
    }

    Component {
        id: fact
        Text {
            text: row.text
            color: Theme.secondary
            font.pixelSize: Theme.fontSize
            elide: Text.ElideMiddle
        }
    }
    Component {
        id: slider
        FSlider {
            objectName: "slider_" + row.name
            name: row.label
            valueText: row.text
            minimumValue: row.minimum
            maximumValue: Math.max(row.usual, row.value)
            value: row.value
            stepSize: row.type === "integer" ? 1 : row.name === "pitch" ? 100 : (row.usual - row.minimum) / 100
            onMoved: v => row.set(row.type === "integer" ? Math.round(v) : v)
            onGrabbed: row.studio.editor.beginGesture()
            onReleased: row.studio.editor.endGesture()
            onCancelled: row.studio.editor.cancelGesture()
            onResetRequested: row.reset()
        }
    }
    Component {
        id: toggle
        FSwitch {
            objectName: "switch_" + row.name
            hintText: row.label
            checked: row.value
            onToggled: row.set(checked)
        }
    }
    Component {
        id: choice
        FComboBox {
            objectName: "choice_" + row.name
            hintText: row.label
            model: row.choices
            currentIndex: row.value
            onActivated: i => row.set(i)
        }
    }
    Component {
        id: reference
        FComboBox {
            objectName: "reference_" + row.name
            hintText: row.label
            displayText: row.text
            textRole: "name"
            onPressedChanged: if (pressed) model = row.properties.candidates(row.name)
            Keys.onSpacePressed: {
                model = row.properties.candidates(row.name)
                popup.open()
            }
            onActivated: i => row.set(model[i].key)
        }
    }
    Component {
        id: textField
        FTextField {
            objectName: "text_" + row.name
            hintText: row.label
            text: row.value
            onEditingFinished: if (text !== row.value) row.set(text)
        }
    }
}
