import QtQuick
import FluxForge.Models

/*! One step of a play list at its place in time, as wide as it sounds. */
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
    required property var place /*!< in time: see SequencePicture.place() */
    readonly property double begin: place.start
    readonly property double seconds: place.length
    property double speed: 1
    property bool steady: false /*!< its delay doesn't act */
    readonly property bool held: drag.taken
    property double pixelsPerSecond: 80
    property bool current: false
    property bool first: false
    property bool last: false
    property double before: 0 /*!< when the step before it begins, s */

    readonly property bool selected: studio.same(key, studio.selection)

    signal chosen()
    signal moved(by: int)

    x: begin * pixelsPerSecond
    z: selected ? 1 : 0
    width: Math.max(Theme.touch ? 44 : 28, seconds * pixelsPerSecond - 1)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Step %1: %2, from %3 s").arg(index + 1).arg(info.title).arg(Number(begin).toLocaleString(Qt.locale(), "f", 2))
    Accessible.onPressAction: chosen()

    MediaInfo {
        id: info
        document: step.studio.document
        key: step.child
    }
    Rectangle {
        anchors.fill: parent
        radius: 4
        color: Qt.alpha(Theme.kindColor(info.kindName), Theme.dark ? 0.18 : 0.2)
        border.width: step.selected || step.current ? 2 : 1
        opacity: step.place.reached ? 1 : 0.5
        border.color: step.selected || step.current ? Theme.accent : Qt.alpha(Theme.kindColor(info.kindName), 0.7)
    }
    Repeater { // once for each time it plays
        model: Math.min(64, Math.max(1, step.repeats))
        WaveformItem {
            required property int index
            x: 2 + index * step.place.period * step.pixelsPerSecond
            width: Math.max(0, Math.min(step.place.once * step.pixelsPerSecond, step.width - x) - 2)
            y: 20
            height: step.height - 36
            cache: step.studio.peaks
            hash: info.hash
            path: step.studio.absolutePath(info.path)
            from: info.from
            to: info.to
            color: Theme.kindColor(info.kindName)
        }
    }
    FadeShape {
        x: 1
        y: 20
        width: step.fadeIn * step.pixelsPerSecond
        height: parent.height - 36
    }
    FadeShape {
        x: parent.width - width - 1
        y: 20
        width: step.fadeOut * step.pixelsPerSecond
        height: parent.height - 36
        falling: true
    }
    Text {
        x: 6
        y: 3
        width: parent.width - 10
        visible: width > 24
        text: (step.index + 1) + "  " + info.title
        color: Theme.text
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
    }
    Text {
        x: 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        width: parent.width - 10
        visible: width > 40
        text: !step.place.reached ? qsTr("never reached: one before it loops without end")
            : step.place.shortened ? qsTr("cross-fade shortened")
            : (step.place.endless ? "∞" : info.to > info.from ? qsTr("%1 s").arg(Number(step.place.once).toLocaleString(Qt.locale(), "f", 2)) : "") + (step.repeats > 1 ? " × " + step.repeats : "")
                + (step.delay !== 0 && !(step.steady && !step.first) ? "  " + qsTr("%1 s before").arg(Number(step.delay).toLocaleString(Qt.locale(), "f", 2)) : "")
        color: step.place.shortened || !step.place.reached ? Theme.warning : Theme.secondary
        font.pixelSize: 10
        elide: Text.ElideRight
    }
    Tap {
        onTapped: step.chosen()
        onDoubleTapped: step.studio.play(step.child)
        onLongPressed: menu.popup()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }
    GestureDrag { // in time; far beyond the one before it: to its place
        id: drag
        enabled: step.first || !step.steady
        property double delay
        property double start
        property double wanted
        yAxis.enabled: false
        onBegan: {
            delay = step.delay
            start = step.begin
            wanted = start
            step.chosen()
            step.studio.editor.beginGesture()
        }
        onMoved: x => {
            wanted = start + x / step.pixelsPerSecond
            const to = Math.max(step.first ? 0 : step.before, wanted)
            step.studio.editor.set(step.key, "delay", Math.max(-60, Math.min(600, Math.round((delay + (to - start) * step.speed) * 100) / 100)))
        }
        onEnded: {
            if (!step.first && wanted < step.before - 0.1) {
                step.studio.editor.cancelGesture()
                step.moved(-1)
            } else {
                step.studio.editor.endGesture()
            }
        }
        onCancelled: step.studio.editor.cancelGesture()
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
