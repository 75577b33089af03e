import QtQuick
import FluxForge.Models

/*! What is done with a project as a whole. */
FMenu {
    id: projectMenu

    required property Studio studio
    signal chosen(command: string)
    signal recentChosen(path: string)

    FMenuItem { text: qsTr("New project…"); onTriggered: projectMenu.chosen("newProject") }
    FMenuItem { text: qsTr("Open a project…"); onTriggered: projectMenu.chosen("openProject") }
    FMenu {
        id: recentMenu
        title: qsTr("Recent projects")
        enabled: recents.count > 0
        Instantiator {
            id: recents
            model: projectMenu.studio.settings.recent
            delegate: FMenuItem {
                required property string modelData
                text: modelData.split("/").pop()
                onTriggered: {
                    const path = modelData // it goes when the list is another
                    projectMenu.dismiss()
                    projectMenu.recentChosen(path)
                }
            }
            onObjectAdded: (index, item) => recentMenu.insertItem(index, item as FMenuItem)
            onObjectRemoved: (index, item) => recentMenu.removeItem(item as FMenuItem)
        }
    }
    FMenuItem { text: qsTr("Open the demo project"); onTriggered: projectMenu.chosen("demo") }
    FMenuItem { text: qsTr("Save"); enabled: projectMenu.studio.modified; onTriggered: projectMenu.studio.startSaving() }
    FMenuItem { text: qsTr("Check the project"); enabled: projectMenu.studio.projectOpen; onTriggered: projectMenu.studio.run("check") }
    FMenuItem { text: qsTr("Project properties"); enabled: projectMenu.studio.projectOpen; onTriggered: projectMenu.studio.selectProject() }
    FMenuItem { text: qsTr("History"); onTriggered: projectMenu.chosen("history") }
    FMenuItem { text: qsTr("Keyboard shortcuts"); onTriggered: projectMenu.chosen("keys") }
    FMenuItem { text: qsTr("Guide"); onTriggered: projectMenu.chosen("guide") }
    FMenuItem { text: qsTr("Settings"); onTriggered: projectMenu.chosen("settings") }
    FMenuItem { text: qsTr("Close the project"); enabled: projectMenu.studio.projectOpen; onTriggered: projectMenu.chosen("closeProject") }
}
