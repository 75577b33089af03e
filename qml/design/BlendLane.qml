pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! One track of a blend: its parameter across, a bar for each child, and where the parameter stands. */
Item {
    id: lane

    required property Studio studio
    required property int index
    required property objectId key
    required property string name

    readonly property var tints: ["#e58bc7", "#a68bff", "#5e9bff", "#4fc3c7", "#7bd8a5", "#c8d25a", "#f29e5c"]
    property var live: ({})

    implicitHeight: 250
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Track %1").arg(name)

    BlendPicture {
        id: picture
        document: lane.studio.document
        track: lane.key
        onChanged: lane.look()
    }
    ObjectQuery {
        id: items
        document: lane.studio.document
        root: lane.key
        kinds: ["blendItem"]
    }
    function look() { live = studio.live(picture.parameter) }
    Connections {
        target: lane.studio
        function onLiveChanged() { lane.look() }
    }
    function share(value: double): double { return (value - picture.from) / (picture.to - picture.from) }
    function valueAt(share_: double): double {
        const step = (picture.to - picture.from) / 200
        return Math.max(picture.from, Math.min(picture.to, Math.round((picture.from + share_ * (picture.to - picture.from)) / step) * step))
    }

    Rectangle {
        anchors.fill: parent
        color: lane.studio.same(lane.key, lane.studio.selection) ? Theme.selection : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 4
        Flow { // the buttons below the rest where there is no room beside it
            Layout.fillWidth: true
            spacing: 8
            RowLayout {
                spacing: 8
                Text {
                    Layout.maximumWidth: 110
                    text: lane.name
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                    Accessible.onPressAction: lane.studio.selection = lane.key
                    TapHandler { onTapped: lane.studio.selection = lane.key }
                }
                ParameterChoice {
                    objectName: "trackParameter"
                    Layout.preferredWidth: 150
                    studio: lane.studio
                    key: lane.key
                    shownName: picture.parameterName
                }
                Chip {
                    visible: picture.parameterName !== ""
                    text: lane.live.text ?? ""
                }
            }
            Chip {
                visible: picture.parameterName === ""
                text: qsTr("follows no parameter yet")
                tint: Theme.warning
            }
            RowLayout {
                spacing: 8
                FButton {
                    objectName: "spread"
                    small: true
                    text: qsTr("Spread the children")
                    hintText: qsTr("Give all children that aren't here yet equal ranges")
                    onClicked: lane.studio.spreadChildren(lane.key)
                }
                FButton {
                    objectName: "trackProperties"
                    small: true
                    text: qsTr("Properties")
                    hintText: qsTr("Parameter, volume, pitch and filters of this track, at the right")
                    onClicked: lane.studio.selection = lane.key
                }
            }
        }
        Item {
            id: paper
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.touch ? 22 : 10
            Layout.rightMargin: Theme.touch ? 22 : 10
            Rectangle {
                anchors.fill: parent
                color: Theme.dark ? "#0c0e11" : "#ffffff"
                border.color: Theme.line
            }
            Text {
                anchors.centerIn: parent
                visible: items.count === 0
                text: qsTr("No ranges yet: press “Spread the children”.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
            TapHandler { // the range whose middle is nearest, of those that are there
                onTapped: point => {
                    const value = picture.from + point.position.x / paper.width * (picture.to - picture.from)
                    let best = null
                    for (let row = 0; row < items.count; ++row) {
                        const key = items.keyAt(row)
                        const start = lane.studio.valueOf(key, "start")
                        const end = lane.studio.valueOf(key, "end")
                        const far = Math.abs(value - (start + end) / 2)
                        if (value >= start && value <= end && (!best || far < best.far))
                            best = { key: key, far: far }
                    }
                    if (best)
                        lane.studio.selection = best.key
                }
            }
            Repeater {
                model: items
                Item {
                    id: range
                    required property int index
                    required property objectId key
                    required property objectId child
                    required property double start
                    required property double end

                    readonly property color tint: lane.tints[Math.max(0, index) % lane.tints.length] // −1 while it goes
                    readonly property string label: lane.studio.nameOf(child)
                    readonly property bool selected: lane.studio.same(key, lane.studio.selection)
                    readonly property double leftX: lane.share(start) * paper.width
                    readonly property double rightX: lane.share(end) * paper.width

                    anchors.fill: parent
                    PlotItem {
                        anchors.fill: parent
                        points: picture.line(range.key, picture.version)
                        color: range.selected ? Theme.text : range.tint
                        fill: Qt.alpha(range.tint, range.selected ? 0.4 : 0.22)
                        thickness: range.selected ? 2 : 1.5
                    }
                    Item { // the bar: moves both ends
                        id: bar
                        x: range.leftX
                        width: Math.max(16, range.rightX - range.leftX)
                        y: paper.height * 0.35
                        height: Theme.touch ? 48 : 40
                        activeFocusOnTab: true
                        Accessible.role: Accessible.Slider
                        Accessible.name: qsTr("%1 from %2 to %3").arg(range.label).arg(range.start.toFixed(1)).arg(range.end.toFixed(1))
                        function shift(by: double) {
                            const width = range.end - range.start
                            const start = Math.max(picture.from, Math.min(picture.to - width, range.start + by))
                            lane.studio.editor.setTogether(range.key, { start: start, end: start + width })
                        }
                        readonly property double step: (picture.to - picture.from) / 100
                        Keys.onLeftPressed: shift(-step)
                        Keys.onRightPressed: shift(step)
                        Keys.onReturnPressed: lane.studio.selection = range.key
                        Keys.onDeletePressed: lane.studio.editor.remove(range.key)
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
                        TapHandler {
                            onTapped: lane.studio.selection = range.key
                            onDoubleTapped: lane.studio.play(range.child)
                        }
                        GestureDrag {
                            property double from
                            yAxis.enabled: false
                            onBegan: {
                                from = range.start
                                lane.studio.selection = range.key
                                lane.studio.editor.beginGesture()
                            }
                            onMoved: x => bar.shift(lane.valueAt(lane.share(from) + x / paper.width) - range.start)
                            onEnded: lane.studio.editor.endGesture()
                            onCancelled: lane.studio.editor.cancelGesture()
                        }
                    }
                    PlotHandle {
                        label: qsTr("Start of %1: %2").arg(range.label).arg(range.start.toFixed(1))
                        tint: range.tint
                        acrossShare: lane.share(range.start)
                        upShare: 0.06
                        onGrabbed: {
                            lane.studio.selection = range.key
                            lane.studio.editor.beginGesture()
                        }
                        onReleased: lane.studio.editor.endGesture()
                        onCancelled: lane.studio.editor.cancelGesture()
                        onChosen: lane.studio.selection = range.key
                        onMoved: across => lane.studio.editor.set(range.key, "start", Math.min(range.end, lane.valueAt(across)))
                    }
                    PlotHandle {
                        label: qsTr("End of %1: %2").arg(range.label).arg(range.end.toFixed(1))
                        tint: range.tint
                        acrossShare: lane.share(range.end)
                        upShare: 0.06
                        onGrabbed: {
                            lane.studio.selection = range.key
                            lane.studio.editor.beginGesture()
                        }
                        onReleased: lane.studio.editor.endGesture()
                        onCancelled: lane.studio.editor.cancelGesture()
                        onChosen: lane.studio.selection = range.key
                        onMoved: across => lane.studio.editor.set(range.key, "end", Math.max(range.start, lane.valueAt(across)))
                    }
                }
            }
            // The fades of the range that is chosen: dragged, one has a width of its own.
            Repeater {
                model: items
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
                    readonly property string label: lane.studio.nameOf(child)
                    /*! Where it is as loud as it gets, from the left or from the right: shares of the lane. */
                    readonly property var loud: {
                        const line = picture.line(key, picture.version)
                        const inside = line.filter(point => point.y > 0.995).map(point => point.x)
                        return inside.length > 0 ? [inside[0], inside[inside.length - 1]] : [lane.share(start), lane.share(end)]
                    }

                    anchors.fill: parent
                    visible: lane.studio.same(key, lane.studio.selection)
                    component FadeHandle: PlotHandle {
                        tint: Theme.text
                        upShare: 0.94
                        onGrabbed: lane.studio.editor.beginGesture()
                        onReleased: lane.studio.editor.endGesture()
                        onCancelled: lane.studio.editor.cancelGesture()
                    }
                    FadeHandle {
                        objectName: "blendFadeLeft"
                        label: qsTr("Fade at the start of %1: %2").arg(fades.label).arg(fades.leftWidth.toFixed(1))
                        acrossShare: fades.leftEdge === 2 ? lane.share(fades.start + fades.leftWidth) : fades.loud[0]
                        onMoved: across => lane.studio.editor.setTogether(fades.key, {
                            leftEdge: 2, leftWidth: Math.max(0, Math.min(fades.end, lane.valueAt(across)) - fades.start)
                        })
                        onRemoved: lane.studio.editor.reset(fades.key, "leftEdge")
                    }
                    FadeHandle {
                        objectName: "blendFadeRight"
                        label: qsTr("Fade at the end of %1: %2").arg(fades.label).arg(fades.rightWidth.toFixed(1))
                        acrossShare: fades.rightEdge === 2 ? lane.share(fades.end - fades.rightWidth) : fades.loud[1]
                        onMoved: across => lane.studio.editor.setTogether(fades.key, {
                            rightEdge: 2, rightWidth: Math.max(0, fades.end - Math.max(fades.start, lane.valueAt(across)))
                        })
                        onRemoved: lane.studio.editor.reset(fades.key, "rightEdge")
                    }
                }
            }
            Rectangle { // where the parameter stands
                visible: lane.live.kind === "parameter"
                x: lane.share(lane.live.value ?? 0) * paper.width - 1
                width: 2
                height: paper.height
                color: Theme.good
            }
        }
        FSlider {
            visible: lane.live.kind === "parameter"
            objectName: "blendLive"
            Layout.fillWidth: true
            Layout.leftMargin: paper.Layout.leftMargin - 6 // its knob stands below the playhead
            Layout.rightMargin: paper.Layout.rightMargin - 6
            name: picture.parameterName
            valueText: lane.live.text ?? ""
            minimumValue: picture.from
            maximumValue: picture.to
            value: lane.live.value ?? 0
            onMoved: value => lane.studio.setLive(picture.parameter, value)
            onResetRequested: lane.studio.resetLive(picture.parameter)
        }
        RowLayout {
            visible: lane.live.kind === "parameter"
            Layout.fillWidth: true
            Layout.leftMargin: paper.Layout.leftMargin
            Layout.rightMargin: paper.Layout.rightMargin
            Text {
                text: Number(picture.from).toLocaleString(Qt.locale(), "f", 0)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
            Text {
                Layout.fillWidth: true
                text: lane.live.text ?? ""
                color: Theme.text
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignHCenter
            }
            Text {
                text: Number(picture.to).toLocaleString(Qt.locale(), "f", 0)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Component.onCompleted: look()
}
