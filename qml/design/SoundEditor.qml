pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A sound's whole file, from all of it to single samples, with handles for trim, fades, loop and markers. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId soundKey

    property double scrollSeconds: 0
    property double zoomed: 1 /*!< 1: the whole file is in view */
    enum Snap { Free, Zero, Grid, Markers }
    property int snap: SoundEditor.Free /*!< what handles come to rest at */

    /*! Where something dragged to a place comes to rest; a marker `self` doesn't hold itself. */
    function restOf(place: double, self: objectId): double {
        if (snap === SoundEditor.Zero)
            return studio.zeroCrossing(info.path, place)
        if (snap === SoundEditor.Grid)
            return Math.round(place / ruler.step * 4) * ruler.step / 4
        let nearest = place
        let reach = 12 / perSecond
        for (let i = 0; snap === SoundEditor.Markers && i < marks.count; ++i) {
            const mark = marks.itemAt(i)
            if (mark && mark.objectKey !== self && Math.abs(mark.value - place) < reach) {
                nearest = mark.value
                reach = Math.abs(mark.value - place)
            }
        }
        return nearest
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sound")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.soundKey
    }
    ObjectQuery {
        id: markers
        document: editor.studio.document
        root: editor.soundKey
        kinds: ["marker"]
    }
    readonly property bool empty: info.length <= 0 /*!< there is nothing to show of a time line */
    readonly property double perSecond: info.length > 0 ? area.width * zoomed / info.length : 1
    readonly property double inView: info.length / zoomed
    function xOf(seconds: double): double { return (seconds - scrollSeconds) * perSecond }
    function scrollTo(seconds: double) { scrollSeconds = Math.max(0, Math.min(info.length - inView, seconds)) }
    function zoom(factor: double, x: double) {
        const seconds = scrollSeconds + x / perSecond
        zoomed = Math.max(1, Math.min(info.length * 48000 / 60, zoomed * factor)) // down to 60 samples
        scrollTo(seconds - x / perSecond)
    }
    onSoundKeyChanged: {
        zoomed = 1
        scrollSeconds = 0
        ruler.start = 0
        look()
    }
    property bool loops: false
    property double loopStart: 0
    property double loopEnd: 0
    function look() {
        loops = studio.valueOf(soundKey, "loop") > 0
        loopStart = studio.valueOf(soundKey, "loopStart") ?? 0
        loopEnd = studio.valueOf(soundKey, "loopEnd") ?? 0
    }
    Component.onCompleted: look()
    ObjectWatch {
        document: editor.studio.document
        key: editor.soundKey
        onChanged: editor.look()
    }
    readonly property double loopEndShown: loopEnd > 0 ? Math.min(loopEnd, info.to) : info.to

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Minus
        if (event.accepted)
            zoom(event.key === Qt.Key_Plus ? 1.5 : 1 / 1.5, area.width / 2)
    }

    component Handle: EditHandle {
        studio: editor.studio
        objectKey: editor.soundKey
        perSecond: editor.perSecond
        lanes: 4
        visible: !editor.empty && position >= -8 && position <= area.width + 8
        property bool backwards: false /*!< counted from the end */
        property bool snaps: true
        function rest(seconds: double): double {
            return !snaps ? seconds : backwards ? info.length - editor.restOf(info.length - seconds, objectKey) : editor.restOf(seconds, objectKey)
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: info.kindName
            title: info.name
            detail: info.path
            Chip {
                visible: editor.width > 500 && !editor.empty
                text: qsTr("%1 s").arg(Number(info.length).toLocaleString(Qt.locale(), "f", 2))
            }
            Chip {
                visible: info.loops && editor.width > 560
                text: qsTr("loop")
            }
            FComboBox {
                objectName: "snapChoice"
                visible: !editor.empty
                Layout.preferredWidth: 128
                hintText: qsTr("Where trim, loop and marker handles come to rest")
                model: [qsTr("No snapping"), qsTr("Zero crossings"), qsTr("Ruler"), qsTr("Markers")]
                place: editor.snap
                onActivated: index => editor.snap = index
            }
            FButton {
                objectName: "addMarker"
                visible: !editor.empty
                sign: "add"
                text: editor.width > 430 ? qsTr("Marker") : ""
                hintText: qsTr("A marker in the middle of what is in view: the game is told when it is passed")
                onClicked: editor.studio.selection = editor.studio.editor.insertWith(Kind.Marker, editor.soundKey, {
                    name: qsTr("Marker"), at: Math.round((editor.scrollSeconds + editor.inView / 2) * 1000) / 1000
                })
            }
        }
        TimeRuler {
            id: ruler
            objectName: "ruler"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch ? 44 : 24
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            pixelsPerSecond: editor.perSecond
            scrollSeconds: editor.scrollSeconds
            finish: info.length
            visible: !editor.empty
            onPlayed: seconds => editor.studio.playFrom(editor.soundKey, seconds)
            onScrolled: seconds => editor.scrollTo(seconds)
        }
        Item {
            id: area
            objectName: "waveArea"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.maximumHeight: 380
            clip: true

            Rectangle {
                anchors.fill: parent
                color: Theme.panel
                border.color: Theme.line
            }
            WaveformItem {
                id: wave
                anchors.fill: parent
                anchors.margins: 1
                cache: editor.studio.peaks
                hash: info.hash
                path: editor.studio.absolutePath(info.path)
                from: editor.scrollSeconds
                to: Math.min(info.length, editor.scrollSeconds + editor.inView)
                color: Theme.kindColor("sound")
            }
            ColumnLayout {
                anchors.centerIn: parent
                width: parent.width - 40
                spacing: 12
                visible: !wave.loaded
                Text {
                    objectName: "noWave"
                    Layout.fillWidth: true
                    text: wave.problem !== "" ? wave.problem : info.path === "" ? qsTr("This sound has no audio file and is silent.") : qsTr("Reading the file…")
                    color: wave.problem !== "" ? Theme.error : Theme.text
                    font.pixelSize: Theme.fontSize
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignHCenter
                }
                PickerButton {
                    objectName: "chooseFile"
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredWidth: 220
                    visible: info.path === ""
                    studio: editor.studio
                    key: editor.soundKey
                    name: "audioFile"
                    now: editor.studio.noObject()
                    text: qsTr("Choose an audio file…")
                    hintText: text
                    onChosen: key => editor.studio.editor.set(editor.soundKey, "audioFile", key)
                }
            }
            component Shade: Rectangle {
                visible: !editor.empty
                y: 1
                height: parent.height - 2
                color: Theme.window
                opacity: 0.7
            }
            Shade {
                x: 1
                width: Math.max(0, editor.xOf(info.from))
            }
            Shade {
                x: Math.max(0, editor.xOf(info.to))
                width: Math.max(0, parent.width - x - 1)
            }
            Rectangle { // what repeats
                visible: editor.loops && !editor.empty
                x: editor.xOf(editor.loopStart)
                width: editor.xOf(editor.loopEndShown) - x
                y: parent.height * 5 / 8 - 3
                height: 6
                color: Theme.good
                opacity: 0.8
            }
            FadeShape {
                x: editor.xOf(info.from)
                width: info.fadeIn * editor.perSecond
                shape: info.fadeInShape
                height: parent.height
            }
            FadeShape {
                x: editor.xOf(info.to) - width
                width: info.fadeOut * editor.perSecond
                shape: info.fadeOutShape
                height: parent.height
                falling: true
            }
            Rectangle { // playhead
                objectName: "playhead"
                visible: editor.studio.telemetry.soundPlace >= 0
                x: editor.xOf(editor.studio.telemetry.soundPlace)
                width: 1
                height: parent.height
                color: Theme.text
            }
            DragHandler { // pans
                id: pan
                target: null
                yAxis.enabled: false
                enabled: editor.zoomed > 1
                property double start
                onActiveChanged: start = editor.scrollSeconds
                onActiveTranslationChanged: if (active) editor.scrollTo(start - activeTranslation.x / editor.perSecond)
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => editor.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, event.x)
            }
            WheelHandler {
                acceptedModifiers: Qt.NoModifier
                onWheel: event => editor.scrollTo(editor.scrollSeconds - (event.angleDelta.y + event.angleDelta.x) / 120 * editor.inView / 10)
            }
            ZoomPinch {
                onZoomed: (factor, at) => editor.zoom(factor, at.x)
                onPanned: by => editor.scrollTo(editor.scrollSeconds - by.x / editor.perSecond)
            }
            Handle {
                objectName: "trimStart"
                property_: "trimStart"
                side: 1
                name: qsTr("Trim start")
                value: info.trimStart
                maximum: Math.max(0, info.length - info.trimEnd)
                position: editor.xOf(info.from)
                lane: 3
            }
            Handle {
                objectName: "trimEnd"
                property_: "trimEnd"
                side: -1
                name: qsTr("Trim end")
                value: info.trimEnd
                maximum: Math.max(0, info.length - info.trimStart)
                position: editor.xOf(info.to)
                perSecond: -editor.perSecond
                backwards: true
                lane: 3
            }
            Handle {
                objectName: "fadeIn"
                property_: "fadeIn"
                side: 1
                name: qsTr("Fade in")
                value: info.fadeIn
                maximum: Math.max(0, info.to - info.from)
                position: editor.xOf(info.from + info.fadeIn)
                snaps: false
                lane: 0
            }
            Handle {
                objectName: "fadeOut"
                property_: "fadeOut"
                side: -1
                name: qsTr("Fade out")
                value: info.fadeOut
                maximum: Math.max(0, info.to - info.from)
                position: editor.xOf(info.to - info.fadeOut)
                perSecond: -editor.perSecond
                snaps: false
                lane: 0
            }
            Handle {
                objectName: "loopStart"
                visible: editor.loops && !editor.empty
                property_: "loopStart"
                side: 1
                name: qsTr("Loop start")
                value: editor.loopStart
                maximum: Math.max(0, editor.loopEndShown - 0.001)
                position: editor.xOf(editor.loopStart)
                lane: 2
                tint: Theme.good
            }
            Handle {
                objectName: "loopEnd"
                visible: editor.loops && !editor.empty
                property_: "loopEnd"
                side: -1
                name: qsTr("Loop end")
                value: editor.loopEndShown
                maximum: info.length
                position: editor.xOf(editor.loopEndShown)
                lane: 2
                tint: Theme.good
            }
            Repeater {
                id: marks
                model: markers
                Handle {
                    id: mark
                    objectName: "markerHandle"
                    required property objectId key
                    required property double at
                    required property var model
                    objectKey: key
                    property_: "at"
                    name: qsTr("Marker %1").arg(model.name)
                    value: at
                    maximum: info.length
                    position: editor.xOf(at)
                    lane: 1
                    tint: Theme.warning
                    always: true
                    Text {
                        x: parent.width / 2 + 10
                        anchors.verticalCenter: parent.verticalCenter
                        text: mark.model.name
                        color: Theme.warning
                        font.pixelSize: Theme.smallSize
                    }
                    function clear() { editor.studio.editor.remove(key) }
                    Keys.onReturnPressed: editor.studio.selection = key
                }
            }
        }
        RowLayout {
            visible: !editor.empty
            Layout.fillWidth: true
            Layout.margins: 6
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            spacing: 6
            FButton {
                objectName: "zoomOut"
                quiet: true
                text: "−"
                hintText: qsTr("Zoom out")
                onClicked: editor.zoom(1 / 1.5, area.width / 2)
            }
            FButton {
                objectName: "zoomIn"
                quiet: true
                text: "+"
                hintText: qsTr("Zoom in")
                onClicked: editor.zoom(1.5, area.width / 2)
            }
            FButton {
                objectName: "showAll"
                quiet: true
                text: qsTr("All")
                hintText: qsTr("Show the whole file")
                onClicked: {
                    editor.zoomed = 1
                    editor.scrollSeconds = 0
                }
            }
            Text {
                visible: editor.width > 430
                Layout.fillWidth: true
                text: qsTr("Handles from the top: fades, markers, loop, trim; arrow keys move one by 10 ms. Ctrl and the wheel, or two fingers, zoom.")
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
        }
        Item { Layout.fillHeight: true }
    }
}
