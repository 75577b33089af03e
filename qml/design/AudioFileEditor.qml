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
        RowLayout {
            Layout.margins: 12
            spacing: 8
            Text {
                objectName: "fileProblem"
                Layout.fillWidth: true
                text: wave.problem
                visible: text !== ""
                color: Theme.error
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
            }
            FButton {
                objectName: "replaceFile"
                primary: wave.problem !== ""
                text: wave.problem !== "" ? qsTr("Find the file…") : qsTr("Replace the file…")
                hintText: qsTr("What plays this file plays the one that is chosen")
                onClicked: editor.studio.run("replaceFile")
            }
            Item { Layout.fillWidth: wave.problem === "" }
        }
        RowLayout {
            visible: info.length > 0
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            spacing: 6
            TimeRuler {
                objectName: "fileRuler"
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.touch ? 44 : 24
                plays: editor.studio.selectionPlays
                finish: info.length
                pixelsPerSecond: area.span / info.length
                scrollSeconds: area.from * info.length
                onPlayed: seconds => editor.studio.playFrom(editor.key, seconds)
                onScrolled: seconds => area.pan((area.from - seconds / info.length) * area.span)
            }
            ZoomButtons {
                zoomed: area.zoomed
                what: qsTr("Show all of the file")
                onZoomRequested: factor => area.zoomBy(factor, area.width / 2)
                onAllRequested: area.showAll()
            }
        }
        ZoomArea {
            id: area
            objectName: "fileArea"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 12
            Layout.maximumHeight: 220
            most: Math.max(1, info.length * 48000 / 60) // down to 60 samples
            WaveformItem { // stands still: what it shows is another part of the file
                id: wave
                objectName: "fileWave"
                x: area.from * area.span
                width: area.width
                height: area.height
                cache: editor.studio.peaks
                hash: info.hash
                path: editor.studio.absolutePath(info.path)
                from: area.from * info.length
                to: area.to * info.length
                color: Theme.kindColor("audioFile")
            }
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
