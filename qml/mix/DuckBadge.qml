import QtQuick
import FluxForge.Models

/*! By how much a bus is turned down now; takes its room also while it isn't. */
Rectangle {
    id: badge

    required property Studio studio
    required property objectId bus

    property double amount: 0

    ObjectQuery {
        id: rules
        document: badge.studio.document
        root: badge.bus
        kinds: ["duckRule"]
    }
    Connections {
        target: badge.studio.telemetry
        enabled: rules.count > 0 && badge.visible
        function onTicked() {
            let sum = 0
            for (let row = 0; row < rules.count; ++row)
                sum += badge.studio.ducking(rules.keyAt(row))
            badge.amount = Math.round(sum * 10) / 10
        }
    }
    implicitWidth: 74
    implicitHeight: 20
    radius: 10
    color: amount < -0.05 ? Theme.control : "transparent"
    Text {
        anchors.centerIn: parent
        visible: badge.amount < -0.05
        text: qsTr("▼ %1 dB").arg(Number(-badge.amount).toLocaleString(Qt.locale(), "f", 1))
        color: Theme.warning
        font.pixelSize: Theme.smallSize
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Turned down by %1 dB").arg(-badge.amount)
    }
}
