import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import FluxForge.Models

/*! Strips of all buses; below them who pulls whom down and who sends where; at the right what is selected. */
Workspace {
    id: workspace

    required property Studio studio

    function find() { tree.find() }
    function cyclePane(by: int) {
        const now = tree.activeFocus ? 0 : strips.activeFocus ? 1 : matrices.activeFocus ? 2 : 3
        const next = (now + by + 4) % 4
        const pane = next === 0 ? tree : next === 1 ? strips : next === 2 ? matrices : inspector
        enter(pane)
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
            only: "buses"
            SplitView.preferredWidth: Math.min(190, workspace.width * 0.2)
            SplitView.minimumWidth: 120
            SplitView.maximumWidth: 480
        }
        SplitView {
            orientation: Qt.Vertical
            SplitView.fillWidth: true
            SplitView.minimumWidth: 280
            handle: Rectangle {
                implicitHeight: Theme.touch ? 12 : 5
                color: T.SplitHandle.hovered || T.SplitHandle.pressed ? Theme.accent : Theme.line
            }
            MixerPanel {
                id: strips
                studio: workspace.studio
                SplitView.fillHeight: true
                SplitView.minimumHeight: Math.min(220, workspace.height * 0.45)
            }
            MatrixPanel {
                id: matrices
                property bool open: workspace.height >= 480 // a low window is for the strips until it is asked for
                onAsked: again => open = workspace.height >= 480 || !(open && again)
                studio: workspace.studio
                SplitView.preferredHeight: !open ? Theme.header : workspace.height < 480 ? workspace.height * 0.45 : Math.min(230, workspace.height * (Theme.touch && workspace.height < 700 ? 0.22 : 0.28))
                SplitView.minimumHeight: Theme.header
            }
        }
        Inspector {
            id: inspector
            pictures: true
            studio: workspace.studio
            SplitView.preferredWidth: Math.min(Theme.touch ? 380 : 316, workspace.width * 0.35)
            SplitView.minimumWidth: 240
            SplitView.maximumWidth: 520
        }
    }
    PaneMark { pane: tree }
    PaneMark { pane: strips }
    PaneMark { pane: matrices }
    PaneMark { pane: inspector }
}
