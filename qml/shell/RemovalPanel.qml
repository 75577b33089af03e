pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Something is to be removed that others name: who they are, and what they are to name instead. */
SidePanel {
    id: panel

    required property Studio studio
    readonly property Removal removal: studio.removal

    title: removal.title
    implicitWidth: Math.min(Window.width - 40, 420)

    function enter() { carryOut.forceActiveFocus(Qt.TabFocusReason) }
    Component.onDestruction: removal.drop()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 14
        spacing: 10
        Text {
            Layout.fillWidth: true
            text: qsTr("It is named in %n place(s):", "", panel.removal.count)
            color: Theme.text
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
        }
        FListView {
            id: list
            objectName: "removalList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            model: panel.removal
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Where it is named")
            ScrollBar.vertical: ScrollBar {}
            Keys.onReturnPressed: if (currentItem) (currentItem as ObjectRow).taken()
            delegate: ObjectRow {
                width: list.width
                highlighted: ListView.isCurrentItem && list.activeFocus
                onTaken: panel.studio.selection = key
            }
        }
        RowLayout {
            visible: panel.removal.askedProperty !== ""
            Layout.fillWidth: true
            spacing: 8
            Text {
                text: qsTr("Instead")
                color: Theme.text
                font.pixelSize: Theme.fontSize
            }
            PickerButton {
                objectName: "removalInstead"
                Layout.fillWidth: true
                studio: panel.studio
                key: panel.removal.askedFor
                name: panel.removal.askedProperty
                hintText: qsTr("What these places name instead")
                now: panel.removal.instead
                without: panel.removal.ids
                text: panel.removal.insteadText
                onChosen: key => panel.removal.instead = key
            }
        }
        Text {
            Layout.fillWidth: true
            text: panel.removal.going > 0
                ? qsTr("%n of these would do nothing without it and is removed too. It is one step: Undo brings all back.", "", panel.removal.going)
                : qsTr("It is one step: Undo brings all back.")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        RowLayout {
            spacing: 8
            FButton {
                id: carryOut
                objectName: "removalDo"
                text: qsTr("Remove")
                onClicked: panel.removal.carryOut()
            }
            FButton {
                objectName: "removalCancel"
                text: qsTr("Cancel")
                onClicked: panel.closed()
            }
        }
    }
}
