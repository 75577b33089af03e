import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import FluxForge.Models

/*! The dialogs in which files and folders are chosen: a project to open, audio to import. The system's, or Qt's own. */
Item {
    id: dialogs

    required property Studio studio

    function chooseProject() { project.open() }
    function chooseAudio() { audio.open() }
    function chooseAudioFolder() { audioFolder.open() }

    /*! Qt's own follow the palette but for the bar with the path (6.4: always white). */
    function tint(at: var) {
        for (let i = 0; i < at.children.length; ++i) {
            const item = at.children[i]
            if (item.upButton && item.background)
                item.background.color = Theme.window
            else
                tint(item)
        }
    }
    readonly property Item overlay: T.Overlay.overlay

    FolderDialog {
        id: project
        title: qsTr("Open a project's folder")
        onVisibleChanged: if (visible) dialogs.tint(dialogs.overlay)
        onAccepted: dialogs.studio.openProject(selectedFolder)
    }
    FileDialog {
        id: audio
        title: qsTr("Import audio files")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Audio (*.wav *.aif *.aiff *.flac *.ogg *.opus *.mp3)"), qsTr("All files (*)")]
        onVisibleChanged: if (visible) dialogs.tint(dialogs.overlay)
        onAccepted: dialogs.studio.importFiles(selectedFiles, "events", dialogs.studio.noObject())
    }
    FolderDialog {
        id: audioFolder
        title: qsTr("Import a folder of audio files")
        onVisibleChanged: if (visible) dialogs.tint(dialogs.overlay)
        onAccepted: dialogs.studio.importFiles([selectedFolder], "events", dialogs.studio.noObject())
    }
}
