pragma ComponentBehavior: Bound

import QtQuick

/*! Seconds along the top of a time line. A tap plays from there; arrows move the place to play from, Return plays. */
Rectangle {
    id: ruler

    property double start: 0 /*!< where playing begins, s */
    property double finish: 600 /*!< the last place to play from, s */
    property double nudge: step / 4 /*!< of the arrow keys, s */
    signal played(seconds: double)

    property bool plays: true /*!< one can play from a place on it */
    property double offset: 0
    property double pixelsPerSecond: 100
    property double scrollSeconds: 0

    readonly property double step: {
        for (const s of [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300])
            if (s * pixelsPerSecond >= 56)
                return s
        return 600
    }
    readonly property int first: Math.ceil(scrollSeconds / step)

    function secondsAt(x: double): double { return scrollSeconds + (x - offset) / pixelsPerSecond }
    function moveTo(seconds: double) {
        start = Math.max(0, Math.min(finish, seconds))
        const x = offset + (start - scrollSeconds) * pixelsPerSecond
        if (x < offset || x > width)
            scrolled(Math.max(0, start - (width - offset) / pixelsPerSecond / 2))
    }
    function playFrom(seconds: double) {
        start = Math.max(0, Math.min(finish, seconds))
        played(start)
    }
    signal scrolled(seconds: double) /*!< so that the place is in view */

    implicitHeight: 24
    color: Theme.panel
    clip: true
    activeFocusOnTab: plays
    Accessible.role: plays ? Accessible.Slider : Accessible.StaticText
    Accessible.name: plays ? qsTr("Play from %1 s").arg(Number(start).toLocaleString(Qt.locale(), "f", 2)) : qsTr("Seconds")
    Accessible.focusable: plays
    Accessible.onIncreaseAction: moveTo(start + nudge)
    Accessible.onDecreaseAction: moveTo(start - nudge)
    Accessible.onPressAction: played(start)
    Keys.onPressed: event => {
        const by = event.modifiers & Qt.ShiftModifier ? nudge / 10 : nudge
        if (event.key === Qt.Key_Left)
            moveTo(start - by)
        else if (event.key === Qt.Key_Right)
            moveTo(start + by)
        else if (event.key === Qt.Key_Home)
            moveTo(0)
        else if (event.key === Qt.Key_End)
            moveTo(finish)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            played(start)
        else
            return
        event.accepted = true
    }
    Tap {
        enabled: ruler.plays
        onTapped: point => {
            ruler.forceActiveFocus(Qt.MouseFocusReason)
            ruler.playFrom(ruler.secondsAt(point.position.x))
        }
    }

    Repeater {
        model: Math.max(0, Math.ceil((ruler.width - ruler.offset) / (ruler.step * ruler.pixelsPerSecond)))
        Item {
            id: mark
            required property int index
            readonly property double seconds: (ruler.first + index) * ruler.step
            x: ruler.offset + (seconds - ruler.scrollSeconds) * ruler.pixelsPerSecond
            height: ruler.height
            Rectangle {
                anchors.bottom: parent.bottom
                width: 1
                height: 6
                color: Theme.line
            }
            Text {
                x: 3
                anchors.verticalCenter: parent.verticalCenter
                text: Number(mark.seconds).toLocaleString(Qt.locale(), "f", ruler.step < 0.01 ? 3 : ruler.step < 0.1 ? 2 : ruler.step < 1 ? 1 : 0)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    Rectangle { // where playing begins
        visible: ruler.start > 0 || ruler.activeFocus
        x: ruler.offset + (ruler.start - ruler.scrollSeconds) * ruler.pixelsPerSecond - 1
        width: 3
        height: parent.height
        color: Theme.good
    }
    Rectangle {
        anchors.fill: parent
        visible: ruler.activeFocus
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}
