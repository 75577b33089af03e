pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! One bus: its effect slots and sends, pan, fader with meter, mute and solo. */
FocusScope {
    id: strip

    required property Studio studio
    required property int index
    required property objectId key
    required property string kindName
    required property string name
    required property double volume
    required property double pan
    required property bool mute
    required property bool meter
    required property int depth_
    property bool current: false

    readonly property bool selected: studio.same(key, studio.selection)
    readonly property bool aux: kindName === "auxBus"

    signal chosen()

    implicitWidth: Theme.touch ? 140 : 108
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, %2").arg(name).arg(studio.kindLabel(kindName))

    function set(property: string, value: var) { studio.editor.set(key, property, value) }

    property objectId above: studio.parentOf(key)
    Connections {
        target: strip.studio.document
        function onMoved(id: objectId) { if (strip.studio.same(id, strip.key)) strip.above = strip.studio.parentOf(strip.key) }
    }
    MediaInfo {
        id: parentInfo
        document: strip.studio.document
        key: strip.above
    }
    property bool soloed: false
    property bool silenced: false /*!< others are soloed */
    function listen() {
        soloed = studio.listening.isSolo(key)
        silenced = studio.listening.isSilenced(key)
    }
    Component.onCompleted: listen()
    onKeyChanged: {
        above = studio.parentOf(key)
        listen()
    }
    Connections {
        target: strip.studio.listening
        function onChanged() { strip.listen() }
    }

    Rectangle {
        anchors.fill: parent
        color: strip.selected ? Theme.selection : strip.current ? Theme.raised : Theme.panel
        Rectangle {
            width: parent.width - 8
            x: 4
            y: 5
            height: 3
            radius: 1
            color: strip.aux ? Theme.good : Theme.kindColor("bus")
        }
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
    Tap { // what lies in a slot is chosen there
        onTapped: point => {
            const at = slots.mapFromItem(strip, point.position)
            if (!slots.contains(at) || slots.indexAt(at.x + slots.contentX, at.y + slots.contentY) < 0)
                strip.chosen()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 6
        anchors.topMargin: 13
        anchors.bottomMargin: 10
        spacing: 4
        Text {
            Layout.fillWidth: true
            text: strip.name
            color: Theme.text
            font.pixelSize: Theme.fontSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
        }
        Text { // where it goes
            Layout.fillWidth: true
            objectName: "stripGoes"
            text: strip.silenced ? qsTr("not solo") : strip.index > 0 ? qsTr("→ %1").arg(parentInfo.title) : qsTr("main bus")
            color: strip.silenced ? Theme.warning : Theme.secondary
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: strip.silenced ? text : strip.index > 0 ? qsTr("Goes to %1").arg(parentInfo.title) : qsTr("main bus")
        }
        SlotList {
            id: slots
            objectName: "slots"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.touch ? 48 : 28
            Layout.maximumHeight: 2000
            Layout.preferredHeight: 90
            studio: strip.studio
            owner: strip.key
            ownerName: strip.name
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 4
            FSlider {
                objectName: "stripPan"
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.touch ? 44 : 22
                name: qsTr("Pan of %1").arg(strip.name)
                valueText: strip.pan.toFixed(2)
                minimumValue: -1
                maximumValue: 1
                value: strip.pan
                onMoved: v => strip.set("pan", Math.abs(v) < 0.015 ? 0 : Math.round(v * 100) / 100)
                onGrabbed: strip.studio.editor.beginGesture()
                onReleased: strip.studio.editor.endGesture()
                onCancelled: strip.studio.editor.cancelGesture()
                onResetRequested: strip.studio.editor.reset(strip.key, "pan")
            }
            ValueField {
                objectName: "panText"
                Layout.preferredWidth: Theme.touch ? 48 : 36
                Layout.preferredHeight: Theme.touch ? 44 : 24
                name: qsTr("Pan of %1").arg(strip.name)
                readonly property int percent: Math.round(Math.abs(strip.pan) * 100)
                readonly property string centre: qsTr("C", "pan: in the centre")
                readonly property string toLeft: qsTr("L%1", "pan: to the left, in percent")
                readonly property string toRight: qsTr("R%1", "pan: to the right, in percent")
                text: percent === 0 ? centre : (strip.pan < 0 ? toLeft : toRight).arg(percent)
                onTyped: typed => { // as it is shown, "L30", or as it is stored, "-0.3"
                    const said = typed.trim().toUpperCase()
                    for (const [form, sign] of [[toLeft, -1], [toRight, 1]]) {
                        const number = said.slice(form.length - 2)
                        if (said.startsWith(form.replace("%1", "")) && /^[0-9]+ *%?$/.test(number))
                            return strip.set("pan", sign * Math.min(100, parseInt(number)) / 100)
                    }
                    if (said === centre)
                        strip.set("pan", 0)
                    else
                        strip.studio.setTyped(strip.key, "pan", typed)
                }
                onNudged: steps => strip.set("pan", Math.max(-1, Math.min(1, Math.round((strip.pan + steps * 0.02) * 1000) / 1000)))
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(90, strip.height * 0.36)
            Layout.minimumHeight: 84 // the slots above scroll
            Layout.alignment: Qt.AlignHCenter
            spacing: 4
            Item { Layout.fillWidth: true }
            FaderScale {
                Layout.fillHeight: true
                fader: fader
            }
            FFader {
                id: fader
                objectName: "fader"
                Layout.fillHeight: true
                name: qsTr("Volume of %1").arg(strip.name)
                value: strip.volume
                valueText: strip.studio.decibels(strip.volume)
                onMoved: v => strip.set("volume", v)
                onGrabbed: {
                    strip.chosen()
                    strip.studio.editor.beginGesture()
                }
                onReleased: strip.studio.editor.endGesture()
                onCancelled: strip.studio.editor.cancelGesture()
                onResetRequested: strip.studio.editor.reset(strip.key, "volume")
            }
            LevelItem {
                objectName: "level"
                visible: strip.meter
                Layout.preferredWidth: 16
                Layout.fillHeight: true
                Layout.topMargin: 9
                Layout.bottomMargin: 9
                levels: strip.studio.levels
                bus: strip.key
                ground: Theme.dark ? "#0c0e11" : "#dde2ea"
                low: Theme.good
                high: Theme.warning
                over: Theme.error
                mark: Theme.text
                activeFocusOnTab: true
                property string said /*!< when it is asked for: not all the time */
                function say() { said = strip.studio.levelText(strip.key) }
                onActiveFocusChanged: if (activeFocus) say()
                Keys.onReturnPressed: say()
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
                Keys.onDeletePressed: strip.studio.telemetry.resetHighest()
                Tap { onTapped: strip.studio.telemetry.resetHighest() }
                Accessible.role: Accessible.Indicator
                Accessible.name: qsTr("Level of %1").arg(strip.name)
                Accessible.description: said
                Accessible.onPressAction: say()
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -2
                    visible: parent.activeFocus
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.accent
                }
            }
            Text {
                visible: !strip.meter
                Layout.preferredWidth: 16
                text: "–"
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1 isn't metered").arg(strip.name)
            }
            Item { Layout.fillWidth: true }
        }
        ValueField {
            objectName: "stripVolume"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch ? 44 : 24
            name: qsTr("Volume of %1").arg(strip.name)
            text: strip.studio.decibels(strip.volume)
            onTyped: typed => strip.studio.setTyped(strip.key, "volume", typed)
            onNudged: steps => fader.nudge(steps)
        }
        DuckBadge {
            Layout.alignment: Qt.AlignHCenter
            studio: strip.studio
            bus: strip.key
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: 6
            FButton {
                objectName: "stripMute"
                Layout.preferredWidth: Theme.touch ? 44 : 32
                Layout.preferredHeight: Theme.touch ? 44 : 24
                text: "M"
                checked: strip.mute
                hintText: qsTr("Mute %1").arg(strip.name)
                onClicked: strip.set("mute", !strip.mute)
            }
            FButton {
                objectName: "stripSolo"
                visible: strip.index > 0
                Layout.preferredWidth: Theme.touch ? 44 : 32
                Layout.preferredHeight: Theme.touch ? 44 : 24
                text: "S"
                checked: strip.soloed
                hintText: qsTr("Solo %1; for listening, not saved").arg(strip.name)
                onClicked: strip.studio.listening.setSolo(strip.key, !strip.soloed)
            }
        }
    }
}
