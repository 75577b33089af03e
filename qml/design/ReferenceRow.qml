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
        displayText: row.shownText
        textRole: "name"
        onPressedChanged: if (pressed) model = row.properties.candidates(row.name)
        function openList() {
            model = row.properties.candidates(row.name)
            popup.open()
        }
        Keys.onSpacePressed: openList()
        Keys.onReturnPressed: event => {
            event.accepted = !popup.visible
            if (event.accepted)
                openList()
        }
        onActivated: i => row.set(model[i].key)
    }
}
