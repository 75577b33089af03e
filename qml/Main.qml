import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! The window: top bar, workspace, status bar, and what slides over them. */
ApplicationWindow {
    id: window

    required property Studio studio

    width: Math.max(minimumWidth, Math.min(1280, Screen.desktopAvailableWidth - 16)) // with its frame
    height: Math.max(minimumHeight, Math.min(800, Screen.desktopAvailableHeight - 48))
    minimumWidth: Math.min(800, Screen.desktopAvailableWidth) // a large scale must not push it off the screen
    minimumHeight: Math.min(520, Screen.desktopAvailableHeight)
    visible: true
    color: Theme.window
    // What Qt draws itself, its own file dialogs among it
    palette {
        window: Theme.panel
        windowText: Theme.text
        base: Theme.window
        alternateBase: Theme.raised
        text: Theme.text
        button: Theme.control
        buttonText: Theme.text
        brightText: Theme.text
        light: Theme.raised
        midlight: Theme.control
        mid: Theme.line
        dark: Theme.secondary
        shadow: Theme.line
        highlight: Theme.selection
        highlightedText: Theme.text
        placeholderText: Theme.hint
        link: Theme.accent
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }
    title: studio.projectOpen ? qsTr("%1%2 – FluxForge Studio").arg(studio.modified ? "• " : "").arg(studio.projectName) : "FluxForge Studio"

    /*! What a text field leaves to the window: undo where it has nothing of its own to take back. */
    function runCommand(command: string) { studio.run(command) }

    property string place: "design" /*!< the workspace that is shown */
    property string sidePanel: ""
    // What is written in numbers and by the models is written anew in another language.
    readonly property string language: Qt.uiLanguage
    onLanguageChanged: {
        workspace.active = false
        workspace.active = Qt.binding(() => window.studio.projectOpen)
    }
    property Item beforePanel /*!< what had the keys when a panel came, and gets them back */
    onSidePanelChanged: {
        if (sidePanel !== "") {
            if (!side.activeFocus)
                beforePanel = activeFocusItem
        } else if (side.activeFocus || !activeFocusItem) {
            (beforePanel && beforePanel.visible ? beforePanel : workspace).forceActiveFocus()
        }
    }
    property bool lastInputWasTouch: false
    property bool closing: false

    Binding { target: Theme; property: "dark"; value: window.studio.settings.theme !== "light" }
    Binding { target: Theme; property: "contrast"; value: window.studio.settings.contrast }
    Binding {
        target: Theme
        property: "touch"
        value: window.studio.settings.density === "touch" || (window.studio.settings.density === "auto" && window.lastInputWasTouch)
    }
    Connections {
        target: Theme
        function onTouchChanged() { arranging.restart() }
    }
    Timer { // behind the layouts' own frame
        id: arranging
        interval: 30
        onTriggered: Fingers.arrange(window.contentItem)
    }
    Binding { target: window.studio.telemetry; property: "watched"; value: window.visible && window.visibility !== Window.Minimized }

    readonly property var panels: ({
        history: historyPanel, notifications: notificationPanel, table: bulkPanel, guide: guidePanel, settings: settingsPanel,
        keys: keysPanel, removal: removalPanel, newProject: newProjectPanel, uses: usesPanel
    })
    function show(panel: string) { sidePanel = sidePanel === panel ? "" : panel }
    function handle(command: string) {
        switch (command) {
        case "newProject": show("newProject"); break
        case "openProject": unsaved.whenSaved(() => dialogs.chooseProject()); break
        case "demo": unsaved.whenSaved(() => studio.openDemo()); break
        case "closeProject": unsaved.whenSaved(() => studio.closeProject()); break
        case "import": if (studio.projectOpen) dialogs.chooseAudio(); break
        case "importFolder": if (studio.projectOpen) dialogs.chooseAudioFolder(); break
        case "replaceFile": dialogs.chooseReplacement(); break
        case "design":
        case "mix": place = command; break
        case "find": if (workspace.item) (workspace.item as Workspace).find(); break
        case "nextPane": if (workspace.item) (workspace.item as Workspace).cyclePane(1); break
        case "previousPane": if (workspace.item) (workspace.item as Workspace).cyclePane(-1); break
        case "palette": palette_.open(); break
        case "removal": sidePanel = command; break
        case "quit": close(); break
        default: show(command)
        }
    }
    onClosing: event => {
        if (studio.modified && !window.closing) {
            event.accepted = false
            unsaved.whenSaved(() => { window.closing = true; window.close() })
        }
    }

    Connections {
        target: window.studio
        function onCommandRequested(command: string) { window.handle(command) }
        function onProjectChanged() { window.sidePanel = "" }
    }
    Connections {
        target: window.studio.removal
        function onEnded() { if (window.sidePanel === "removal") window.sidePanel = "" }
    }
    Connections {
        target: window.studio.notifications
        function rank(severity: string): int { return severity === "error" ? 2 : severity === "warning" ? 1 : 0 }
        function onAdded(severity: string, text: string) {
            if (window.sidePanel === "notifications")
                return // it is read there
            if (toast.visible && rank(severity) < rank(toast.severity))
                return // what is worse is to be read first; all are kept
            toast.severity = severity
            toast.text = text
            toast.show()
        }
    }
    Shortcuts {
        studio: window.studio
        asked: unsaved.visible
        inPanel: side.active && side.activeFocus
        typing: window.activeFocusItem instanceof TextInput && !(window.activeFocusItem as TextInput).readOnly
    }

    ColumnLayout {
        anchors.fill: parent
        enabled: !unsaved.visible
        spacing: 0
        TopBar {
            Layout.fillWidth: true
            studio: window.studio
            place: window.place
            onPlaceRequested: place => window.place = place
            onPaletteRequested: palette_.open()
            onProjectMenuRequested: projectMenu.popup(8, height)
        }
        RecoveryBar {
            Layout.fillWidth: true
            visible: window.studio.recoverable > 0
            studio: window.studio
        }
        ReadOnlyBar {
            Layout.fillWidth: true
            visible: reason !== ""
            reason: window.studio.readOnlyReason
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Item { // ends where a panel begins: handlers below it would take what is pressed on it
                width: parent.width - (side.active ? side.width : 0)
                height: parent.height
                clip: side.active
                Loader {
                    id: workspace
                    width: parent.parent.width
                    height: parent.height
                    active: window.studio.projectOpen
                    focus: true
                    sourceComponent: window.place === "mix" ? mixWorkspace : designWorkspace
                }
            }
            Loader {
                anchors.fill: parent
                active: !window.studio.projectOpen
                sourceComponent: welcome
            }
            DropArea {
                anchors.fill: parent
                enabled: window.studio.projectOpen && window.studio.selectedKind === ""
                keys: ["text/uri-list"]
                onDropped: drop => window.studio.importFiles(drop.urls, "events", window.studio.noObject())
            }
            Loader {
                id: side
                anchors.right: parent.right
                height: parent.height
                active: window.sidePanel !== ""
                sourceComponent: window.panels[window.sidePanel] ?? null
                onLoaded: (item as SidePanel).enter()
            }
            Toast {
                id: toast
                objectName: "toast"
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                // Beside the panel, as far as the window goes
                anchors.horizontalCenterOffset: -Math.max(0, Math.min(side.active ? side.width / 2 : 0, (parent.width - width) / 2 - 16))
                anchors.bottomMargin: 16
                onOpened: window.sidePanel = "notifications"
            }
            BusyBar {
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                anchors.margins: 16
                work: window.studio.work
            }
        }
        StatusBar {
            Layout.fillWidth: true
            studio: window.studio
            onNotificationsRequested: window.show("notifications")
        }
    }
    UnsavedQuestion {
        id: unsaved
        anchors.fill: parent
        studio: window.studio
        onDiscarded: action => {
            window.closing = true
            action()
            window.closing = false
        }
    }

    // A finger anywhere asks for larger targets, a mouse for smaller ones.
    PointHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: if (active) window.lastInputWasTouch = true
        parent: window.contentItem
    }
    HoverHandler {
        acceptedDevices: PointerDevice.Mouse
        onPointChanged: window.lastInputWasTouch = false
        parent: window.contentItem
    }

    CommandPalette {
        id: palette_
        studio: window.studio
        onObjectChosen: key => window.studio.selection = key
    }
    ProjectMenu {
        id: projectMenu
        studio: window.studio
        onChosen: command => window.handle(command)
        onRecentChosen: path => unsaved.whenSaved(() => window.studio.open(path))
    }
    FileDialogs {
        id: dialogs
        studio: window.studio
    }

    Component {
        id: designWorkspace
        DesignWorkspace { studio: window.studio }
    }
    Component {
        id: mixWorkspace
        MixWorkspace { studio: window.studio }
    }
    Component {
        id: welcome
        WelcomePage {
            studio: window.studio
            onNewRequested: window.handle("newProject")
            onOpenRequested: dialogs.chooseProject()
        }
    }
    Component {
        id: historyPanel
        HistoryPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: notificationPanel
        NotificationPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: settingsPanel
        SettingsPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: guidePanel
        GuidePanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: bulkPanel
        BulkPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: usesPanel
        UsesPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: removalPanel
        RemovalPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
    Component {
        id: newProjectPanel
        NewProjectPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
            onMade: path => unsaved.whenSaved(() => window.studio.newProjectAt(path))
        }
    }
    Component {
        id: keysPanel
        KeysPanel {
            studio: window.studio
            height: parent ? parent.height : 0
            onClosed: window.sidePanel = ""
        }
    }
}
