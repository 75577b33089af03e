import QtQuick
import QtQuick.Layouts

/*! On or off. */
PropertyRow {
    id: row

    FSwitch {
        objectName: "switch_" + row.name
        hintText: row.label
        checked: row.value
        onToggled: {
            row.set(checked)
            checked = Qt.binding(() => row.value)
        }
    }
    Item { Layout.fillWidth: true }
}
