import QtQuick

/*! A bus's fader: decibels from −96 below to +24 above, with 0 dB at three quarters. A drag is relative; to the side it moves finer. */
Item {
    id: fader

    property double value: 0
    property string name
    property string valueText

    /*! Asks for a value in dB; who owns it sets it. */
    signal moved(value: double)
    signal grabbed()
    signal released()
    signal cancelled()
    signal resetRequested()

    implicitWidth: Theme.touch ? 44 : 30
    implicitHeight: 160
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: valueText
    Accessible.onIncreaseAction: nudge(1)
    Accessible.onDecreaseAction: nudge(-1)

    /*! Where a level stands, 0…1: most of the way belongs to what is heard. */
    function shareOf(db: double): double {
        return db >= 0 ? 0.75 + db / 24 * 0.25 : db >= -24 ? 0.35 + (db + 24) / 24 * 0.4 : Math.max(0, (db + 96) / 72 * 0.35)
    }
    function levelAt(share: double): double {
        const s = Math.max(0, Math.min(1, share))
        return s >= 0.75 ? (s - 0.75) / 0.25 * 24 : s >= 0.35 ? (s - 0.35) / 0.4 * 24 - 24 : s / 0.35 * 72 - 96
    }
    function bounded(db: double): double { return Math.max(-96, Math.min(24, db)) }
    function nudge(by: double) { moved(bounded(Math.round((value + by) * 10) / 10)) }

    Keys.onUpPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? 0.1 : 1)
    Keys.onDownPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? -0.1 : -1)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: resetRequested()

    readonly property double travel: height - knob.height
    /*! Where the middle of the knob stands at a level. */
    function placeOf(db: double): double { return knob.height / 2 + (1 - shareOf(db)) * travel }

    Rectangle { // track
        anchors.horizontalCenter: parent.horizontalCenter
        y: knob.height / 2
        width: 4
        height: fader.travel
        radius: 2
        color: Theme.track
    }
    Rectangle { // 0 dB
        anchors.horizontalCenter: parent.horizontalCenter
        y: fader.placeOf(0)
        width: 14
        height: 1
        color: Theme.secondary
    }
    Rectangle {
        id: knob
        anchors.horizontalCenter: parent.horizontalCenter
        y: (1 - fader.shareOf(fader.value)) * fader.travel
        width: Theme.touch ? 36 : 26
        height: Theme.touch ? 26 : 18
        radius: 3
        color: Theme.dark ? "#dfe3ea" : "#ffffff"
        border.width: fader.activeFocus ? 2 : 1
        border.color: fader.activeFocus ? Theme.accent : Theme.edge
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 2
            color: "#4a5160"
        }
    }
    GestureDrag {
        property double start
        onBegan: {
            start = fader.shareOf(fader.value)
            fader.forceActiveFocus(Qt.MouseFocusReason)
            fader.grabbed()
        }
        onMoved: (x, y) => {
            const fine = 1 / (1 + Math.max(0, Math.abs(x) - 30) / 30)
            fader.moved(Math.round(fader.levelAt(start - y / fader.travel * fine) * 100) / 100)
        }
        onEnded: fader.released()
        onCancelled: fader.cancelled()
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: fader.activeFocus
        onWheel: event => fader.nudge(event.angleDelta.y / 120 * (event.modifiers & Qt.ShiftModifier ? 0.1 : 1))
    }
    Tap {
        onTapped: fader.forceActiveFocus(Qt.MouseFocusReason)
        onDoubleTapped: fader.resetRequested()
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
            FMenuItem { text: qsTr("Reset"); onTriggered: fader.resetRequested() }
        }
    }
}
