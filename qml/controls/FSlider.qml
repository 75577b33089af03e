import QtQuick

/*! A value on a track. A drag is relative: the value never jumps to the finger; away from the track it moves finer. */
Item {
    id: slider

    property double value: 0
    property double minimumValue: 0
    property double maximumValue: 1
    property double stepSize: (maximumValue - minimumValue) / 100
    property string name
    property string valueText
    property bool centred: minimumValue < 0 && maximumValue > 0 && Math.abs(minimumValue) === maximumValue

    /*! Asks for a value; who owns it sets it. */
    signal moved(value: double)
    signal grabbed()
    signal released()
    signal cancelled()
    signal resetRequested()

    implicitWidth: 90
    implicitHeight: Theme.control_
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: valueText
    Accessible.onIncreaseAction: nudge(1)
    Accessible.onDecreaseAction: nudge(-1)

    readonly property double share: maximumValue > minimumValue
        ? Math.max(0, Math.min(1, (value - minimumValue) / (maximumValue - minimumValue))) : 0

    function bounded(v: double): double { return Math.max(minimumValue, Math.min(maximumValue, v)) }
    function nudge(steps: double) { moved(bounded(value + steps * stepSize)) }

    Keys.onLeftPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? -0.1 : -1)
    Keys.onRightPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? 0.1 : 1)
    Keys.onDownPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? -0.1 : -1)
    Keys.onUpPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? 0.1 : 1)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: resetRequested()

    Rectangle { // track
        anchors.verticalCenter: parent.verticalCenter
        x: 6
        width: parent.width - 12
        height: 4
        radius: 2
        color: Theme.track
        Rectangle {
            readonly property double origin: slider.centred ? 0.5 : 0
            x: Math.min(origin, slider.share) * parent.width
            width: Math.abs(slider.share - origin) * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    Rectangle { // knob
        x: 6 + slider.share * (slider.width - 12) - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.touch ? 20 : 13
        height: width
        radius: width / 2
        color: Theme.dark ? "#f2f4f8" : "#ffffff"
        border.width: slider.activeFocus ? 2 : 1
        border.color: slider.activeFocus ? Theme.accent : Theme.edge
    }
    GestureDrag {
        property double start
        onBegan: {
            start = slider.value
            slider.forceActiveFocus(Qt.MouseFocusReason)
            slider.grabbed()
        }
        onMoved: (x, y) => {
            const fine = 1 / (1 + Math.max(0, Math.abs(y) - 30) / 30)
            slider.moved(slider.bounded(start + x / (slider.width - 12) * fine * (slider.maximumValue - slider.minimumValue)))
        }
        onEnded: slider.released()
        onCancelled: slider.cancelled()
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: slider.activeFocus
        onWheel: event => slider.nudge(event.angleDelta.y / 120 * (event.modifiers & Qt.ShiftModifier ? 0.1 : 1))
    }
    Tap {
        onTapped: slider.forceActiveFocus(Qt.MouseFocusReason)
        onDoubleTapped: slider.resetRequested()
        onLongPressed: menu.popup()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }
    Keys.onMenuPressed: menu.popup()
    LazyMenu {
        id: menu
        content: FMenu {
            FMenuItem { text: qsTr("Reset"); onTriggered: slider.resetRequested() }
        }
    }
}
