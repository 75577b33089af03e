import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! The line at the bottom: what the engine and the device do, in words. */
Rectangle {
    id: bar

    required property Studio studio

    signal notificationsRequested()

    implicitHeight: Theme.status
    color: Theme.panel

    component Fact: Text {
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        spacing: 18
        Fact {
            text: !bar.studio.projectOpen ? qsTr("No project") : bar.studio.readOnly ? qsTr("Read only") : bar.studio.modified ? qsTr("Not saved") : qsTr("Saved")
            color: bar.studio.modified ? Theme.warning : Theme.secondary
        }
        Fact {
            text: bar.studio.deviceText
            color: bar.studio.deviceHeard ? Theme.secondary : Theme.warning
            Layout.maximumWidth: 380
        }
        FButton {
            objectName: "loadButton"
            quiet: true
            small: true
            Layout.preferredHeight: Theme.status - 2
            text: qsTr("DSP %1 %").arg(bar.studio.telemetry.load)
            hintText: bar.studio.telemetry.loadText
            onClicked: loadNote.visible ? loadNote.close() : loadNote.open()
            Popup {
                id: loadNote
                y: -height - 6
                width: Math.min(420, bar.width - 24)
                padding: 10
                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.raised
                    border.color: Theme.line
                }
                Text {
                    width: loadNote.availableWidth
                    text: bar.studio.telemetry.loadText
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    wrapMode: Text.Wrap
                }
            }
        }
        Fact {
            text: qsTr("%n voice(s)", "", bar.studio.telemetry.voices)
                + (bar.studio.telemetry.unheard > 0 ? qsTr(" + %1 unheard").arg(bar.studio.telemetry.unheard) : "")
        }
        Fact {
            visible: bar.studio.telemetry.streams > 0
            text: qsTr("%n stream(s)", "", bar.studio.telemetry.streams)
        }
        Fact {
            visible: bar.studio.telemetry.starvations > 0
            color: Theme.warning
            text: qsTr("Disk too slow: %n time(s)", "", bar.studio.telemetry.starvations)
        }
        Fact {
            readonly property int missing: bar.studio.peaks.pending
            objectName: "waveformProgress"
            visible: missing > 0 && bar.studio.peaks.progress < 1 || bar.studio.peaks.leftOut > 0
            text: missing > 0 ? qsTr("Waveforms: %n left, %1 %", "", missing).arg(Math.round(100 * bar.studio.peaks.progress))
                : qsTr("%n waveform(s) left out", "", bar.studio.peaks.leftOut)
        }
        FButton {
            objectName: "waveformButton"
            visible: bar.studio.peaks.pending > 0 && bar.studio.peaks.progress < 1 || bar.studio.peaks.leftOut > 0
            quiet: true
            Layout.preferredHeight: Theme.status - 2
            sign: bar.studio.peaks.pending > 0 ? "close" : "reset"
            hintText: bar.studio.peaks.pending > 0 ? qsTr("Cancel the waveforms") : qsTr("Make the waveforms that were left out")
            onClicked: bar.studio.peaks.pending > 0 ? bar.studio.peaks.cancel() : bar.studio.peaks.resume()
        }
        Fact {
            visible: bar.width > 1100
            text: bar.studio.memoryText
        }
        Item { Layout.fillWidth: true }
        Fact {
            visible: bar.studio.selectedName !== ""
            text: qsTr("Selected: %1").arg(bar.studio.selectedName)
            Layout.maximumWidth: 260
        }
        FButton {
            objectName: "notificationsButton"
            quiet: true
            Layout.preferredHeight: Theme.status - 2
            sign: "bell"
            text: bar.studio.notifications.unread > 0 ? bar.studio.notifications.unread : ""
            hintText: qsTr("Notifications, %n unread", "", bar.studio.notifications.unread)
            onClicked: bar.notificationsRequested()
        }
    }
}
