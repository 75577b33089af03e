pragma ComponentBehavior: Bound

import QtQuick

/*! Seconds along the top of a time line. */
Rectangle {
    id: ruler

    property double offset: 0
    property double pixelsPerSecond: 100
    property double scrollSeconds: 0

    readonly property double step: {
        for (const s of [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300])
            if (s * pixelsPerSecond >= 56)
                return s
        return 600
    }
    readonly property int first: Math.ceil(scrollSeconds / step)

    implicitHeight: 24
    color: Theme.panel
    clip: true

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
                text: Number(mark.seconds).toLocaleString(Qt.locale(), "f", ruler.step < 0.1 ? 2 : ruler.step < 1 ? 1 : 0)
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
}
