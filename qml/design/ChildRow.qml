import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One child of a container: its waveform, and in a random container its weight and chance. */
Item {
    id: row

    required property Studio studio
    required property int index
    required property objectId key
    required property string kindName
    required property string name
    required property var weight
    required property var at
    required property var value
    property bool weighted: false
    property bool weighs: true /*!< its weight acts on what comes next */
    property bool canList: false
    property int picks: 0 /*!< how often it was picked since it is shown */
    readonly property string shownName: kindName === "curvePoint" ? qsTr("At %1: %2").arg(at).arg(value) : info.title
    property double chance: 0 /*!< 0…1, of being picked */

    implicitHeight: Theme.touch ? 60 : 44
    Accessible.role: Accessible.ListItem
    Accessible.name: shownName
    Accessible.onPressAction: studio.selection = key

    MediaInfo {
        id: info
        document: row.studio.document
        key: row.key
    }
    Rectangle {
        anchors.fill: parent
        color: hover.hovered || row.ListView.isCurrentItem && row.ListView.view.activeFocus ? Theme.raised : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    HoverHandler { id: hover }
    onKeyChanged: picks = 0
    Connections {
        target: row.studio.telemetry
        enabled: row.weighted
        function onPicked(child: objectId) {
            if (!row.studio.same(child, row.key))
                return
            ++row.picks
            flash.restart()
        }
    }
    Rectangle { // just picked
        id: mark
        width: 3
        height: parent.height - 1
        color: Theme.good
        opacity: 0
        NumberAnimation {
            id: flash
            target: mark
            property: "opacity"
            from: 1
            to: 0
            duration: 1500
        }
    }
    Tap {
        onTapped: row.studio.selection = row.key
        onDoubleTapped: row.studio.play(row.key)
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 10
        FButton {
            visible: row.studio.plays(row.kindName)
            quiet: true
            sign: "play"
            hintText: qsTr("Play %1").arg(row.name)
            onClicked: row.studio.play(row.key)
        }
        Rectangle {
            Layout.preferredWidth: 10
            Layout.preferredHeight: 10
            radius: 3
            color: Theme.kindColor(row.kindName)
        }
        Text {
            Layout.preferredWidth: 130
            Layout.minimumWidth: 40
            Layout.fillWidth: !wave.visible
            text: row.shownName
            color: Theme.text
            font.pixelSize: Theme.fontSize
            elide: Text.ElideRight
        }
        WaveformItem {
            id: wave
            visible: info.hash !== "" && row.width > 480
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 4
            Layout.bottomMargin: 5
            cache: row.studio.peaks
            hash: info.hash
            path: row.studio.absolutePath(info.path)
            from: info.from
            to: info.to
            color: Theme.kindColor(row.kindName)
        }
        Text { // among things of several kinds
            visible: !row.studio.plays(row.kindName)
            text: row.studio.kindLabel(row.kindName)
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
        }
        FButton {
            objectName: "listIt"
            visible: row.canList
            quiet: true
            sign: "add"
            hintText: qsTr("Put %1 on the play list").arg(row.shownName)
            onClicked: row.studio.editor.insertWith(Kind.PlayItem, row.studio.parentOf(row.key), { child: row.key })
        }
        Text {
            objectName: "picks"
            visible: row.weighted && row.picks > 0
            text: qsTr("%1×").arg(row.picks)
            color: Theme.good
            font.pixelSize: Theme.smallSize
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Picked %n time(s)", "", row.picks)
        }
        Loader {
            active: row.weighted && row.weight !== undefined
            visible: active
            Layout.preferredWidth: Math.min(270, row.width * 0.5)
            sourceComponent: RowLayout {
                spacing: 8
                FSlider {
                    id: weight
                    Layout.fillWidth: true
                    enabled: row.weighs
                    opacity: enabled ? 1 : 0.4
                    name: qsTr("Weight of %1").arg(row.name)
                    valueText: row.weight
                    minimumValue: 0.001
                    maximumValue: 100
                    stepSize: 1
                    value: row.weight
                    onMoved: v => row.studio.editor.set(row.key, "weight", Math.max(0.001, Math.round(v * 10) / 10))
                    onGrabbed: row.studio.editor.beginGesture()
                    onReleased: row.studio.editor.endGesture()
                    onCancelled: row.studio.editor.cancelGesture()
                    onResetRequested: row.studio.editor.reset(row.key, "weight")
                }
                ValueField {
                    objectName: "weightField"
                    Layout.preferredWidth: 52
                    visible: row.width > 360
                    enabled: row.weighs
                    name: qsTr("Weight of %1").arg(row.shownName)
                    text: Number(row.weight).toLocaleString(Qt.locale(), "f", row.weight < 10 && row.weight % 1 ? 1 : 0)
                    onTyped: typed => row.studio.setTyped(row.key, "weight", typed)
                    onNudged: steps => weight.nudge(steps)
                }
                Text {
                    Layout.preferredWidth: 46
                    text: qsTr("%1 %").arg(Number(100 * row.chance).toLocaleString(Qt.locale(), "f", 1))
                    color: Theme.secondary
                    font.pixelSize: Theme.fontSize
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
}
