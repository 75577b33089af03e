import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! A file of the project: its waveform, and the sounds that play it. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId key

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Audio file")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.key
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: info.kindName
            title: info.title
            detail: qsTr("%1 s · used in %n place(s)", "", uses.count).arg(info.length.toLocaleString(Qt.locale(), "f", 2))
        }
        WaveformItem {
            objectName: "fileWave"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 12
            Layout.maximumHeight: 220
            cache: editor.studio.peaks
            hash: info.hash
            path: editor.studio.absolutePath(info.path)
            from: 0
            to: info.length
            color: Theme.kindColor("audioFile")
        }
        Text {
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.fillWidth: true
            visible: uses.count > 0
            text: editor.studio.selectionPlays ? qsTr("Used by – Play plays the first of these sounds:") : qsTr("Used by:")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
        }
        UsageList {
            id: uses
            objectName: "fileUses"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 8
            focus: true
            studio: editor.studio
            key: editor.key
            emptyText: qsTr("No sound plays this file: it is in the project, but never heard.")
        }
    }
}
