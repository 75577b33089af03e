import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! A new project: what it is called, and in which folder its own folder is made. */
SidePanel {
    id: panel

    required property Studio studio

    readonly property string path: studio.pathForNew(folder.text, name.text)
    readonly property bool ready: path !== ""

    signal made(path: string)

    title: qsTr("New project")
    Component.onCompleted: name.forceActiveFocus()

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: 10
        Text {
            text: qsTr("Name")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        FTextField {
            id: name
            objectName: "newName"
            Layout.fillWidth: true
            placeholderText: qsTr("What the game is called")
            hintText: qsTr("Name of the project")
            onAccepted: create.clicked()
        }
        Text {
            text: qsTr("In the folder")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            FTextField {
                id: folder
                objectName: "newFolder"
                Layout.fillWidth: true
                text: panel.studio.folderForNew()
                hintText: qsTr("Folder in which the project's folder is made")
                onAccepted: create.clicked()
            }
            FButton {
                objectName: "newBrowse"
                sign: "folder"
                hintText: qsTr("Choose the folder")
                onClicked: browse.open()
            }
        }
        Text {
            Layout.fillWidth: true
            text: panel.ready ? qsTr("Makes %1").arg(panel.path) : name.text === "" ? qsTr("Type a name.") : panel.studio.problemOfNew(folder.text, name.text)
            color: panel.ready || name.text === "" ? Theme.secondary : Theme.warning
            font.pixelSize: Theme.smallSize
            wrapMode: Text.WrapAnywhere
        }
        FButton {
            id: create
            objectName: "newCreate"
            text: qsTr("Make the project")
            enabled: panel.ready
            onClicked: if (panel.ready) panel.made(panel.path)
        }
    }
    FolderChooser {
        id: browse
        title: qsTr("The folder for the new project")
        onChosen: chosen => folder.text = panel.studio.localPath(chosen)
    }
}
