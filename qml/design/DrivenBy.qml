pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What drives the values of the selected object: bindings, states, sends; each leads to its own properties. */
Column {
    id: list

    required property Studio studio
    required property objectId key

    ObjectQuery {
        id: links
        document: list.studio.document
        root: list.key
        kinds: ["binding", "stateOffset", "send", "effect"]
    }
    visible: links.count > 0
    bottomPadding: 8

    Text {
        x: 12
        height: Theme.row
        text: qsTr("DRIVEN BY, EFFECTS AND SENDS")
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
        font.letterSpacing: 0.6
        verticalAlignment: Text.AlignBottom
        bottomPadding: 5
    }
    Repeater {
        model: links
        Item {
            id: row
            required property objectId key
            required property string kindName
            required property string name
            required property var source
            required property var property
            required property var auxBus

            /*! What it is called depends on what it refers to. */
            readonly property var refersTo: [name, source, property, model.state, auxBus]
            readonly property string label: refersTo.length > 0 ? list.studio.titleOf(key) : ""
            required property var model

            width: list.width
            height: Theme.row
            activeFocusOnTab: true
            Accessible.role: Accessible.Link
            Accessible.name: label
            Accessible.focusable: true
            Accessible.onPressAction: list.studio.selection = key
            Keys.onReturnPressed: list.studio.selection = key
            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: 6
                anchors.rightMargin: 6
                radius: 4
                color: hover.hovered ? Theme.raised : "transparent"
                border.width: row.activeFocus ? 2 : 0
                border.color: Theme.accent
            }
            Rectangle {
                id: mark
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                width: 10
                height: 10
                radius: 3
                color: Theme.kindColor(row.kindName)
            }
            Text {
                anchors.left: mark.right
                anchors.leftMargin: 8
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: row.label
                color: Theme.text
                font.pixelSize: Theme.fontSize
                elide: Text.ElideRight
            }
            HoverHandler { id: hover }
            Tap { onTapped: list.studio.selection = row.key }
        }
    }
}
