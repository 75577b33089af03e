import QtQuick
import QtQuick.Layouts

/*! Another object, by name. */
PropertyRow {
    id: row

    PickerButton {
        objectName: "reference_" + row.name
        Layout.fillWidth: true
        studio: row.studio
        key: row.key
        name: row.name
        now: row.value
        hintText: row.label
        text: row.shownText
        onChosen: key => row.set(key)
    }
}
