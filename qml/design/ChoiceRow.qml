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
        currentIndex: row.value
        onModelChanged: currentIndex = Qt.binding(() => row.value) // it began anew with the first
        displayText: row.mixed ? row.shownText : currentText
        onActivated: i => {
            row.set(i)
            currentIndex = Qt.binding(() => row.value)
        }
    }
}
