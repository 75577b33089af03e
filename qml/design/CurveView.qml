pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A curve over its axis with its points: double tap to make one, drag to move. Several at once by a rectangle drawn around them, with
    Ctrl or the button Several. Ctrl and the wheel, two fingers or the buttons zoom; then a drag moves what is in view. */
Item {
    id: view

    required property Studio studio
    property alias key: curve.key
    property alias curve: curve
    property bool several: false
    property double playhead: NaN /*!< where the parameter stands now */
    property bool showOthers: true
    property var chosen: [] /*!< points that move together */

    ObjectQuery {
        id: points
        document: view.studio.document
        root: view.key
        kinds: ["curvePoint"]
        onCountChanged: {
            if (view.chosen.some(key => points.rowOf(key) < 0)) // one went
                view.chosen = view.chosen.filter(key => points.rowOf(key) >= 0)
        }
    }
    CurveModel {
        id: curve
        editor: view.studio.editor
        onKeyChanged: view.chosen = []
    }
    Connections {
        target: view.studio
        function onSelectionChanged() {
            if (points.rowOf(view.studio.selection) >= 0 && !view.isChosen(view.studio.selection))
                view.chosen = [view.studio.selection]
        }
    }
    function isChosen(key: objectId): bool { return chosen.some(other => studio.same(other, key)) }
    function choose(key: objectId, more: bool) {
        if (!more)
            chosen = [key]
        else if (isChosen(key))
            chosen = chosen.filter(other => !studio.same(other, key))
        else
            chosen = chosen.concat([key])
    }
    function remove(key: objectId) {
        if (!curve.removePoints(isChosen(key) ? chosen : [key]))
            return
        chosen = []
    }
    /*! Those that stand between two places of the picture. */
    function chooseBetween(a: point, b: point) {
        const inside = []
        for (let i = 0; i < handles.count; ++i) {
            const handle = handles.itemAt(i)
            const x = handle.acrossShare * paper.width
            const y = (1 - handle.upShare) * paper.height
            if (x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y))
                inside.push(handle.key)
        }
        chosen = inside
        if (inside.length > 0)
            studio.chooseAll(inside) // the inspector shows these
    }
    function spanAcross(): double { return curve.right - curve.left }
    function spanUp(): double { return curve.highest - curve.lowest }

    component Label: Text {
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
    }

    Rectangle {
        id: paper
        anchors.fill: parent
        anchors.leftMargin: 64
        anchors.rightMargin: 16
        anchors.topMargin: 10
        anchors.bottomMargin: 24
        color: Theme.dark ? "#0c0e11" : "#ffffff"
        border.color: Theme.line
        radius: 3

        Repeater {
            model: 9
            Rectangle {
                required property int index
                x: (index + 1) / 10 * paper.width
                width: 1
                height: paper.height
                color: Theme.line
                opacity: 0.5
            }
        }
        Repeater {
            model: 3
            Rectangle {
                required property int index
                y: (index + 1) / 4 * paper.height
                width: paper.width
                height: 1
                color: Theme.line
                opacity: 0.5
            }
        }
        Rectangle { // nothing added, where that is in view
            visible: curve.lowest < 0 && curve.highest > 0
            y: curve.highest / view.spanUp() * paper.height
            width: paper.width
            height: 1
            color: Theme.secondary
            opacity: 0.7
        }
        Repeater {
            model: view.showOthers ? curve.others : []
            PlotItem {
                required property var modelData
                anchors.fill: parent
                clip: true
                points: modelData.points
                color: Theme.secondary
                thickness: 1
                dashed: true
                opacity: 0.7
            }
        }
        PlotItem {
            anchors.fill: parent
            clip: true
            points: curve.line
            color: Theme.accent
            fill: Qt.alpha(Theme.accent, 0.1)
            thickness: 2
        }
        Rectangle {
            visible: view.playhead >= curve.left && view.playhead <= curve.right
            x: (view.playhead - curve.left) / view.spanAcross() * paper.width
            width: 2
            height: paper.height
            color: Theme.good
        }
        DragHandler { // draws a rectangle around points, or moves what is in view
            id: hand
            readonly property bool bands: view.several || !curve.zoomed
            target: null
            property point last
            onActiveChanged: last = Qt.point(0, 0)
            onActiveTranslationChanged: {
                if (!active)
                    return
                if (bands)
                    view.chooseBetween(centroid.pressPosition, centroid.position)
                else
                    curve.pan(-(activeTranslation.x - last.x) / paper.width, (activeTranslation.y - last.y) / paper.height)
                last = Qt.point(activeTranslation.x, activeTranslation.y)
            }
        }
        Rectangle {
            readonly property point from: hand.centroid.pressPosition
            readonly property point to: hand.centroid.position
            visible: hand.active && hand.bands
            x: Math.min(from.x, to.x)
            y: Math.min(from.y, to.y)
            width: Math.abs(to.x - from.x)
            height: Math.abs(to.y - from.y)
            color: Qt.alpha(Theme.accent, 0.12)
            border.color: Theme.accent
        }
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => curve.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, event.x / paper.width, 1 - event.y / paper.height)
        }
        ZoomPinch {
            onZoomed: (factor, at) => curve.zoom(factor, at.x / paper.width, 1 - at.y / paper.height)
            onPanned: by => curve.pan(-by.x / paper.width, by.y / paper.height)
        }
        Tap {
            onDoubleTapped: point => {
                const at = curve.left + point.position.x / paper.width * view.spanAcross()
                const id = curve.addPoint(at, curve.highest - point.position.y / paper.height * view.spanUp())
                view.chosen = [id]
                view.studio.selection = id
            }
            onTapped: view.chosen = []
        }
        Repeater {
            id: handles
            model: points
            PlotHandle {
                id: handle
                required property objectId key
                required property double at
                required property double value
                required property int shape

                label: qsTr("Point at %1: %2").arg(curve.textAcross(at)).arg(curve.textUpwards(value))
                acrossShare: (at - curve.left) / view.spanAcross()
                upShare: (value - curve.lowest) / view.spanUp()
                selected: view.isChosen(key)
                visible: acrossShare > -0.001 && acrossShare < 1.001 && upShare > -0.001 && upShare < 1.001
                property double startAt
                property double startValue
                property bool pressed: false
                onChosen: more => {
                    view.choose(key, more || view.several)
                    if (view.chosen.length > 1)
                        view.studio.chooseAll(view.chosen)
                    else
                        view.studio.selection = key
                }
                onGrabbed: {
                    if (!view.isChosen(key))
                        view.choose(key, view.several)
                    view.studio.selection = key
                    startAt = at
                    startValue = value
                    pressed = true
                    curve.grab(view.chosen)
                    view.studio.editor.beginGesture()
                }
                onReleased: {
                    pressed = false
                    view.studio.editor.endGesture()
                }
                onCancelled: {
                    pressed = false
                    view.studio.editor.cancelGesture()
                }
                onMoved: (across, up) => {
                    if (!pressed) { // by a key: one step
                        startAt = at
                        startValue = value
                        curve.grab(view.isChosen(key) ? view.chosen : [key])
                    }
                    curve.drag(curve.left + across * view.spanAcross() - startAt, curve.lowest + up * view.spanUp() - startValue)
                }
                onRemoved: view.remove(key)
                onMenuRequested: {
                    if (!view.isChosen(key))
                        view.chosen = [key]
                    view.studio.selection = key
                    menu.popup()
                }
            }
        }
    }
    ZoomButtons {
        anchors.right: paper.right
        anchors.top: paper.top
        anchors.margins: 2
        visible: paper.height > 120
        zoomed: curve.zoomed
        what: qsTr("Show all of the curve")
        onZoomRequested: factor => curve.zoom(factor, 0.5, 0.5)
        onAllRequested: curve.showAll()
    }
    Label {
        anchors.right: paper.left
        anchors.rightMargin: 6
        anchors.top: paper.top
        text: curve.textUpwards(curve.highest)
    }
    Label {
        anchors.right: paper.left
        anchors.rightMargin: 6
        anchors.bottom: paper.bottom
        text: curve.textUpwards(curve.lowest)
    }
    Label {
        anchors.left: paper.left
        anchors.bottom: parent.bottom
        text: curve.textAcross(curve.left)
    }
    Label {
        anchors.right: paper.right
        anchors.bottom: parent.bottom
        text: curve.textAcross(curve.right)
    }
    Label {
        anchors.horizontalCenter: paper.horizontalCenter
        anchors.bottom: parent.bottom
        text: curve.across
    }
    FMenu {
        id: menu
        FMenu {
            title: qsTr("Shape from here on")
            FMenuItem { text: qsTr("Linear"); onTriggered: curve.setShape(view.chosen, 0) }
            FMenuItem { text: qsTr("Logarithmic, gentle"); onTriggered: curve.setShape(view.chosen, 1) }
            FMenuItem { text: qsTr("Logarithmic, steep"); onTriggered: curve.setShape(view.chosen, 2) }
            FMenuItem { text: qsTr("Exponential, gentle"); onTriggered: curve.setShape(view.chosen, 3) }
            FMenuItem { text: qsTr("Exponential, steep"); onTriggered: curve.setShape(view.chosen, 4) }
            FMenuItem { text: qsTr("S-curve"); onTriggered: curve.setShape(view.chosen, 5) }
            FMenuItem { text: qsTr("Inverse S-curve"); onTriggered: curve.setShape(view.chosen, 6) }
            FMenuItem { text: qsTr("Sine, fast start"); onTriggered: curve.setShape(view.chosen, 7) }
            FMenuItem { text: qsTr("Sine, slow start"); onTriggered: curve.setShape(view.chosen, 8) }
            FMenuItem { text: qsTr("Constant"); onTriggered: curve.setShape(view.chosen, 9) }
        }
        FMenuItem { text: qsTr("Remove"); onTriggered: view.remove(view.chosen[0]) }
    }
}
