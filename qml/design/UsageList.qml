pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! What refers to an object; a tap, or Enter, goes there. */
FListView {
    id: list

    required property Studio studio
    required property objectId key
    property string emptyText

    activeFocusOnTab: true
    onCountChanged: currentIndex = Math.max(0, currentIndex) // the keys begin at the first
    model: Usage {
        document: list.studio.document
        key: list.key
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Where it is used")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: if (currentItem) (currentItem as ObjectRow).taken()
    delegate: ObjectRow {
        width: list.width
        highlighted: ListView.isCurrentItem && list.activeFocus
        onTaken: list.studio.selection = key
    }
    Text {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 40)
        visible: list.count === 0
        text: list.emptyText
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
}
