import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! The bar at the top: project, workspaces, history, palette and the one primary action: Play. */
Rectangle {
    id: bar

    required property Studio studio

    property string place: "design"

    signal placeRequested(place: string)
    signal paletteRequested()
    signal projectMenuRequested()

    readonly property bool narrow: width < 1150
    readonly property bool tight: width < 960 /*!< what stands elsewhere too gives way */

    implicitHeight: Theme.topBar
    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 10
        spacing: 6

        FButton {
            objectName: "projectButton"
            quiet: true
            sign: "folder"
            text: bar.studio.projectOpen ? bar.studio.projectName : "FluxForge"
            hintText: qsTr("Project menu: %1").arg(text)
            Layout.maximumWidth: bar.tight ? 120 : 220
            clip: true
            onClicked: bar.projectMenuRequested()
        }
        Rectangle {
            visible: bar.studio.modified
            Layout.preferredWidth: 8
            Layout.preferredHeight: 8
            radius: 4
            color: Theme.warning
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Not saved")
        }
        FButton {
            objectName: "designButton"
            text: qsTr("Design")
            checked: bar.place === "design"
            visible: bar.studio.projectOpen
            onClicked: bar.placeRequested("design")
        }
        FButton {
            objectName: "mixButton"
            text: qsTr("Mix")
            checked: bar.place === "mix"
            visible: bar.studio.projectOpen
            onClicked: bar.placeRequested("mix")
        }
        Item { Layout.fillWidth: true }
        FButton {
            objectName: "undoButton"
            sign: "undo"
            hintText: qsTr("Undo %1").arg(bar.studio.editor.undoText)
            enabled: bar.studio.editor.canUndo
            onClicked: bar.studio.editor.undo()
        }
        FButton {
            objectName: "redoButton"
            sign: "redo"
            hintText: qsTr("Redo %1").arg(bar.studio.editor.redoText)
            enabled: bar.studio.editor.canRedo
            onClicked: bar.studio.editor.redo()
        }
        FButton {
            objectName: "saveButton"
            sign: "save"
            hintText: qsTr("Save")
            enabled: bar.studio.modified
            onClicked: bar.studio.startSaving()
        }
        FButton {
            objectName: "paletteButton"
            Layout.preferredWidth: bar.narrow ? implicitWidth : 220
            sign: "search"
            text: bar.narrow ? "" : qsTr("Find or do anything…")
            hintText: qsTr("Find or do anything (%1)").arg(bar.studio.commands.keysOf("palette"))
            onClicked: bar.paletteRequested()
        }
        FButton {
            objectName: "hearAllButton"
            visible: bar.studio.listening.count > 0
            checked: true
            text: bar.narrow ? qsTr("Solo") : qsTr("Solo or mute: %1").arg(bar.studio.listening.count)
            hintText: qsTr("You hear only a part: hear all again")
            onClicked: bar.studio.listening.clear()
        }
        LevelMeter {
            visible: !bar.tight
            leftLevel: bar.studio.telemetry.peakLeft
            rightLevel: bar.studio.telemetry.peakRight
            highest: bar.studio.telemetry.highest
            highestText: bar.studio.decibels(bar.studio.telemetry.highest)
            onResetRequested: bar.studio.telemetry.resetHighest()
        }
        FButton {
            objectName: "playButton"
            primary: true
            sign: "play"
            text: qsTr("Play")
            hintText: qsTr("Play %1 (%2)").arg(bar.studio.selectedName).arg(bar.studio.commands.keysOf("play"))
            enabled: bar.studio.selectionPlays
            onClicked: bar.studio.play(bar.studio.selection)
        }
        FButton {
            objectName: "stopButton"
            sign: "stop"
            text: bar.tight ? "" : qsTr("Stop all")
            hintText: qsTr("Stop all sound (%1)").arg(bar.studio.commands.keysOf("stopAll"))
            onClicked: bar.studio.stopAll()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
