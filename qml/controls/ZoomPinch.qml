import QtQuick

/*! Two fingers zoom, and pan: each word of it is about what changed since the last. */
PinchHandler {
    id: pinch

    property Item frame: parent /*!< in whose coordinates it speaks */
    signal zoomed(factor: double, at: point)
    signal panned(by: point)

    property double before: 1
    property point place

    target: null
    onActiveChanged: {
        before = 1
        place = centroid.scenePosition // what it stands in may move with it
    }
    onActiveScaleChanged: {
        if (!active || activeScale === before)
            return
        const factor = activeScale / before
        before = activeScale
        zoomed(factor, frame.mapFromItem(null, centroid.scenePosition.x, centroid.scenePosition.y))
    }
    onCentroidChanged: {
        if (!active)
            return
        const by = Qt.point(centroid.scenePosition.x - place.x, centroid.scenePosition.y - place.y)
        place = centroid.scenePosition
        if (by.x !== 0 || by.y !== 0)
            panned(by)
    }
}
