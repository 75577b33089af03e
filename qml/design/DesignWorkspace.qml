import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import FluxForge.Models

/*! Tree, editor of the selected kind, inspector. */
FocusScope {
    id: workspace

    required property Studio studio

    /*! The event whose time line is shown: the selection, or the event of the selected action. */
    readonly property bool showsEvent: studio.selectedKind === "event" || studio.selectedKind === "action"

    readonly property bool showsGame: studio.isLive(studio.selectedKind)

    function find() { tree.find() }
    function cyclePane(by: int) {
        const now = tree.activeFocus ? 0 : centre.activeFocus ? 1 : 2
        const next = (now + by + 3) % 3
        const pane = next === 0 ? tree : next === 1 ? centre : inspector
        pane.forceActiveFocus(Qt.TabFocusReason)
    }

    SplitView {
        anchors.fill: parent
        handle: Rectangle {
            implicitWidth: Theme.touch ? 12 : 5
            color: T.SplitHandle.hovered || T.SplitHandle.pressed ? Theme.accent : Theme.line
        }
        TreePanel {
            id: tree
            studio: workspace.studio
            SplitView.preferredWidth: 236
            SplitView.minimumWidth: 150
            SplitView.maximumWidth: 480
        }
        FocusScope {
            id: centre
            SplitView.fillWidth: true
            SplitView.minimumWidth: 280
            Rectangle {
                anchors.fill: parent
                color: Theme.window
            }
            Loader {
                anchors.fill: parent
                focus: true
                sourceComponent: workspace.showsEvent ? eventEditor : workspace.studio.selectedKind === "sound" ? soundEditor
                    : workspace.studio.selectedKind === "" ? nothing : workspace.showsGame ? gameEditor : container
            }
        }
        Inspector {
            id: inspector
            studio: workspace.studio
            SplitView.preferredWidth: 316
            SplitView.minimumWidth: 240
            SplitView.maximumWidth: 520
        }
    }
    Component {
        id: eventEditor
        EventEditor {
            studio: workspace.studio
            eventKey: workspace.studio.eventOfSelection
        }
    }
    Component {
        id: soundEditor
        SoundEditor {
            studio: workspace.studio
            soundKey: workspace.studio.selection
        }
    }
    Component {
        id: container
        ContainerEditor {
            studio: workspace.studio
            parentKey: workspace.studio.selection
        }
    }
    Component {
        id: gameEditor
        GameEditor {
            studio: workspace.studio
            key: workspace.studio.selection
        }
    }
    Component {
        id: nothing
        Item {
            Text {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 60)
                text: qsTr("Select an event, a sound or a container in the tree, or drop a folder of audio files on the window.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
