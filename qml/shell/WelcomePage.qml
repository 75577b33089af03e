pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Shown while no project is open: what to do first. */
Item {
    id: page

    required property Studio studio

    signal newRequested()
    signal openRequested()

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(460, parent.width - 40)
        spacing: 10

        Text {
            text: "FluxForge Studio"
            color: Theme.text
            font.pixelSize: 26
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Interactive sound for games: author it, hear it at once, prove it and ship it.")
            color: Theme.secondary
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.topMargin: 12
            spacing: 8
            FButton {
                objectName: "demoButton"
                primary: true
                sign: "play"
                text: qsTr("Open the demo")
                enabled: !page.studio.work.busy
                onClicked: page.studio.openDemo()
            }
            FButton {
                objectName: "newButton"
                sign: "add"
                text: qsTr("New project…")
                onClicked: page.newRequested()
            }
            FButton {
                objectName: "openButton"
                sign: "folder"
                text: qsTr("Open…")
                onClicked: page.openRequested()
            }
        }
        Text {
            Layout.topMargin: 18
            visible: recent.count > 0
            text: qsTr("Recent")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        Repeater {
            id: recent
            model: page.studio.settings.recent
            FButton {
                id: entry
                required property string modelData
                Layout.fillWidth: true
                quiet: true
                hintText: qsTr("Open %1").arg(modelData)
                onClicked: page.studio.open(modelData)
                contentItem: ColumnLayout {
                    spacing: 0
                    Text {
                        text: entry.modelData.split("/").pop()
                        color: Theme.text
                        font.pixelSize: Theme.fontSize
                    }
                    Text {
                        Layout.fillWidth: true
                        text: entry.modelData
                        color: Theme.secondary
                        font.pixelSize: Theme.smallSize
                        elide: Text.ElideMiddle
                    }
                }
                implicitHeight: 44
            }
        }
    }
}
