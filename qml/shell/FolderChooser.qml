import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T

/*! A folder to choose: the system's dialog, or Qt's own. Qt's (6.4) takes only what is chosen in its list, and chooses the first one there
    by itself: here nothing chosen means the folder that is shown. */
Item {
    id: chooser

    property alias title: dialog.title
    property alias currentFolder: dialog.currentFolder /*!< that is shown first */
    signal chosen(folder: url)

    property var helped: [] /*!< Qt's own dialogs that were taught so */

    function open() { dialog.open() }
    /*! Qt's own follow the palette but for the bar with the path (6.4: always white). Returns that bar. */
    function tint(at: var): var {
        let bar = null
        for (let i = 0; i < at.children.length; ++i) {
            const item = at.children[i]
            if (item.upButton && item.background) {
                item.background.color = Theme.window
                bar = item
            } else {
                bar = tint(item) ?? bar
            }
        }
        return bar
    }
    readonly property Item overlay: T.Overlay.overlay

    function named(at: var, name: string): var {
        if (at.objectName === name)
            return at
        for (let i = 0; i < at.children.length; ++i) {
            const found = named(at.children[i], name)
            if (found)
                return found
        }
        return null
    }
    function help(own: var) {
        const list = named(own.contentItem.parent, "folderDialogListView")
        if (!list)
            return
        const button = own.standardButton(T.Dialog.Open)
        const unchoose = () => {
            list.currentIndex = -1
            button.enabled = true // also of an empty list
        }
        Qt.callLater(unchoose)
        if (helped.includes(own))
            return
        helped.push(own)
        own.currentFolderChanged.connect(() => Qt.callLater(unchoose))
        const take = () => {
            if (!own.visible)
                return // it has taken what was chosen
            dialog.close()
            chooser.chosen(own.currentFolder)
        }
        button.enabledChanged.connect(() => Qt.callLater(() => { button.enabled = true }))
        button.clicked.connect(() => Qt.callLater(take))
    }

    FolderDialog {
        id: dialog
        onVisibleChanged: {
            const bar = visible && chooser.overlay ? chooser.tint(chooser.overlay) : null
            if (bar)
                chooser.help(bar.dialog)
        }
        onAccepted: chooser.chosen(selectedFolder)
    }
}
