import QtQuick
import FluxForge.Models

/*! By how much a compressor, expander or limiter turns the level down now, from the right. */
Item {
    id: bar

    required property Studio studio
    readonly property double change: studio.readout.gainChange

    implicitHeight: 30
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Gain reduction")

    Text {
        text: qsTr("GAIN REDUCTION")
        color: Theme.secondary
        font.pixelSize: 10
        font.letterSpacing: 0.6
    }
    Rectangle {
        y: 16
        width: parent.width
        height: 10
        radius: 2
        color: Theme.dark ? "#0c0e11" : "#dde2ea"
        Rectangle {
            anchors.right: parent.right
            width: Math.min(1, Math.max(0, -bar.change) / 24) * parent.width
            height: parent.height
            radius: 2
            color: Theme.warning
        }
    }
}
