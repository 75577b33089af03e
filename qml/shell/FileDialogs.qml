import QtQuick
import QtQuick.Dialogs
import FluxForge.Models

/*! The dialogs in which files and folders are chosen: a project to open, audio to import. The system's, or Qt's own. */
Item {
    id: dialogs

    required property Studio studio

    function chooseProject() {
        project.currentFolder = studio.urlForNew() // beside the last one
        project.open()
    }
    /*! Another file for the audio file that is chosen, or that the chosen sound plays. */
    function chooseReplacement() {
        const file = studio.selectedKind === "audioFile" ? studio.selection : studio.reference(studio.selection, "audioFile")
        if (studio.same(file, studio.noObject()))
            return
        replacement.key = file
        replacement.open()
    }
    function chooseAudio() { audio.open() }
    function chooseAudioFolder() { audioFolder.open() }

    FolderChooser {
        id: project
        objectName: "projectChooser"
        title: qsTr("Open a project's folder")
        onChosen: folder => dialogs.studio.openProject(folder)
    }
    FileDialog {
        id: audio
        title: qsTr("Import audio files")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Audio (*.wav *.aif *.aiff *.flac *.ogg *.opus *.mp3)"), qsTr("All files (*)")]
        onVisibleChanged: if (visible) project.tint(project.overlay)
        onAccepted: dialogs.studio.importFiles(selectedFiles, "events", dialogs.studio.noObject())
    }
    FileDialog {
        id: replacement
        property objectId key
        title: qsTr("The file that is to be played")
        nameFilters: audio.nameFilters
        onVisibleChanged: if (visible) project.tint(project.overlay)
        onAccepted: dialogs.studio.replaceFile(key, selectedFile)
    }
    FolderChooser {
        id: audioFolder
        title: qsTr("Import a folder of audio files")
        onChosen: folder => dialogs.studio.importFiles([folder], "events", dialogs.studio.noObject())
    }
}
