pragma ComponentBehavior: Bound

import QtQuick
import FluxForge.Models

/*! Where what was selected when it opened is used: a tap goes there, and the list stays. */
SidePanel {
    id: panel

    required property Studio studio
    property objectId key: studio.noObject()

    title: info.exists ? qsTr("Where %1 is used").arg(info.title) : qsTr("Where it is used")
    Component.onCompleted: key = studio.selection

    function enter() { list.forceActiveFocus(Qt.TabFocusReason) }

    MediaInfo {
        id: info
        document: panel.studio.document
        key: panel.key
    }
    UsageList {
        id: list
        objectName: "usesList"
        anchors.fill: parent
        anchors.margins: 8
        studio: panel.studio
        key: panel.key
        emptyText: panel.studio.same(panel.key, panel.studio.noObject()) ? qsTr("Select something in the tree first.") : qsTr("Nothing refers to it.")
    }
}
