import QtQuick
import QtQuick.Layouts

/*! A number: a slider and a field. */
PropertyRow {
    id: row

    required property string type
    required property double minimum
    readonly property double low: minimum < -100000 ? -usual : minimum // not wider than anyone draws
    required property double maximum
    required property double usual
    required property string unit
    /*! As frequencies are heard: as far from 100 Hz to 200 as from 1,000 to 2,000. */
    readonly property bool byOctaves: unit === "Hz" && low > 0
    function placeOf(v: double): double { return byOctaves ? Math.log2(v) : v }
    function at(place: double): double {
        const v = byOctaves ? Math.pow(2, place) : place
        if (type === "integer")
            return Math.round(v)
        if (!byOctaves)
            return v
        const digits = Math.pow(10, Math.max(0, 2 - Math.floor(Math.log10(v))))
        return Math.min(maximum, Math.max(minimum, Math.round(v * digits) / digits))
    }

    FSlider {
        id: slider
        objectName: "slider_" + row.name
        Layout.fillWidth: true
        visible: row.editable
        name: row.label
        valueText: row.text
        minimumValue: row.placeOf(Math.min(row.low, row.value))
        maximumValue: row.placeOf(Math.max(row.usual, row.value))
        value: row.placeOf(row.value)
        stepSize: row.byOctaves ? 1 / 12 : row.type === "integer" ? 1 : row.name === "pitch" ? 100 : (row.usual - row.low) / 100
        onMoved: v => row.set(row.at(v))
        onGrabbed: row.studio.editor.beginGesture()
        onReleased: row.studio.editor.endGesture()
        onCancelled: row.studio.editor.cancelGesture()
        onResetRequested: row.reset()
    }
    ValueField {
        objectName: "field_" + row.name
        Layout.preferredWidth: 84
        visible: row.editable
        name: row.label
        text: row.shownText
        onTyped: typed => row.studio.setTypedOnChosen(row.key, row.name, typed)
        onNudged: steps => slider.nudge(steps)
    }
    Text {
        Layout.fillWidth: true
        visible: !row.editable
        text: row.text
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
    }
}
