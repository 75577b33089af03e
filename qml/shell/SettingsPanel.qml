pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! What a person sets for themselves; everything acts at once. */
SidePanel {
    id: panel

    required property Studio studio
    readonly property StudioSettings settings: studio.settings

    title: qsTr("Settings")

    component Label: Text {
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
        Layout.topMargin: 8
    }
    component Choice: FComboBox {
        required property var keys
        required property string current
        signal chosen(key: string)
        Layout.fillWidth: true
        place: Math.max(0, keys.indexOf(current))
        onActivated: index => chosen(keys[index])
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 24
        clip: true
        ScrollBar.vertical: ScrollBar {}
        ColumnLayout {
            id: column
            x: 14
            y: 8
            width: parent.width - 28
            spacing: 4

            Label { text: qsTr("Theme") }
            Choice {
                objectName: "themeChoice"
                hintText: qsTr("Theme")
                keys: ["dark", "light"]
                model: [qsTr("Dark"), qsTr("Light")]
                current: panel.settings.theme
                onChosen: key => panel.settings.theme = key
            }
            RowLayout {
                Layout.topMargin: 8
                FSwitch {
                    objectName: "contrastSwitch"
                    hintText: qsTr("High contrast")
                    checked: panel.settings.contrast
                    onToggled: panel.settings.contrast = checked
                }
                Text {
                    text: qsTr("High contrast")
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                }
            }
            Label { text: qsTr("Scale, from the next start on") }
            Choice {
                objectName: "scaleChoice"
                hintText: qsTr("Scale, from the next start on")
                keys: ["75", "90", "100", "125", "150", "175", "200"]
                model: keys.map(percent => qsTr("%1 %").arg(percent))
                current: String(panel.settings.scale)
                onChosen: key => panel.settings.scale = Number(key)
            }
            Label { text: qsTr("Density") }
            Choice {
                objectName: "densityChoice"
                hintText: qsTr("Density")
                keys: ["auto", "compact", "touch"]
                model: [qsTr("After the last input"), qsTr("Compact"), qsTr("Touch")]
                current: panel.settings.density
                onChosen: key => panel.settings.density = key
            }
            Label { text: qsTr("Language") }
            Choice {
                objectName: "languageChoice"
                hintText: qsTr("Language")
                keys: ["system", "en", "de"]
                model: [qsTr("The system's"), "English", "Deutsch"]
                current: panel.settings.language
                onChosen: key => panel.settings.language = key
            }
            Label { text: qsTr("Sound device") }
            Choice {
                objectName: "deviceChoice"
                hintText: qsTr("Sound device")
                keys: panel.studio.devices
                model: keys.map(name => name === "" ? qsTr("The system's default") : name)
                current: panel.settings.device
                onChosen: key => panel.settings.device = key
            }
            Label { text: qsTr("Block size") }
            Choice {
                objectName: "blockChoice"
                hintText: qsTr("Block size")
                keys: ["64", "128", "256", "512", "1024"]
                model: keys.map(frames => qsTr("%1 frames").arg(frames))
                current: String(panel.settings.block)
                onChosen: key => panel.settings.block = Number(key)
            }
            Text {
                Layout.fillWidth: true
                Layout.topMargin: 6
                text: panel.studio.deviceText
                color: panel.studio.deviceHeard ? Theme.secondary : Theme.warning
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
        }
    }
}
