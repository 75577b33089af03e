import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import FluxForge.Models

/*! Dragging rows of the tree with a mouse or a pen: between others, into others, and out to the editors. A finger scrolls instead;
    its way is Cut and Paste. */
Item {
    id: drag

    required property Studio studio
    required property TreeRows rows
    required property ListView list
    property bool paused: false /*!< a name is being typed in a row */

    readonly property bool active: handler.active && !studio.same(key, studio.noObject())
    property objectId pressed: studio.noObject() /*!< the row that was pressed last */
    property objectId key: studio.noObject() /*!< what is dragged, perhaps with others that are chosen */
    property objectId onto: studio.noObject() /*!< where it would go now; none: not here */
    property int row: -1
    property double lineAt: -1 /*!< where it would go between two rows; −1: into one */
    property string problem

    /*! Where a drop would go, from where the pointer is. */
    function aim() {
        const at = handler.centroid.position
        const there = mapToItem(tag.parent, at.x, at.y)
        tag.x = there.x + 12
        tag.y = there.y + 8
        onto = studio.noObject()
        lineAt = -1
        problem = ""
        if (at.x < 0 || at.x > list.width || at.y < 0 || at.y > height)
            return
        const index = list.indexAt(10, at.y + list.contentY)
        if (index < 0)
            return
        const item = list.itemAtIndex(index)
        const target = rows.keyAt(index)
        const parent = studio.parentOf(target)
        const share = (at.y + list.contentY - item.y) / item.height
        const into = studio.dropProblem(key, target)
        const between = studio.same(parent, studio.noObject()) ? into : studio.dropProblem(key, parent, true)
        if (into === "" && (between !== "" || (share > 0.25 && share < 0.75))) {
            onto = target
            row = -1
        } else if (between === "") {
            const below = share > 0.5
            onto = parent
            row = studio.rowOf(target) + (below ? 1 : 0)
            lineAt = item.y - list.contentY + (below ? item.height : 0)
        } else {
            problem = into
        }
    }

    DragHandler {
        id: handler
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        dragThreshold: 5
        enabled: !drag.paused
        onActiveChanged: {
            if (!active)
                return
            const moves = !drag.studio.same(drag.studio.parentOf(drag.pressed), drag.studio.noObject())
            drag.key = moves ? drag.pressed : drag.studio.noObject() // the parts of the project stand where they are
            if (!moves)
                return
            drag.list.forceActiveFocus()
            drag.aim()
            tag.Drag.active = true
        }
        onCentroidChanged: if (drag.active) drag.aim()
        // Not when it is no longer active: it isn't either when the system takes the pointer away.
        onGrabChanged: transition => {
            if (transition === PointerDevice.CancelGrabExclusive)
                tag.Drag.cancel()
            if (transition !== PointerDevice.UngrabExclusive || drag.studio.same(drag.key, drag.studio.noObject()))
                return
            if (!drag.studio.same(drag.onto, drag.studio.noObject()))
                drag.studio.drop(drag.key, drag.onto, drag.row, 0)
            else if (drag.problem !== "")
                drag.studio.notifications.warn(drag.problem)
            else
                tag.Drag.drop()
            tag.Drag.active = false
        }
    }
    Timer { // near an edge the list comes along
        running: drag.active
        interval: 30
        repeat: true
        onTriggered: {
            const y = handler.centroid.position.y
            const by = y < 24 ? -8 : y > drag.height - 24 ? 8 : 0
            const list = drag.list
            const to = Math.max(list.originY, Math.min(list.originY + list.contentHeight - list.height, list.contentY + by))
            if (by !== 0 && to !== list.contentY && list.contentHeight > list.height) {
                list.contentY = to
                drag.aim()
            }
        }
    }
    Shortcut {
        enabled: drag.active
        sequence: "Esc"
        onActivated: {
            drag.onto = drag.studio.noObject()
            drag.problem = ""
            tag.Drag.cancel()
            drag.key = drag.studio.noObject() // nothing is dragged any more, until the next press
        }
    }
    Rectangle { // between two rows
        visible: drag.active && drag.lineAt >= 0
        y: drag.lineAt - 1
        width: parent.width
        height: 2
        color: Theme.accent
    }
    Rectangle { // what is dragged, at the pointer
        id: tag
        objectName: "dragTag"
        parent: T.Overlay.overlay
        visible: drag.active
        width: label.implicitWidth + 20
        height: 26
        radius: Theme.radius
        color: Theme.raised
        border.color: drag.problem !== "" ? Theme.error : Theme.accent
        Drag.keys: ["flux/objects"]
        Drag.source: drag
        Drag.hotSpot: Qt.point(-12, -8)
        Text {
            id: label
            anchors.centerIn: parent
            readonly property int count: drag.active ? drag.studio.draggedCount(drag.key) : 0
            text: drag.problem !== "" ? qsTr("Not here") : count > 1 ? qsTr("%n object(s)", "", count) : count === 1 ? drag.studio.titleOf(drag.key) : ""
            color: Theme.text
            font.pixelSize: Theme.fontSize
        }
    }
}
