pragma ComponentBehavior: Bound

import QtQuick
import FluxForge.Models

/*! The ranges of a blend's children over its parameter, with their ends and fades to drag, and where the parameter stands. */
Item {
    id: ranges

    required property Studio studio
    required property BlendPicture picture
    required property ObjectQuery items
    required property var live
    property int fineness: 200 /*!< steps of a drag over the whole parameter */

    readonly property var tints: ["#e58bc7", "#a68bff", "#5e9bff", "#4fc3c7", "#7bd8a5", "#c8d25a", "#f29e5c"]

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Ranges")

    function share(value: double): double { return (value - picture.from) / (picture.to - picture.from) }
    function valueAt(share_: double): double {
        const step = (picture.to - picture.from) / fineness
        return Math.max(picture.from, Math.min(picture.to, Math.round((picture.from + share_ * (picture.to - picture.from)) / step) * step))
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.dark ? "#0c0e11" : "#ffffff"
        border.color: Theme.line
    }
    Text {
        anchors.centerIn: parent
        visible: ranges.items.count === 0
        text: qsTr("No ranges yet: press “Spread the children”.")
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
    }
    Tap { // the range whose middle is nearest, of those that are there
        onTapped: point => {
            const value = ranges.picture.from + point.position.x / ranges.width * (ranges.picture.to - ranges.picture.from)
            let best = null
            for (let row = 0; row < ranges.items.count; ++row) {
                const key = ranges.items.keyAt(row)
                const start = ranges.studio.valueOf(key, "start")
                const end = ranges.studio.valueOf(key, "end")
                const far = Math.abs(value - (start + end) / 2)
                if (value >= start && value <= end && (!best || far < best.far))
                    best = { key: key, far: far }
            }
            if (best)
                ranges.studio.selection = best.key
        }
    }
    Repeater {
        model: ranges.items
        Item {
            id: range
            required property int index
            required property objectId key
            required property objectId child
            required property double start
            required property double end

            readonly property color tint: ranges.tints[Math.max(0, index) % ranges.tints.length] // −1 while it goes
            readonly property string label: ranges.studio.nameOf(child)
            readonly property bool selected: ranges.studio.same(key, ranges.studio.selection)
            readonly property double leftX: ranges.share(start) * ranges.width
            readonly property double rightX: ranges.share(end) * ranges.width

            anchors.fill: parent
            PlotItem {
                anchors.fill: parent
                points: ranges.picture.line(range.key, ranges.picture.version)
                color: range.selected ? Theme.text : range.tint
                fill: Qt.alpha(range.tint, range.selected ? 0.4 : 0.22)
                thickness: range.selected ? 2 : 1.5
            }
            Item { // the bar: moves both ends
                id: bar
                x: range.leftX
                width: Math.max(16, range.rightX - range.leftX)
                y: ranges.height * 0.35
                height: Theme.touch ? 48 : 40
                activeFocusOnTab: true
                Accessible.role: Accessible.Slider
                Accessible.name: qsTr("%1 from %2 to %3").arg(range.label).arg(range.start.toFixed(1)).arg(range.end.toFixed(1))
                function shift(by: double) {
                    const width = range.end - range.start
                    const start = Math.max(ranges.picture.from, Math.min(ranges.picture.to - width, range.start + by))
                    ranges.studio.editor.setTogether(range.key, { start: start, end: start + width })
                }
                readonly property double step: (ranges.picture.to - ranges.picture.from) / 100
                Keys.onLeftPressed: shift(-step)
                Keys.onRightPressed: shift(step)
                Keys.onReturnPressed: ranges.studio.selection = range.key
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
                Keys.onDeletePressed: ranges.studio.editor.remove(range.key)
                Rectangle {
                    anchors.fill: label
                    anchors.margins: -4
                    visible: bar.activeFocus
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.accent
                    radius: 4
                }
                Text {
                    id: label
                    anchors.centerIn: parent
                    anchors.verticalCenterOffset: range.index % 2 ? 10 : -10 // neighbours overlap
                    width: Math.min(implicitWidth, parent.width - 6)
                    text: range.label
                    color: Theme.text
                    font.pixelSize: 12
                    elide: Text.ElideRight
                }
                Tap {
                    onTapped: ranges.studio.selection = range.key
                    onDoubleTapped: ranges.studio.play(range.child)
                }
                GestureDrag {
                    property double from
                    yAxis.enabled: false
                    onBegan: {
                        from = range.start
                        ranges.studio.selection = range.key
                        ranges.studio.editor.beginGesture()
                    }
                    onMoved: x => bar.shift(ranges.valueAt(ranges.share(from) + x / ranges.width) - range.start)
                    onEnded: ranges.studio.editor.endGesture()
                    onCancelled: ranges.studio.editor.cancelGesture()
                }
            }
            PlotHandle {
                label: qsTr("Start of %1: %2").arg(range.label).arg(range.start.toFixed(1))
                tint: range.tint
                acrossShare: ranges.share(range.start)
                upShare: 0.06
                onGrabbed: {
                    ranges.studio.selection = range.key
                    ranges.studio.editor.beginGesture()
                }
                onReleased: ranges.studio.editor.endGesture()
                onCancelled: ranges.studio.editor.cancelGesture()
                onChosen: ranges.studio.selection = range.key
                onMoved: across => ranges.studio.editor.set(range.key, "start", Math.min(range.end, ranges.valueAt(across)))
            }
            PlotHandle {
                label: qsTr("End of %1: %2").arg(range.label).arg(range.end.toFixed(1))
                tint: range.tint
                acrossShare: ranges.share(range.end)
                upShare: 0.06
                onGrabbed: {
                    ranges.studio.selection = range.key
                    ranges.studio.editor.beginGesture()
                }
                onReleased: ranges.studio.editor.endGesture()
                onCancelled: ranges.studio.editor.cancelGesture()
                onChosen: ranges.studio.selection = range.key
                onMoved: across => ranges.studio.editor.set(range.key, "end", Math.max(range.start, ranges.valueAt(across)))
            }
        }
    }
    // The fades of the range that is chosen: dragged, one has a width of its own.
    Repeater {
        model: ranges.items
        Item {
            id: fades
            required property objectId key
            required property objectId child
            required property double start
            required property double end
            required property int leftEdge
            required property int rightEdge
            required property double leftWidth
            required property double rightWidth
            readonly property string label: ranges.studio.nameOf(child)
            /*! Where it is as loud as it gets, from the left or from the right: shares of the lane. */
            readonly property var loud: {
                const line = ranges.picture.line(key, ranges.picture.version)
                const inside = line.filter(point => point.y > 0.995).map(point => point.x)
                return inside.length > 0 ? [inside[0], inside[inside.length - 1]] : [ranges.share(start), ranges.share(end)]
            }

            anchors.fill: parent
            visible: ranges.studio.same(key, ranges.studio.selection)
            component FadeHandle: PlotHandle {
                tint: Theme.text
                upShare: 0.94
                onGrabbed: ranges.studio.editor.beginGesture()
                onReleased: ranges.studio.editor.endGesture()
                onCancelled: ranges.studio.editor.cancelGesture()
            }
            FadeHandle {
                objectName: "blendFadeLeft"
                label: qsTr("Fade at the start of %1: %2").arg(fades.label).arg(fades.leftWidth.toFixed(1))
                acrossShare: fades.leftEdge === 2 ? ranges.share(fades.start + fades.leftWidth) : fades.loud[0]
                onMoved: across => ranges.studio.editor.setTogether(fades.key, {
                    leftEdge: 2, leftWidth: Math.max(0, Math.min(fades.end, ranges.valueAt(across)) - fades.start)
                })
                onRemoved: ranges.studio.editor.reset(fades.key, "leftEdge")
            }
            FadeHandle {
                objectName: "blendFadeRight"
                label: qsTr("Fade at the end of %1: %2").arg(fades.label).arg(fades.rightWidth.toFixed(1))
                acrossShare: fades.rightEdge === 2 ? ranges.share(fades.end - fades.rightWidth) : fades.loud[1]
                onMoved: across => ranges.studio.editor.setTogether(fades.key, {
                    rightEdge: 2, rightWidth: Math.max(0, fades.end - Math.max(fades.start, ranges.valueAt(across)))
                })
                onRemoved: ranges.studio.editor.reset(fades.key, "rightEdge")
            }
        }
    }
    Rectangle { // where the parameter stands
        visible: ranges.live.kind === "parameter"
        x: ranges.share(ranges.live.value ?? 0) * ranges.width - 1
        width: 2
        height: ranges.height
        color: Theme.good
    }
}
