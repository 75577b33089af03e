import QtQuick
import FluxForge.Models

/*! Which parameter something follows. */
FComboBox {
    id: box

    required property Studio studio
    required property objectId key
    property string property_: "parameter"
    property string shownName

    hintText: qsTr("Parameter")
    displayText: shownName !== "" ? shownName : qsTr("Choose a parameter")
    textRole: "name"
    model: ObjectQuery {
        document: box.studio.document
        root: box.studio.treeRoot("game")
        kinds: ["parameter"]
        deep: true
    }
    onActivated: index => studio.editor.set(key, property_, model.keyAt(index))
}
