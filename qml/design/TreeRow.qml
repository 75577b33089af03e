import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One object in the tree. */
Item {
    id: row

    required property Studio studio
    required property int index
    required property objectId key
    required property string kindName
    required property string name
    required property var own /*!< its references may be others when this is another */
    required property int indent
    required property bool expanded
    required property bool expandable
    required property int childCount
    required property var mute /*!< undefined where there is none */
    property bool editing: false
    property bool droppedOn: false /*!< what is dragged would go in here */
    property bool cut: false
    function lookCut() { cut = studio.isCut(key) }
    readonly property bool silenced: studio.listening.count > 0 && studio.listening.isSilenced(key) /*!< others are soloed */
    Component.onCompleted: lookCut()
    onKeyChanged: lookCut()
    Connections {
        target: row.studio
        function onCutChanged() { row.lookCut() }
    }

    readonly property bool selected: studio.chosen.length > 1 ? studio.isChosen(key) : studio.same(key, studio.selection)
    readonly property bool isTree: kindName === "tree"

    /*! By any pointer, or no longer. */
    signal pressed(down: bool)
    signal toggled()
    signal chosen()
    /*! One more, or one less; `range`: all between the last one and this one. */
    signal alsoChosen(range: bool)
    /*! `byKey`: by Enter or Esc, so the tree keeps the focus; otherwise it went where the person clicked. */
    signal edited(name: string, byKey: bool)
    signal menuRequested()
    signal filesDropped(urls: var)

    readonly property string shownName: !isTree && name !== "" ? name : isTree || own >= 0 ? title(Qt.uiLanguage) : ""
    function title(_language: string): string { return studio.titleOf(key) }

    implicitHeight: Theme.row
    Accessible.role: Accessible.TreeItem
    Accessible.name: isTree ? shownName : qsTr("%1, %2").arg(shownName).arg(studio.kindLabel(kindName))
    Accessible.selected: selected
    Accessible.onPressAction: chosen()

    Rectangle {
        anchors.fill: parent
        color: row.selected ? Theme.selection : hover.hovered || drop.containsDrag ? Theme.raised : "transparent"
        border.width: row.droppedOn || drop.containsDrag ? 2 : 0
        border.color: Theme.accent
        Rectangle {
            visible: row.selected
            width: 2
            height: parent.height
            color: Theme.accent
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 8 + row.indent * 14
        anchors.rightMargin: 12
        spacing: 6
        Item {
            Layout.preferredWidth: Theme.touch ? 28 : 14
            Layout.fillHeight: true
            Icon {
                anchors.centerIn: parent
                visible: row.expandable
                name: row.expanded ? "opened" : "open"
                size: 11
                color: Theme.secondary
            }
            Tap {
                margin: Theme.touch ? 8 : 0
                gesturePolicy: row.expandable ? TapHandler.ReleaseWithinBounds : TapHandler.DragThreshold // only unfolds
                onTapped: if (row.expandable) row.toggled()
            }
        }
        Rectangle {
            visible: !row.isTree && row.kindName !== "folder"
            Layout.preferredWidth: 10
            Layout.preferredHeight: 10
            radius: row.kindName === "event" ? 5 : 3
            color: Theme.kindColor(row.kindName)
        }
        Icon {
            visible: row.kindName === "folder"
            name: "folder"
            size: 13
            color: Theme.secondary
        }
        Text {
            visible: !row.editing
            Layout.fillWidth: true
            text: row.shownName
            opacity: row.cut ? 0.55 : 1
            font.italic: row.cut
            color: Theme.text
            font.pixelSize: Theme.fontSize
            font.weight: row.isTree ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
        }
        Loader {
            active: row.editing
            visible: active
            Layout.fillWidth: true
            sourceComponent: FTextField {
                text: row.name
                hintText: qsTr("Name")
                implicitHeight: Theme.row - 4
                Component.onCompleted: {
                    forceActiveFocus()
                    selectAll()
                }
                onAccepted: row.edited(text, true)
                onActiveFocusChanged: if (!activeFocus && row.editing) row.edited(text, false)
                Keys.onEscapePressed: {
                    text = row.name
                    row.edited(row.name, true)
                }
            }
        }
        Text { // why it isn't heard, or how many it holds
            objectName: "unheard"
            readonly property string why: row.mute === true ? qsTr("muted") : row.silenced ? qsTr("not solo") : ""
            visible: text !== ""
            text: why !== "" ? why : row.childCount > 0 && row.kindName !== "event" ? row.childCount : ""
            color: why !== "" ? Theme.warning : Theme.secondary
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
            Layout.maximumWidth: Math.max(16, row.width * 0.35) // the name comes first
        }
    }
    HoverHandler { id: hover }
    PointHandler { onActiveChanged: row.pressed(active) }
    Tap {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ControlModifier
        onTapped: row.alsoChosen(false)
    }
    Tap {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ShiftModifier
        onTapped: row.alsoChosen(true)
    }
    Tap {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.NoModifier
        onTapped: row.chosen()
        onDoubleTapped: row.expandable ? row.toggled() : row.studio.play(row.key)
        onLongPressed: row.menuRequested()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuRequested()
    }
    DropArea {
        id: drop
        anchors.fill: parent
        enabled: row.kindName === "event" || row.kindName === "folder" || row.kindName === "group" || row.studio.chooses(row.kindName)
        keys: ["text/uri-list"]
        onDropped: event => row.filesDropped(event.urls)
    }
}
