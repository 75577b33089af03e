import QtQuick
import QtQuick.Layouts

/*! Another object, by name. */
PropertyRow {
    id: row

    FComboBox {
        id: box
        objectName: "reference_" + row.name
        Layout.fillWidth: true
        hintText: row.label
        displayText: row.text
        textRole: "name"
        onPressedChanged: if (pressed) model = row.properties.candidates(row.name)
        Keys.onSpacePressed: {
            model = row.properties.candidates(row.name)
            popup.open()
        }
        onActivated: i => row.set(model[i].key)
    }
}
