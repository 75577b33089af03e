import QtQuick
import QtQuick.Layouts

/*! A line of text. */
PropertyRow {
    id: row

    readonly property string plain: mixed ? "" : value

    FTextField {
        objectName: "text_" + row.name
        Layout.fillWidth: true
        hintText: row.label
        placeholderText: row.mixed ? row.shownText : row.name === "name" ? row.studio.titleOf(row.key) : "" // what it is called without one
        text: row.plain
        readOnly: !row.editable
        onEditingFinished: {
            if (text !== row.plain)
                row.set(text)
            text = Qt.binding(() => row.plain)
            cursorPosition = 0 // its beginning is in view
        }
    }
}
