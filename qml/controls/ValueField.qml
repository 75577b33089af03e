import QtQuick

/*! A value as text; a double click or typing edits it, with unit, "+3" and "*2" as relative. Up and down, and the wheel once it has the
    keys, ask for a bit more or less. */
FocusScope {
    id: field

    property string text
    property string name

    signal typed(text: string)
    signal nudged(steps: double)

    implicitWidth: 84
    implicitHeight: Theme.control_

    function edit() {
        input.text = field.text
        input.readOnly = false
        input.forceActiveFocus()
        input.selectAll()
    }

    FTextField {
        id: input
        anchors.fill: parent
        hintText: field.name
        readOnly: true
        text: field.text
        horizontalAlignment: Text.AlignRight
        Keys.onPressed: event => {
            if (!readOnly || event.text.length !== 1 || event.text <= " "
                    || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
                return
            event.accepted = true
            field.edit()
            text = event.text
        }
        Keys.onUpPressed: event => nudge(event, 1)
        Keys.onDownPressed: event => nudge(event, -1)
        function nudge(event: var, steps: double) {
            event.accepted = readOnly
            if (readOnly)
                field.nudged(event.modifiers & Qt.ShiftModifier ? steps / 10 : steps)
        }
        Keys.onReturnPressed: readOnly ? field.edit() : finish(true)
        Keys.onEscapePressed: event => {
            event.accepted = !readOnly
            finish(false)
        }
        onActiveFocusChanged: if (!activeFocus && !readOnly) finish(true)

        function finish(keep: bool) {
            if (readOnly)
                return
            const typed = text
            readOnly = true
            text = Qt.binding(() => field.text)
            if (keep && typed !== field.text)
                field.typed(typed)
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            enabled: input.activeFocus && input.readOnly
            onWheel: event => field.nudged(event.angleDelta.y / 120 * (event.modifiers & Qt.ShiftModifier ? 0.1 : 1))
        }
        MouseArea {
            anchors.fill: parent
            enabled: input.readOnly
            onDoubleClicked: field.edit()
            onClicked: input.forceActiveFocus()
            onPressAndHold: field.edit()
        }
    }
}
