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

    FSlider {
        objectName: "slider_" + row.name
        Layout.fillWidth: true
        visible: row.editable
        name: row.label
        valueText: row.text
        minimumValue: Math.min(row.low, row.value)
        maximumValue: Math.max(row.usual, row.value)
        value: row.value
        stepSize: row.type === "integer" ? 1 : row.name === "pitch" ? 100 : (row.usual - row.low) / 100
        onMoved: v => row.set(row.type === "integer" ? Math.round(v) : v)
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
    }
    Text {
        Layout.fillWidth: true
        visible: !row.editable
        text: row.text
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
    }
}
