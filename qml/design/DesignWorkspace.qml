import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import FluxForge.Models

/*! Tree, editor of the selected kind, inspector. */
Workspace {
    id: workspace

    required property Studio studio

    /*! The event whose time line is shown: the selection, or the event of the selected action. */
    readonly property bool showsEvent: studio.selectedKind === "event" || studio.selectedKind === "action"

    readonly property string kind: studio.selectedKind
    /*! What is edited in the centre: the selection, or what it is a part of. */
    readonly property Component editorOfKind: kind === "" ? nothing
        : showsEvent || kind === "condition" && isWithin(["event"]) ? eventEditor
        : kind === "sound" || kind === "marker" ? soundEditor
        : kind === "audioFile" ? audioFileEditor
        : kind === "blend" || kind === "blendTrack" || kind === "blendItem" ? blendEditor
        : kind === "sequence" || kind === "playItem" ? sequenceEditor
        : kind === "switchContainer" || kind === "switchItem" ? switchEditor
        : kind === "stateGroup" || kind === "state" || kind === "stateTransition" ? stateEditor
        : kind === "attenuation" || kind === "attenuationCurve" || kind === "curvePoint" && isWithin(["attenuation"]) ? attenuationEditor
        : kind === "binding" || kind === "curvePoint" ? curveEditor
        : kind === "spatialIntent" ? spatialEditor
        : kind === "lfo" || kind === "envelope" || kind === "band" || studio.isProcessor(kind) ? responseEditor
        : studio.isLive(kind) ? gameEditor : container

    function isWithin(kinds: var): bool { return !studio.same(studio.nearest(studio.selection, kinds), studio.noObject()) }
    function owner(kinds: var): objectId { return studio.nearest(studio.selection, kinds) }

    function find() { tree.find() }
    function cyclePane(by: int) {
        const now = tree.activeFocus ? 0 : centre.activeFocus ? 1 : 2
        const next = (now + by + 3) % 3
        const pane = next === 0 ? tree : next === 1 ? centre : inspector
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
            SplitView.preferredWidth: Math.min(236, workspace.width * 0.24)
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
                anchors.bottomMargin: audition.height
                sourceComponent: workspace.editorOfKind
            }
            AuditionBar {
                id: audition
                anchors.bottom: parent.bottom
                width: parent.width
                height: implicitHeight
                studio: workspace.studio
            }
        }
        Inspector {
            id: inspector
            studio: workspace.studio
            SplitView.preferredWidth: Math.min(Theme.touch ? 380 : 316, workspace.width * 0.35)
            SplitView.minimumWidth: 240
            SplitView.maximumWidth: 520
        }
    }
    PaneMark { pane: tree }
    PaneMark { pane: centre }
    PaneMark { pane: inspector }
    Component {
        id: eventEditor
        EventEditor {
            studio: workspace.studio
            eventKey: workspace.owner(["event"])
        }
    }
    Component {
        id: soundEditor
        SoundEditor {
            studio: workspace.studio
            soundKey: workspace.owner(["sound"])
        }
    }
    Component {
        id: audioFileEditor
        AudioFileEditor {
            studio: workspace.studio
            key: workspace.studio.selection
        }
    }
    Component {
        id: blendEditor
        BlendEditor {
            studio: workspace.studio
            blendKey: workspace.owner(["blend"])
        }
    }
    Component {
        id: sequenceEditor
        SequenceEditor {
            studio: workspace.studio
            sequenceKey: workspace.owner(["sequence"])
        }
    }
    Component {
        id: switchEditor
        SwitchEditor {
            studio: workspace.studio
            switchKey: workspace.owner(["switchContainer"])
        }
    }
    Component {
        id: stateEditor
        StateEditor {
            studio: workspace.studio
            groupKey: workspace.owner(["stateGroup"])
        }
    }
    Component {
        id: attenuationEditor
        AttenuationEditor {
            studio: workspace.studio
            attenuationKey: workspace.owner(["attenuation"])
        }
    }
    Component {
        id: curveEditor
        CurveEditor {
            studio: workspace.studio
            bindingKey: workspace.owner(["binding"])
        }
    }
    Component {
        id: spatialEditor
        SpatialEditor {
            studio: workspace.studio
            key: workspace.studio.selection
        }
    }
    Component {
        id: responseEditor
        ResponseEditor {
            studio: workspace.studio
            key: workspace.kind === "band" ? workspace.owner(["equalizer"]) : workspace.studio.selection
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
            ColumnLayout {
                anchors.centerIn: parent
                width: Math.min(420, parent.width - 60)
                spacing: 14
                Text {
                    Layout.fillWidth: true
                    text: qsTr("Select an event, a sound or a container in the tree, or drop a folder of audio files on the window.")
                    color: Theme.secondary
                    font.pixelSize: Theme.fontSize
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignHCenter
                }
                FButton {
                    objectName: "startImportFolder"
                    Layout.alignment: Qt.AlignHCenter
                    text: qsTr("Import a folder of audio files…")
                    onClicked: workspace.studio.run("importFolder")
                }
                FButton {
                    objectName: "startImport"
                    Layout.alignment: Qt.AlignHCenter
                    text: qsTr("Import audio files…")
                    onClicked: workspace.studio.run("import")
                }
            }
        }
    }
}
