pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One action on an event's time line: its name and mute at the left, its clip at its place in time. */
Item {
    id: row

    required property Studio studio
    required property int index
    required property objectId key
    required property string name
    required property int type
    required property objectId target
    required property double delay
    required property double volume
    required property bool mute
    required property double fade
    required property double fadeOut
    required property double trimStart
    required property double trimEnd
    required property var loop
    required property var loopCount
    required property var fadeShape
    required property var fadeOutShape
    property int headWidth: 150
    property double pixelsPerSecond: 160
    property double scrollSeconds: 0
    /*! Where an edge that is dragged to a time comes to rest, s. */
    function restAt(seconds: double): double { return seconds }

    readonly property bool plays: type === 0
    readonly property bool selected: studio.chosen.length > 1 ? studio.isChosen(key) : studio.same(key, studio.selection)
    readonly property string what: studio.choiceLabel(key, "type", type)
    readonly property string shownName: name !== "" ? name : plays ? (info.exists ? info.name : qsTr("no target")) : studio.nameOfAction(key, type)
    readonly property double length: Math.max(0.02, info.to - info.from)
    readonly property double cut: Math.min(length - 0.01, trimStart + trimEnd)
    /*! How often the loop comes again; −1: without end. */
    readonly property int repeats: loop === 0 ? info.repeats : loop === 2 ? -1 : loop === 3 ? loopCount : 0
    readonly property bool looped: plays && repeats !== 0
    readonly property double loopLength: Math.max(0.01, info.loopLength > 0 ? Math.min(info.loopLength, length - cut) : length - cut)
    readonly property double onceSeconds: plays ? length - cut : 0
    readonly property double endSeconds: delay + onceSeconds + (plays ? Math.max(0, repeats) * loopLength : 0)

    signal chosen(more: bool)
    signal grabbed()
    /*! Asks for another time to begin at, s. */
    signal movedTo(seconds: double)

    /*! Times that others may come to rest at. */
    function magnets(): var {
        const at = plays ? [delay, delay + onceSeconds] : [delay]
        for (let i = 0; i < marks.count; ++i) {
            const mark = marks.itemAt(i)
            if (mark && mark.visible)
                at.push(mark.seconds)
        }
        return at
    }
    implicitHeight: Theme.touch ? 104 : 64
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 at %2 s").arg(shownName).arg(delay)
    Accessible.selected: selected
    Accessible.onPressAction: chosen(false)

    MediaInfo {
        id: info
        document: row.studio.document
        key: row.target
    }
    ObjectQuery {
        id: markers
        document: row.studio.document
        root: info.sound
        kinds: ["marker"]
    }
    Rectangle {
        anchors.fill: parent
        color: row.selected ? Theme.selection : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Tap {
        onTapped: row.chosen(point.modifiers & (Qt.ControlModifier | Qt.ShiftModifier))
    }
    Tap { // a mouse has its right button, and moves slowly where it is to be exact
        devices: PointerDevice.TouchScreen | PointerDevice.Stylus
        onLongPressed: menu.popup()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }
    LazyMenu {
        id: menu
        FMenu {
            FMenuItem { text: qsTr("Show its properties"); onTriggered: row.chosen(false) }
            FMenuItem { text: qsTr("Choose it too"); enabled: !row.selected; onTriggered: row.chosen(true) }
            FMenuItem { text: qsTr("Go to what it plays"); enabled: row.plays && info.exists; onTriggered: row.studio.selection = row.target }
            FMenuItem { text: qsTr("Up"); enabled: row.index > 0; onTriggered: { row.chosen(false); row.studio.run("moveUp") } }
            FMenuItem { text: qsTr("Down"); enabled: !row.ListView.view || row.index + 1 < row.ListView.view.count; onTriggered: { row.chosen(false); row.studio.run("moveDown") } }
            FMenuItem { text: qsTr("Duplicate"); onTriggered: row.studio.editor.duplicate(row.key) }
            FMenuItem { text: qsTr("Remove"); onTriggered: row.studio.editor.remove(row.key) }
        }
    }

    Item {
        x: row.headWidth
        width: row.width - x
        height: row.height
        clip: true
        Rectangle { // what comes again
            id: tail
            objectName: "loopTail"
            readonly property double seconds: row.repeats < 0 ? Math.max(0, (parent.width - x) / row.pixelsPerSecond) : row.repeats * row.loopLength
            readonly property double period: row.loopLength * row.pixelsPerSecond
            visible: row.looped
            x: clip.x + clip.width
            y: clip.y + 4
            width: Math.min(seconds * row.pixelsPerSecond, parent.width - x)
            height: clip.height - 8
            color: Qt.alpha(clip.tint, Theme.dark ? 0.08 : 0.1)
            border.color: Qt.alpha(clip.tint, 0.4)
            Repeater {
                model: tail.visible && tail.period > 6 && tail.width > 0 ? Math.min(200, Math.ceil(tail.width / tail.period)) : 0
                Rectangle {
                    required property int index
                    x: index * tail.period
                    width: 1
                    height: tail.height
                    color: Qt.alpha(clip.tint, 0.6)
                }
            }
            Text {
                x: 6
                visible: tail.width > 30
                anchors.verticalCenter: parent.verticalCenter
                text: row.repeats < 0 ? "∞" : qsTr("%1×").arg(row.repeats)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
        }
        Rectangle {
            id: clip
            readonly property double seconds: row.onceSeconds
            x: (row.delay - row.scrollSeconds) * row.pixelsPerSecond
            y: 6
            width: row.plays ? Math.max(8, seconds * row.pixelsPerSecond) : marker.implicitWidth + 18
            height: parent.height - 13
            radius: 4
            color: Qt.alpha(tint, Theme.dark ? 0.16 : 0.18)
            border.width: row.selected ? 2 : 1
            border.color: row.selected ? Theme.accent : Qt.alpha(tint, 0.7)
            opacity: row.mute ? 0.4 : 1
            readonly property color tint: info.exists ? Theme.kindColor(info.kindName) : row.type === 2 ? Theme.secondary : Theme.error

            WaveformItem {
                visible: row.plays
                x: 1
                width: parent.width - 2
                y: 3
                height: parent.height - 6
                cache: row.studio.peaks
                hash: info.hash
                path: row.studio.absolutePath(info.path)
                from: info.from + row.trimStart
                to: info.to - row.trimEnd
                color: clip.tint
            }
            FadeShape {
                x: 0
                width: row.plays ? row.fade * row.pixelsPerSecond : 0
                shape: row.fadeShape ?? 0
                height: parent.height
            }
            FadeShape {
                x: parent.width - width
                width: row.plays ? row.fadeOut * row.pixelsPerSecond : 0
                shape: row.fadeOutShape ?? 0
                height: parent.height
                falling: true
            }
            Repeater { // of the sound that it plays
                id: marks
                model: row.plays ? markers : 0
                Rectangle {
                    required property double at
                    required property var model
                    readonly property double inClip: at - info.from - row.trimStart
                    readonly property double seconds: row.delay + inClip
                    objectName: "layerMarker"
                    visible: inClip >= 0 && inClip <= row.onceSeconds
                    x: inClip * row.pixelsPerSecond
                    y: 1
                    width: 1
                    height: parent.height - 2
                    color: Theme.warning
                    Text {
                        x: 3
                        anchors.bottom: parent.bottom
                        text: parent.model.name
                        color: Theme.warning
                        font.pixelSize: 10
                    }
                }
            }
            Text {
                id: marker
                anchors.centerIn: parent
                visible: !row.plays
                text: row.what
                color: Theme.text
                font.pixelSize: 12
            }
            GestureDrag {
                yAxis.enabled: false
                property double start
                grabPermissions: PointerHandler.CanTakeOverFromItems // but not from a handle in it
                onBegan: {
                    start = row.delay
                    if (!row.selected)
                        row.chosen(false)
                    row.grabbed()
                    row.studio.editor.beginGesture()
                }
                onMoved: x => row.movedTo(start + x / row.pixelsPerSecond)
                onEnded: row.studio.editor.endGesture()
                onCancelled: row.studio.editor.cancelGesture()
            }
            component Corner: EditHandle {
                visible: row.plays && row.selected
                studio: row.studio
                objectKey: row.key
            }
            Corner {
                objectName: "layerTrimStart"
                property_: "trimStart"
                name: qsTr("Trim start of %1").arg(row.shownName)
                value: row.trimStart
                maximum: Math.min(row.length - row.trimEnd - 0.01, row.trimStart + 600 - row.delay)
                position: 0
                perSecond: row.pixelsPerSecond
                lane: 1
                side: 1
                function rest(seconds: double): double { return row.trimStart + row.restAt(row.delay + seconds - row.trimStart) - row.delay }
                function store(seconds: double) { // what it leaves stays where it is in time
                    const from = Math.max(seconds, row.trimStart - row.delay)
                    row.studio.editor.setTogether(row.key, {
                        trimStart: from, delay: Math.round((row.delay + from - row.trimStart) * 10000000) / 10000000
                    })
                }
            }
            Corner {
                objectName: "layerTrimEnd"
                property_: "trimEnd"
                name: qsTr("Trim end of %1").arg(row.shownName)
                value: row.trimEnd
                maximum: row.length - row.trimStart - 0.01
                position: clip.width
                perSecond: -row.pixelsPerSecond
                lane: 1
                side: -1
                function rest(seconds: double): double {
                    const whole = row.delay + row.length - row.trimStart // where it would end untrimmed
                    return whole - row.restAt(whole - seconds)
                }
            }
            Corner {
                objectName: "layerFadeIn"
                property_: "fade"
                name: qsTr("Fade in of %1").arg(row.shownName)
                value: row.fade
                maximum: Math.min(60, clip.seconds)
                position: row.fade * row.pixelsPerSecond
                perSecond: row.pixelsPerSecond
                lane: 0
                side: 1
                function rest(seconds: double): double { return row.restAt(row.delay + seconds) - row.delay }
            }
            Corner {
                objectName: "layerFadeOut"
                property_: "fadeOut"
                name: qsTr("Fade out of %1").arg(row.shownName)
                value: row.fadeOut
                maximum: Math.min(60, clip.seconds)
                position: clip.width - row.fadeOut * row.pixelsPerSecond
                perSecond: -row.pixelsPerSecond
                lane: 0
                side: -1
                function rest(seconds: double): double { return row.endSeconds - row.restAt(row.endSeconds - seconds) }
            }
        }
    }
    LayerHead {
        width: row.headWidth
        height: row.height - 1
        studio: row.studio
        key: row.key
        target: row.target
        shownName: row.shownName
        tint: clip.tint
        plays: row.plays
        exists: info.exists
        volume: row.volume
        mute: row.mute
        selected: row.selected
    }
}
