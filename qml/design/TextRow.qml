import QtQuick
import QtQuick.Layouts

/*! A line of text. */
PropertyRow {
    id: row

    FTextField {
        objectName: "text_" + row.name
        Layout.fillWidth: true
        hintText: row.label
        text: row.value
        readOnly: !row.editable
        onEditingFinished: {
            if (text !== row.value)
                row.set(text)
            text = Qt.binding(() => row.value)
        }
    }
}
