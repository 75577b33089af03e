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
    property int headWidth: 150
    property double pixelsPerSecond: 160
    property double scrollSeconds: 0
    property double grid: 0.001 /*!< what clips and their edges come to rest at, s */

    readonly property bool plays: type === 0
    readonly property bool selected: studio.same(key, studio.selection)
    readonly property string what: studio.choiceLabel(key, "type", type)
    readonly property string shownName: name !== "" ? name : plays ? (info.exists ? info.name : qsTr("no target")) : studio.nameOfAction(key, type)
    readonly property double length: Math.max(0.02, info.to - info.from)
    readonly property double cut: Math.min(length - 0.01, trimStart + trimEnd)
    readonly property bool looped: loop === 0 ? info.loops : loop > 1
    readonly property double endSeconds: delay + (plays ? length - cut : 0)

    signal chosen()
    function onGrid(seconds: double): double { return Math.round(seconds / grid) * grid }
    /*! Its beginning goes elsewhere in time. */
    function moveTo(seconds: double) {
        studio.editor.set(key, "delay", Math.max(0, Math.min(600, Math.round(onGrid(seconds) * 10000) / 10000)))
    }

    implicitHeight: Theme.touch ? 80 : 64
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 at %2 s").arg(shownName).arg(delay)
    Accessible.selected: selected
    Accessible.onPressAction: chosen()

    property bool soloed: false
    function listen() { soloed = studio.listening.isSolo(target) }
    Component.onCompleted: listen()
    onTargetChanged: listen()
    Connections {
        target: row.studio.listening
        function onChanged() { row.listen() }
    }
    MediaInfo {
        id: info
        document: row.studio.document
        key: row.target
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
    TapHandler {
        onTapped: row.chosen()
        onLongPressed: menu.popup()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }
    LazyMenu {
        id: menu
        FMenu {
            FMenuItem { text: qsTr("Show its properties"); onTriggered: row.chosen() }
            FMenuItem { text: qsTr("Go to what it plays"); enabled: row.plays && info.exists; onTriggered: row.studio.selection = row.target }
            FMenuItem { text: qsTr("Duplicate"); onTriggered: row.studio.editor.duplicate(row.key) }
            FMenuItem { text: qsTr("Remove"); onTriggered: row.studio.editor.remove(row.key) }
        }
    }

    Item {
        x: row.headWidth
        width: row.width - x
        height: row.height
        clip: true
        Rectangle {
            id: clip
            readonly property double seconds: row.plays ? row.length - row.cut : 0.0
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
                height: parent.height
            }
            FadeShape {
                x: parent.width - width
                width: row.plays ? row.fadeOut * row.pixelsPerSecond : 0
                height: parent.height
                falling: true
            }
            Text {
                id: marker
                anchors.centerIn: parent
                visible: !row.plays
                text: row.what
                color: Theme.text
                font.pixelSize: 12
            }
            Icon {
                visible: row.plays && row.looped
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: 4
                name: "loop"
                size: 13
                color: Theme.text
            }
            GestureDrag {
                yAxis.enabled: false
                property double start
                grabPermissions: PointerHandler.CanTakeOverFromItems // but not from a handle in it
                onBegan: {
                    start = row.delay
                    row.chosen()
                    row.studio.editor.beginGesture()
                }
                onMoved: x => row.moveTo(start + x / row.pixelsPerSecond)
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
                function rest(seconds: double): double { return row.trimStart + row.onGrid(row.delay + seconds - row.trimStart) - row.delay }
                function store(seconds: double) { // what it leaves stays where it is in time
                    const from = Math.max(seconds, row.trimStart - row.delay)
                    row.studio.editor.setTogether(row.key, {
                        trimStart: from, delay: Math.round((row.delay + from - row.trimStart) * 10000) / 10000
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
                    return whole - row.onGrid(whole - seconds)
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
                function rest(seconds: double): double { return row.onGrid(row.delay + seconds) - row.delay }
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
                function rest(seconds: double): double { return row.endSeconds - row.onGrid(row.endSeconds - seconds) }
            }
        }
    }
    Rectangle {
        width: row.headWidth
        height: row.height - 1
        color: row.selected ? Theme.selection : Theme.panel
        ColumnLayout {
            anchors.fill: parent
            anchors.margins: 8
            spacing: 2
            RowLayout {
                spacing: 6
                Rectangle {
                    Layout.preferredWidth: 10
                    Layout.preferredHeight: 10
                    radius: 3
                    color: clip.tint
                }
                Text {
                    Layout.fillWidth: true
                    text: row.shownName
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    elide: Text.ElideRight
                }
            }
            RowLayout {
                visible: row.plays
                FButton {
                    objectName: "mute"
                    Layout.preferredWidth: Theme.touch ? 44 : 30
                    Layout.preferredHeight: Theme.touch ? 40 : 22
                    text: "M"
                    hintText: qsTr("Mute %1").arg(row.shownName)
                    checkable: false
                    checked: row.mute
                    onClicked: row.studio.editor.set(row.key, "mute", !row.mute)
                }
                FButton {
                    objectName: "soloLayer"
                    visible: info.exists
                    Layout.preferredWidth: Theme.touch ? 44 : 30
                    Layout.preferredHeight: Theme.touch ? 40 : 22
                    text: "S"
                    hintText: qsTr("Hear %1 alone; for listening, not saved").arg(row.shownName)
                    checked: row.soloed
                    onClicked: row.studio.listening.setSolo(row.target, !row.soloed)
                }
                Item { Layout.fillWidth: true }
                Text {
                    text: row.studio.decibels(row.volume)
                    color: Theme.secondary
                    font.pixelSize: Theme.smallSize
                }
            }
        }
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
}
