pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What happened, newest first; a click on one goes to the object it is about. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("Notifications")
    Component.onCompleted: studio.notifications.markRead()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        FTextField {
            id: filter
            objectName: "notificationFilter"
            Layout.fillWidth: true
            Layout.margins: 10
            Layout.bottomMargin: 4
            placeholderText: qsTr("Search notifications")
        }
        FListView {
            id: list
            objectName: "notificationList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            model: FoundRows {
                id: found
                sourceModel: panel.studio.notifications
                search: filter.text
            }
            Accessible.role: Accessible.List
            Accessible.name: panel.title
            onCountChanged: currentIndex = Math.max(0, Math.min(currentIndex, count - 1)) // the keys begin at the first
            Keys.onReturnPressed: if (currentItem) (currentItem as ItemDelegate).clicked()
            ScrollBar.vertical: ScrollBar {}
            Text {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing to report.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
            delegate: ItemDelegate {
                id: note

                required text
                required property string severity
                required property string time
                required property objectId key
                required property int index
                required property bool fixable

                width: list.width
                Accessible.name: text
                onClicked: if (!panel.studio.same(panel.studio.parentOf(key), panel.studio.noObject())) panel.studio.selection = key
                contentItem: RowLayout {
                    spacing: 10
                    Rectangle {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 5
                        Layout.preferredWidth: 8
                        Layout.preferredHeight: 8
                        radius: note.severity === "error" ? 1 : 4
                        color: note.severity === "error" ? Theme.error : note.severity === "warning" ? Theme.warning : Theme.good
                    }
                    ColumnLayout {
                        spacing: 2
                        Text {
                            Layout.fillWidth: true
                            text: note.text
                            color: Theme.text
                            font.pixelSize: Theme.fontSize
                            wrapMode: Text.Wrap
                        }
                        FButton {
                            visible: note.fixable
                            text: qsTr("Mend it")
                            hintText: qsTr("Makes this change; it can be undone")
                            onClicked: panel.studio.mend(found.listRow(note.index))
                        }
                        Text {
                            text: (note.severity === "error" ? qsTr("Error") : note.severity === "warning" ? qsTr("Warning") : qsTr("Note")) + " · " + note.time
                            color: Theme.secondary
                            font.pixelSize: Theme.smallSize
                        }
                    }
                }
                background: Rectangle {
                    color: note.hovered ? Theme.raised : "transparent"
                    border.width: note.ListView.isCurrentItem && list.activeFocus ? 2 : 0
                    border.color: Theme.accent
                }
            }
        }
        FButton {
            Layout.margins: 10
            Layout.fillWidth: true
            text: qsTr("Clear")
            enabled: list.count > 0
            onClicked: panel.studio.notifications.clear()
        }
    }
}
