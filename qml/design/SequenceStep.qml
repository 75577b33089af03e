import QtQuick
import FluxForge.Models

/*! One step of a play list: the gap before it and its sound, as wide as they are long. */
Item {
    id: step

    required property Studio studio
    required property int index
    required property objectId key
    required property objectId child
    required property double delay
    required property double fadeIn
    required property double fadeOut
    required property int repeats
    property double pixelsPerSecond: 80
    property bool current: false
    property bool first: false
    property bool last: false
    property double earliest: -600 /*!< it begins no sooner than the step before it, s */

    readonly property bool selected: studio.same(key, studio.selection)
    readonly property double seconds: Math.max(0.05, info.to - info.from) * repeats
    readonly property double gap: delay * pixelsPerSecond

    signal chosen()
    signal moved(by: int)

    width: Math.max(24, gap + Math.max(36, seconds * pixelsPerSecond)) + 4
    z: delay < 0 ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Step %1: %2").arg(index + 1).arg(info.title)
    Accessible.onPressAction: chosen()

    MediaInfo {
        id: info
        document: step.studio.document
        key: step.child
    }
    Rectangle { // the pause before it
        visible: step.gap > 6
        y: parent.height / 2
        width: step.gap - 4
        height: 1
        color: Theme.secondary
    }
    Rectangle {
        id: block
        x: step.gap
        width: parent.width - step.gap - 4
        height: parent.height
        radius: 4
        color: Qt.alpha(Theme.kindColor(info.kindName), Theme.dark ? 0.18 : 0.2)
        border.width: step.selected || step.current ? 2 : 1
        border.color: step.selected || step.current ? Theme.accent : Qt.alpha(Theme.kindColor(info.kindName), 0.7)
        WaveformItem {
            anchors.fill: parent
            anchors.margins: 2
            anchors.topMargin: 22
            anchors.bottomMargin: 18
            cache: step.studio.peaks
            hash: info.hash
            path: step.studio.absolutePath(info.path)
            from: info.from
            to: info.to
            color: Theme.kindColor(info.kindName)
        }
        FadeShape {
            x: 1
            y: 22
            width: step.fadeIn * step.pixelsPerSecond
            height: parent.height - 40
        }
        FadeShape {
            x: parent.width - width - 1
            y: 22
            width: step.fadeOut * step.pixelsPerSecond
            height: parent.height - 40
            falling: true
        }
        Text {
            x: 6
            y: 4
            width: parent.width - 10
            text: (step.index + 1) + "  " + info.title
            color: Theme.text
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
        }
        Text {
            x: 6
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3
            width: parent.width - 10
            text: (info.to > info.from ? qsTr("%1 s").arg(Number(info.to - info.from).toLocaleString(Qt.locale(), "f", 2)) : "") + (step.repeats > 1 ? " × " + step.repeats : "") + "  " + (step.delay !== 0 ? qsTr("%1 s before").arg(Number(step.delay).toLocaleString(Qt.locale(), "f", 2)) : "")
            color: Theme.secondary
            font.pixelSize: 10
            elide: Text.ElideRight
        }
        TapHandler {
            onTapped: step.chosen()
            onDoubleTapped: step.studio.play(step.child)
            onLongPressed: menu.popup()
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: menu.popup()
        }
        GestureDrag { // in time
            property double start
            yAxis.enabled: false
            onBegan: {
                start = step.delay
                step.chosen()
                step.studio.editor.beginGesture()
            }
            onMoved: x => step.studio.editor.set(step.key, "delay",
                Math.max(step.earliest, Math.min(600, Math.round((start + x / step.pixelsPerSecond) * 100) / 100)))
            onEnded: step.studio.editor.endGesture()
            onCancelled: step.studio.editor.cancelGesture()
        }
    }
    LazyMenu {
        id: menu
        FMenu {
            FMenuItem { text: qsTr("Earlier"); enabled: !step.first; onTriggered: step.moved(-1) }
            FMenuItem { text: qsTr("Later"); enabled: !step.last; onTriggered: step.moved(1) }
            FMenuItem { text: qsTr("Once more"); onTriggered: step.studio.editor.set(step.key, "repeats", step.repeats + 1) }
            FMenuItem { text: qsTr("Once less"); enabled: step.repeats > 1; onTriggered: step.studio.editor.set(step.key, "repeats", step.repeats - 1) }
            FMenuItem { text: qsTr("Duplicate"); onTriggered: step.studio.editor.duplicate(step.key) }
            FMenuItem { text: qsTr("Remove"); onTriggered: step.studio.editor.remove(step.key) }
        }
    }
}
