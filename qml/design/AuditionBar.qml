pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Play and stop, and what the game would set within reach: parameters, states and switches, for all or for one game object. */
FocusScope {
    id: bar

    required property Studio studio

    implicitHeight: Theme.touch ? 56 : 40
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Audition")

    ObjectQuery {
        id: live
        document: bar.studio.document
        root: bar.studio.treeRoot("game")
        kinds: ["parameter", "stateGroup", "switchGroup"]
        deep: true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.panel
        Rectangle { width: parent.width; height: 1; color: Theme.line }
    }
    Row {
        id: transport
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        FButton {
            objectName: "auditionPlay"
            quiet: true
            sign: "play"
            enabled: bar.studio.selectionPlays
            hintText: qsTr("Play %1").arg(bar.studio.selectedName)
            onClicked: bar.studio.run("play")
        }
        FButton {
            objectName: "auditionStop"
            quiet: true
            sign: "stop"
            hintText: qsTr("Stop all sound")
            onClicked: bar.studio.stopAll()
        }
    }
    FComboBox {
        id: whose
        objectName: "whose"
        x: transport.x + transport.width + 6
        width: 104
        anchors.verticalCenter: parent.verticalCenter
        hintText: qsTr("Whose sounds are auditioned, and for whom values are set")
        model: [qsTr("For all"), qsTr("Object 1"), qsTr("Object 2"), qsTr("Object 3"), qsTr("Object 4")]
        place: bar.studio.liveObject
        onActivated: index => bar.studio.liveObject = index
    }
    FListView {
        id: list
        objectName: "audition"
        anchors.fill: parent
        anchors.leftMargin: whose.x + whose.width + 14
        anchors.rightMargin: 12
        orientation: ListView.Horizontal
        spacing: 14
        model: live
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Parameters, states and switches")
        ScrollBar.horizontal: ScrollBar { policy: list.contentWidth > list.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff; height: 6 }
        delegate: RowLayout {
            id: entry
            required property objectId key
            required property string kindName
            required property string name

            property var now: bar.studio.live(key)

            height: list.height
            spacing: 6
            onKeyChanged: now = bar.studio.live(key)
            onNameChanged: now = bar.studio.live(key)
            Connections {
                target: bar.studio
                function onLiveChanged() { entry.now = bar.studio.live(entry.key) }
            }
            Connections {
                target: bar.studio.document
                function onInserted() { entry.now = bar.studio.live(entry.key) }
                function onRemoved() { entry.now = bar.studio.live(entry.key) }
            }
            Rectangle {
                Layout.preferredWidth: 8
                Layout.preferredHeight: 8
                radius: 2
                color: Theme.kindColor(entry.kindName)
            }
            Text {
                Layout.maximumWidth: 110
                Layout.minimumWidth: Theme.touch ? 44 : 0
                Layout.fillHeight: true // all of it is pressed
                verticalAlignment: Text.AlignVCenter
                text: entry.name
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
                Tap { onTapped: bar.studio.selection = entry.key }
            }
            FSlider {
                visible: entry.kindName === "parameter"
                Layout.preferredWidth: 90
                name: entry.name
                valueText: entry.now.text ?? ""
                minimumValue: entry.now.minimum ?? 0
                maximumValue: entry.now.maximum ?? 1
                value: entry.now.value ?? 0
                onMoved: value => bar.studio.setLive(entry.key, value)
                onResetRequested: bar.studio.resetLive(entry.key)
            }
            ValueField {
                visible: entry.kindName === "parameter"
                Layout.preferredWidth: 62
                name: entry.name
                text: entry.now.text ?? ""
                onTyped: typed => bar.studio.setLiveTyped(entry.key, typed)
                onNudged: steps => bar.studio.nudgeLive(entry.key, steps)
            }
            FComboBox {
                visible: entry.kindName !== "parameter"
                Layout.preferredWidth: 110
                hintText: entry.name
                textRole: "name"
                model: entry.now.choices ?? []
                place: (entry.now.choices ?? []).findIndex(choice => choice.on)
                onActivated: index => bar.studio.chooseLive(entry.key, entry.now.choices[index].key)
            }
        }
    }
}
