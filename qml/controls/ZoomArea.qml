import QtQuick

/*! A picture in shares of its width, of which a part can be in view: Ctrl and the wheel or two fingers zoom; then a drag of the ground, or
    two fingers, move it along. */
Item {
    id: area

    default property alias pictured: paper.data
    property double zoom: 1
    property double most: 8
    readonly property bool zoomed: zoom > 1
    readonly property double span: paper.width /*!< of the whole picture */
    /*! What of the picture is in view, in shares of it. */
    readonly property double from: -paper.x / paper.width
    readonly property double to: from + 1 / zoom

    function zoomBy(factor: double, x: double) {
        const at = (x - paper.x) / paper.width // stays where it is
        zoom = Math.max(1, Math.min(most, zoom * factor))
        paper.x = inside(x - at * width * zoom)
    }
    function pan(by: double) { paper.x = inside(paper.x + by) }
    function showAll() { zoomBy(1 / zoom, 0) }
    function inside(x: double): double { return Math.max(width - width * zoom, Math.min(0, x)) }
    onWidthChanged: pan(0)
    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: { // what has the keys is in view
        let at = focused
        while (at && at !== paper)
            at = at.parent
        const x = at ? focused.mapToItem(area, focused.width / 2, 0).x : 0
        if (x < 0 || x > width)
            pan(width / 2 - x)
    }

    clip: zoomed

    Item {
        id: paper
        width: area.width * area.zoom
        height: area.height
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => area.zoomBy(event.angleDelta.y > 0 ? 1.25 : 0.8, event.x + paper.x)
        }
        DragHandler {
            enabled: area.zoomed
            target: null
            yAxis.enabled: false
            property double last
            onActiveChanged: last = 0
            onActiveTranslationChanged: {
                area.pan(activeTranslation.x - last)
                last = activeTranslation.x
            }
        }
        ZoomPinch {
            frame: area
            onZoomed: (factor, at) => area.zoomBy(factor, at.x)
            onPanned: by => area.pan(by.x)
        }
    }
}
