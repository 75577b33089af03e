pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A state group: which state holds, how long changes take, and what each state makes of objects. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId groupKey

    property string table: "transitions"

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("States")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        GameEditor {
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            focus: true
            studio: editor.studio
            key: editor.groupKey
        }
        PanelHeader {
            Layout.fillWidth: true
            title: editor.table === "transitions" ? qsTr("Transitions") : qsTr("Offsets")
            detail: editor.table === "transitions" ? qsTr("from row to column; empty: the group's own time") : qsTr("what a state adds to an object's volume; the rest at the right")
            FButton {
                objectName: "transitionsTab"
                checked: editor.table === "transitions"
                text: qsTr("Transitions")
                onClicked: editor.table = "transitions"
            }
            FButton {
                objectName: "offsetsTab"
                checked: editor.table === "offsets"
                text: qsTr("Offsets")
                onClicked: editor.table = "offsets"
            }
            FButton {
                objectName: "addState"
                sign: "add"
                text: qsTr("State")
                onClicked: {
                    editor.studio.selection = editor.groupKey
                    editor.studio.run("new:state")
                }
            }
        }
        MatrixView {
            objectName: "stateMatrix"
            Layout.fillWidth: true
            Layout.fillHeight: true
            studio: editor.studio
            mode: editor.table
            key: editor.groupKey
            emptyText: editor.table === "transitions" ? qsTr("Add states first: “+ State”.")
                : qsTr("Nothing follows these states yet: select a sound or bus, then add a state offset with the + above the tree.")
        }
    }
}
