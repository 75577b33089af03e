import QtQuick
import QtQuick.Shapes

/*! The line of a fade over a waveform. */
Item {
    id: fade

    property bool falling: false

    visible: width > 1
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 1.5
            fillColor: "transparent"
            startX: 0
            startY: fade.falling ? 1 : fade.height - 1
            PathLine {
                x: fade.width
                y: fade.falling ? fade.height - 1 : 1
            }
        }
    }
}
