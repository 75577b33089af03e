pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A channel strip for each bus, in the order of the tree. */
FocusScope {
    id: panel

    required property Studio studio

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Mixer")

    ObjectQuery {
        id: buses
        document: panel.studio.document
        root: panel.studio.treeRoot("buses")
        kinds: ["bus", "auxBus"]
        deep: true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            title: qsTr("Mixer")
            detail: qsTr("%n bus(es)", "", buses.count)
            FButton {
                objectName: "resetPeaks"
                quiet: true
                text: qsTr("Reset peaks")
                onClicked: panel.studio.telemetry.resetHighest()
            }
            FButton {
                objectName: "addBus"
                sign: "add"
                text: qsTr("Bus")
                hintText: qsTr("New bus beside the selected one; drag it in the tree to put it into another")
                onClicked: panel.studio.run("newBus")
            }
            FButton {
                objectName: "addAuxBus"
                sign: "add"
                text: qsTr("Aux bus")
                hintText: qsTr("New aux bus for sends")
                onClicked: panel.studio.run("new:auxBus")
            }
        }
        FListView {
            id: list
            objectName: "strips"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            activeFocusOnTab: true
            orientation: ListView.Horizontal
            model: buses
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Channel strips")
            ScrollBar.horizontal: ScrollBar {}
            highlightMoveDuration: Theme.motion

            function go(by: int) {
                const row = Math.max(0, Math.min(count - 1, currentIndex + by))
                currentIndex = row
                panel.studio.selection = buses.keyAt(row)
            }
            Keys.onLeftPressed: go(-1)
            Keys.onRightPressed: go(1)
            Connections {
                target: panel.studio
                function onSelectionChanged() {
                    const row = buses.rowOf(panel.studio.selection)
                    if (row >= 0)
                        list.currentIndex = row
                }
            }
            delegate: ChannelStrip {
                height: list.height
                studio: panel.studio
                current: ListView.isCurrentItem && list.activeFocus
                onChosen: {
                    list.currentIndex = index
                    panel.studio.selection = key
                }
            }
        }
    }
}
