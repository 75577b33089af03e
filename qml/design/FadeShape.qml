import QtQuick
import FluxForge.Models

/*! The line of a fade over a waveform. */
PlotItem {
    property bool falling: false

    visible: width > 1
    color: Theme.accent
    points: falling ? [Qt.point(0, 1), Qt.point(1, 0)] : [Qt.point(0, 0), Qt.point(1, 1)]
}
