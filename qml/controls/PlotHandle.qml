import QtQuick

/*! A point in a picture that is dragged: by mouse, a finger, or the arrow keys. */
Item {
    id: handle

    property double acrossShare: 0
    property double upShare: 0
    property string label
    property string text
    property bool selected: false
    property bool faint: false
    property color tint: Theme.accent

    /*! Asks for a place, in shares of the parent. */
    signal moved(across: double, up: double)
    signal grabbed()
    signal released()
    signal cancelled()
    signal removed()
    signal chosen(more: bool)
    signal turned(steps: double)
    signal menuRequested()

    x: acrossShare * parent.width - width / 2
    y: (1 - upShare) * parent.height - height / 2
    width: Theme.touch ? 44 : 26
    height: width
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: label
    Accessible.focusable: true
    Accessible.onPressAction: chosen(false)
    Accessible.onIncreaseAction: go(acrossShare, upShare + 0.01)
    Accessible.onDecreaseAction: go(acrossShare, upShare - 0.01)

    function go(across: double, up: double) {
        moved(Math.max(0, Math.min(1, across)), Math.max(0, Math.min(1, up)))
    }
    function nudge(event, x: int, y: int) {
        const step = event.modifiers & Qt.ShiftModifier ? 0.002 : 0.02
        go(acrossShare + x * step, upShare + y * step)
    }
    Keys.onLeftPressed: event => nudge(event, -1, 0)
    Keys.onRightPressed: event => nudge(event, 1, 0)
    Keys.onUpPressed: event => nudge(event, 0, 1)
    Keys.onDownPressed: event => nudge(event, 0, -1)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete || event.key === Qt.Key_Space
    Keys.onDeletePressed: removed()
    Keys.onReturnPressed: event => chosen(event.modifiers & Qt.ControlModifier)
    Keys.onSpacePressed: event => chosen(event.modifiers & Qt.ControlModifier)
    Keys.onMenuPressed: menuRequested()

    Rectangle {
        anchors.centerIn: parent
        width: handle.text !== "" ? 18 : 12
        height: width
        radius: width / 2
        color: handle.selected || hover.hovered || drag.active ? handle.tint : Qt.darker(handle.tint, Theme.dark ? 1.6 : 1.0)
        opacity: handle.faint ? 0.4 : 1
        border.width: handle.activeFocus ? 3 : 2
        border.color: handle.activeFocus || handle.selected ? Theme.text : handle.tint
        Text {
            anchors.centerIn: parent
            text: handle.text
            color: "#ffffff"
            font.pixelSize: 10
            font.weight: Font.DemiBold
        }
    }
    Timer { // not while its own handlers run: it goes with what it stands for
        id: going
        interval: 0
        onTriggered: handle.removed()
    }
    HoverHandler { id: hover }
    GestureDrag {
        id: drag
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType // and gives it to nobody
        property double startX
        property double startY
        onBegan: {
            startX = handle.acrossShare
            startY = handle.upShare
            handle.forceActiveFocus(Qt.MouseFocusReason)
            handle.grabbed()
        }
        onMoved: (x, y) => handle.go(startX + x / handle.parent.width, startY - y / handle.parent.height)
        onEnded: handle.released()
        onCancelled: handle.cancelled()
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedModifiers: Qt.NoModifier // with Ctrl it zooms what the point stands in
        onWheel: event => handle.turned(event.angleDelta.y / 120)
    }
    Tap {
        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.ReleaseWithinBounds // what lies below gets no taps
        onTapped: {
            handle.forceActiveFocus(Qt.MouseFocusReason)
            handle.chosen(point.modifiers & Qt.ControlModifier)
        }
        onDoubleTapped: going.start()
        onLongPressed: handle.menuRequested()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: handle.menuRequested()
    }
}
