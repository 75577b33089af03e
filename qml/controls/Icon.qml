import QtQuick
import QtQuick.Shapes

/*! A drawn sign of one stroke width. */
Item {
    id: icon

    required property string name
    property color color: Theme.text
    property real size: 16

    readonly property var paths: ({
        play: "M4 2.5 L13 8 L4 13.5 Z",
        stop: "M3.5 3.5 H12.5 V12.5 H3.5 Z",
        undo: "M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 A3.5 3.5 0 0 1 10 13.5 H6",
        redo: "M10 3 L13.5 6.5 L10 10 M13.5 6.5 H6 A3.5 3.5 0 0 0 6 13.5 H10",
        search: "M7 2.5 A4.5 4.5 0 1 1 6.99 2.5 M10.3 10.3 L13.8 13.8",
        open: "M6 3.5 L10.5 8 L6 12.5",
        opened: "M3.5 6 L8 10.5 L12.5 6",
        add: "M8 3 V13 M3 8 H13",
        close: "M4 4 L12 12 M12 4 L4 12",
        folder: "M2 4.5 H6 L7.5 6 H14 V12.5 H2 Z",
        settings: "M2.5 4.5 H13.5 M2.5 8 H13.5 M2.5 11.5 H13.5 M5 3 V6 M10.5 6.5 V9.5 M6.5 10 V13",
        bell: "M4 11 V7 A4 4 0 0 1 12 7 V11 L13 12 H3 Z M7 14 H9",
        history: "M8 2.5 A5.5 5.5 0 1 1 2.6 7 M2.5 3.5 V7 H6 M8 5 V8.5 L10.5 10",
        loop: "M3 8 A5 3.5 0 0 1 12 6 M13 8 A5 3.5 0 0 1 4 10 M12 3 V6 H9 M4 13 V10 H7",
        more: "M3.5 8 H3.6 M8 8 H8.1 M12.5 8 H12.6",
        reset: "M3 3.5 V7 H6.5 M3.2 7 A5 5 0 1 1 3.5 10",
        save: "M3 3 H11 L13 5 V13 H3 Z M5.5 3 V6 H10 V3 M5.5 13 V9.5 H10.5 V13",
        sound: "M2.5 8 H4 L5.5 4 L7.5 12 L9.5 5 L11 9.5 L12 8 H13.5",
        speaker: "M3 6.5 H5.5 L9 3.5 V12.5 L5.5 9.5 H3 Z M11 6 A3 3 0 0 1 11 10",
        muted: "M3 6.5 H5.5 L9 3.5 V12.5 L5.5 9.5 H3 Z M11 6.5 L14 9.5 M14 6.5 L11 9.5"
    })

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 16
        height: 16
        anchors.centerIn: parent
        scale: icon.size / 16
        ShapePath {
            strokeColor: icon.color
            strokeWidth: 1.5
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: icon.name === "play" || icon.name === "stop" ? icon.color : "transparent"
            PathSvg { path: icon.paths[icon.name] ?? "" }
        }
    }
}
