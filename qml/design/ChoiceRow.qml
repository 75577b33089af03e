import QtQuick
import QtQuick.Layouts

/*! One of a few names. */
PropertyRow {
    id: row

    required property var choices

    FComboBox {
        objectName: "choice_" + row.name
        Layout.fillWidth: true
        hintText: row.label
        model: row.choices
        place: row.value
        displayText: row.mixed ? row.shownText : currentText
        onActivated: i => row.set(i)
    }
}
