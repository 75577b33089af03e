pragma ComponentBehavior: Bound

import QtQuick
import FluxForge.Models

/*! What an effect or modulator does, as a picture; an equaliser's bands and a threshold can be dragged in it. */
Item {
    id: view

    required property Studio studio
    property alias key: curve.key
    readonly property bool shows: curve.axis !== ""

    implicitHeight: 190
    Accessible.role: Accessible.Graphic
    Accessible.name: curve.title

    ResponseCurve {
        id: curve
        document: view.studio.document
    }
    ObjectQuery {
        id: bands
        document: view.studio.document
        root: view.key
        kinds: ["band"]
    }
    readonly property bool frequencies: curve.axis === "frequency"
    readonly property bool levels: curve.axis === "level"

    component Label: Text {
        color: Theme.secondary
        font.pixelSize: 10
    }
    function number(value: double, decimals: int): string { return Number(value).toLocaleString(Qt.locale(), "f", decimals).replace("-", "−") }

    /*! What stands at a share of the axis. `part`: it is one of those in between. */
    function textAcross(share: double, part: bool): string {
        const at = curve.from + share * (curve.to - curve.from)
        switch (curve.axis) {
        case "frequency": {
            const hertz = curve.frequencyAt(share)
            return hertz < 1000 ? qsTr("%1 Hz").arg(number(hertz, 0)) : qsTr("%1 kHz").arg(number(hertz / 1000, part ? 1 : 0))
        }
        case "level": return share < 0.001 ? qsTr("%1 dBFS in").arg(number(at, 0)) : number(at, part ? 1 : 0)
        case "angle": return share < 0.001 ? qsTr("in front") : share > 0.999 ? qsTr("behind") : qsTr("%1°").arg(number(at, 0))
        case "time": return qsTr("%1 s").arg(number(at, share < 0.001 ? 0 : 2))
        default: return number(at, part ? 2 : 0)
        }
    }

    Rectangle {
        id: paper
        anchors.fill: parent
        anchors.bottomMargin: 16
        color: Theme.dark ? "#0c0e11" : "#ffffff"
        border.color: Theme.line
        radius: Theme.radius

        ZoomArea {
            id: plot
            objectName: "responseArea"
            anchors.fill: parent
            Repeater { // lines down
                model: view.frequencies ? [50, 100, 200, 500, 1000, 2000, 5000, 10000] : [1, 2, 3]
                Rectangle {
                    required property var modelData
                    x: 1 + (view.frequencies ? curve.shareOfFrequency(modelData) : modelData / 4) * (plot.span - 2)
                    width: 1
                    height: paper.height
                    color: Theme.line
                    opacity: 0.6
                }
            }
            Repeater { // lines across
                model: 3
                Rectangle {
                    required property int index
                    y: (index + 1) / 4 * paper.height
                    width: plot.span
                    height: 1
                    color: Theme.line
                    opacity: 0.6
                }
            }
            PlotItem {
                anchors.fill: parent
                anchors.margins: 1
                points: curve.reference
                color: Theme.secondary
                thickness: 1
                dashed: true
                opacity: 0.6
            }
            PlotItem {
                anchors.fill: parent
                anchors.margins: 1
                clip: true
                points: curve.line
                color: Theme.accent
                fill: Qt.alpha(Theme.accent, 0.14)
                thickness: 2
                base: view.frequencies || curve.lowest === -1 ? 0.5 : 0
            }
            Tap { // a band where nothing is
                enabled: view.frequencies
                onDoubleTapped: point => view.studio.selection = view.studio.editor.insertWith(Kind.Band, view.key, {
                    name: qsTr("Band"),
                    frequency: Math.round(curve.frequencyAt(point.position.x / plot.span)),
                    gain: Math.round((24 - point.position.y / paper.height * 48) * 10) / 10
                })
            }
            Repeater {
                model: view.frequencies ? bands : 0
                PlotHandle {
                    id: band
                    required property int index
                    required property objectId key
                    required property double frequency
                    required property double gain
                    required property double q
                    required property int type
                    required property var model
                    readonly property bool raises: type < 3

                    label: qsTr("Band %1: %2 Hz, %3 dB").arg(index + 1).arg(view.number(frequency, 0)).arg(view.number(gain, 1))
                    text: index + 1
                    acrossShare: curve.shareOfFrequency(frequency)
                    upShare: raises ? (gain + 24) / 48 : 0.5
                    faint: !model.enabled
                    selected: view.studio.same(key, view.studio.selection)
                    onGrabbed: {
                        view.studio.selection = key
                        view.studio.editor.beginGesture()
                    }
                    onReleased: view.studio.editor.endGesture()
                    onCancelled: view.studio.editor.cancelGesture()
                    onMoved: (across, up) => {
                        const place = { frequency: Math.max(20, Math.min(20000, Math.round(curve.frequencyAt(across)))) }
                        if (raises)
                            place.gain = Math.round((up * 48 - 24) * 10) / 10
                        view.studio.editor.setTogether(key, place)
                    }
                    onRemoved: view.studio.editor.remove(key)
                    onChosen: view.studio.selection = key
                    onTurned: steps => view.studio.editor.set(key, "q", Math.max(0.1, Math.min(20, q * Math.pow(1.1, steps))))
                }
            }
            PlotHandle {
                visible: view.levels && curve.threshold <= 0
                label: qsTr("Threshold %1 dB").arg(view.number(curve.threshold, 1))
                acrossShare: (curve.threshold - curve.from) / (curve.to - curve.from)
                upShare: acrossShare
                onGrabbed: view.studio.editor.beginGesture()
                onReleased: view.studio.editor.endGesture()
                onCancelled: view.studio.editor.cancelGesture()
                onMoved: across => view.studio.editor.set(view.key, "threshold", Math.round((curve.from + across * (curve.to - curve.from)) * 10) / 10)
                onRemoved: view.studio.editor.reset(view.key, "threshold")
            }
        }
        Label {
            x: 5
            y: 3
            text: curve.highest === 1 ? "" : qsTr("%1 dB").arg(view.number(curve.highest, 0))
        }
        Label {
            x: 5
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3
            text: curve.highest === 1 ? "" : qsTr("%1 dB").arg(view.number(curve.lowest, 0))
        }
        ZoomButtons {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 2
            visible: view.frequencies && paper.height > 120
            zoomed: plot.zoomed
            what: qsTr("Show all frequencies")
            onZoomRequested: factor => plot.zoomBy(factor, plot.width / 2)
            onAllRequested: plot.showAll()
        }
    }
    Label {
        anchors.bottom: parent.bottom
        text: view.textAcross(plot.from, plot.zoomed)
    }
    Label {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        text: view.textAcross(plot.to, plot.zoomed)
    }
    Label {
        visible: view.frequencies && !plot.zoomed
        anchors.bottom: parent.bottom
        x: curve.shareOfFrequency(1000) * view.width - width / 2
        text: qsTr("1 kHz")
    }
}
