import QtQuick

/*! The ground around the listener from above, with one thing that stands on it. Front is up. */
Item {
    id: pad

    property double reach: 100 /*!< from the listener to the edge */
    property double toRight: 0
    property double toFront: 0
    property double facing: NaN /*!< degrees clockwise from the front; not a number: to all sides */
    property string placeText

    /*! Asks for a place; who owns it sets it. */
    signal moved(right: double, front: double)

    readonly property double half: Math.min(width, height) / 2 - 14

    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Place: %1. The arrow keys move it.").arg(placeText)
    Accessible.focusable: true

    function go(newRight: double, newFront: double) {
        const far = Math.hypot(newRight, newFront) / reach
        moved(far > 1 ? newRight / far : newRight, far > 1 ? newFront / far : newFront)
    }
    function goTo(x: double, y: double) {
        go((x - width / 2) / half * reach, (height / 2 - y) / half * reach)
    }
    function nudge(event, x: int, y: int) {
        const step = reach / (event.modifiers & Qt.ShiftModifier ? 200 : 20)
        go(toRight + x * step, toFront + y * step)
    }
    Keys.onLeftPressed: event => nudge(event, -1, 0)
    Keys.onRightPressed: event => nudge(event, 1, 0)
    Keys.onUpPressed: event => nudge(event, 0, 1)
    Keys.onDownPressed: event => nudge(event, 0, -1)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: moved(0, 0)

    Repeater {
        model: 4
        Rectangle {
            required property int index
            anchors.centerIn: parent
            width: 2 * pad.half * (4 - index) / 4
            height: width
            radius: width / 2
            color: index === 0 ? Theme.panel : "transparent"
            border.width: index === 0 && pad.activeFocus ? 2 : 1
            border.color: index === 0 && pad.activeFocus ? Theme.accent : Theme.line
        }
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        y: pad.height / 2 - pad.half + 6
        text: qsTr("front, %1 away").arg(Number(pad.reach).toLocaleString(Qt.locale(), "f", 0))
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
    }
    Rectangle { // the listener
        anchors.centerIn: parent
        width: 9
        height: 9
        radius: 2
        color: Theme.secondary
    }
    Rectangle {
        id: dot
        // What is further away than the pad reaches is shown at its rim.
        readonly property double far: Math.max(pad.reach, Math.hypot(pad.toRight, pad.toFront))
        x: pad.width / 2 + pad.toRight / far * pad.half - width / 2
        y: pad.height / 2 - pad.toFront / far * pad.half - height / 2
        width: Theme.touch ? 28 : 18
        height: width
        radius: width / 2
        color: Theme.accent
        border.width: 2
        border.color: Theme.text
        Rectangle { // where it faces
            visible: !isNaN(pad.facing)
            anchors.bottom: parent.verticalCenter
            anchors.horizontalCenter: parent.horizontalCenter
            width: 3
            height: parent.height * 1.2
            radius: 1
            color: Theme.text
            transformOrigin: Item.Bottom
            rotation: isNaN(pad.facing) ? 0 : pad.facing
        }
    }
    DragHandler {
        id: drag
        target: null
        dragThreshold: 2
        onActiveChanged: if (active) pad.forceActiveFocus(Qt.MouseFocusReason)
        onCentroidChanged: if (active) pad.goTo(centroid.position.x, centroid.position.y)
    }
    Tap {
        onTapped: point => {
            pad.forceActiveFocus(Qt.MouseFocusReason)
            pad.goTo(point.position.x, point.position.y)
        }
        onDoubleTapped: pad.moved(0, 0)
    }
}
