import QtQuick
import FluxForge.Models

/*! A handle on a waveform that drags one time property; one step of undo on release. */
Item {
    id: handle

    required property Studio studio
    required property objectId objectKey
    required property string property_
    required property string name
    required property double value
    required property double maximum
    required property double position
    required property double perSecond
    required property int lane /*!< of those one above the other: each can be taken where several stand at one place */
    property int lanes: 2
    property color tint: Theme.accent
    property int side: 0 /*!< 1: it stands at a left edge, and its grip right of the line; -1: at a right edge */
    property bool always: false /*!< its line is seen at the value 0 too */

    /*! Where a dragged value comes to rest: at a zero crossing, perhaps. */
    function rest(seconds: double): double { return seconds }

    readonly property double line: side > 0 ? 3 : side < 0 ? width - 3 : width / 2

    x: position - line
    width: Theme.touch ? 44 : 18
    y: lane * height
    height: parent.height / lanes
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: qsTr("%1 s").arg(value)
    Accessible.onIncreaseAction: nudge(step)
    Accessible.onDecreaseAction: nudge(-step)

    readonly property double pixel: 1 / Math.max(1, Math.abs(perSecond)) // s
    readonly property double step: Math.max(0.00001, Math.pow(10, Math.round(Math.log10(2 * pixel)))) /*!< of the keys, s */
    /*! No digits that nobody sees; a place to rest is kept to the sample. */
    function rounded(seconds: double): double {
        const fine = Math.max(0.0000001, Math.pow(10, Math.floor(Math.log10(pixel)) - 2))
        return Math.round(seconds / fine) * fine
    }
    function put(seconds: double) { store(Math.max(0, Math.min(maximum, Math.round(seconds * 10000000) / 10000000))) }
    function store(seconds: double) { studio.editor.set(objectKey, property_, seconds) }
    function nudge(by: double) { put(value + by * Math.sign(perSecond)) }

    function clear() { studio.editor.reset(objectKey, property_) }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: clear()
    Keys.onLeftPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? -step / 10 : -step)
    Keys.onRightPressed: event => nudge(event.modifiers & Qt.ShiftModifier ? step / 10 : step)

    Rectangle {
        x: handle.line - 0.5
        y: 1 - handle.y
        width: 1
        height: handle.parent.height - 2
        color: handle.tint
        opacity: handle.lane > 0 || handle.value > 0 || handle.always ? 1 : 0
    }
    Rectangle {
        x: handle.line - (handle.side > 0 ? 0 : handle.side < 0 ? width : width / 2)
        y: handle.lane === 0 ? 0 : handle.lane === handle.lanes - 1 ? parent.height - height : (parent.height - height) / 2
        width: 14
        height: Theme.touch ? 24 : 14
        radius: handle.lane === 0 ? 7 : 3
        color: hover.hovered || drag.active ? Theme.text : handle.tint
        border.width: handle.activeFocus ? 2 : 0
        border.color: Theme.text
        HoverHandler {
            id: hover
            cursorShape: Qt.SizeHorCursor
        }
    }
    GestureDrag {
        id: drag
        property double start
        yAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromItems // and nobody takes it over, as the clip it is in would
        onBegan: {
            start = handle.value
            handle.forceActiveFocus(Qt.MouseFocusReason)
            handle.studio.editor.beginGesture()
        }
        onMoved: x => handle.put(handle.rest(handle.rounded(start + x / handle.perSecond)))
        onEnded: handle.studio.editor.endGesture()
        onCancelled: handle.studio.editor.cancelGesture()
    }
}
