pragma ComponentBehavior: Bound

import QtQuick

/*! The decibels beside a fader, as many as have room. */
Item {
    id: scale

    required property FFader fader

    implicitWidth: 20
    Repeater {
        model: {
            const shown = []
            for (const db of [0, 24, -24, -96, 12, -12, -48, 6, -6, -36, -18]) // the most important first
                if (shown.every(other => Math.abs(scale.fader.placeOf(other) - scale.fader.placeOf(db)) >= 13))
                    shown.push(db)
            return shown
        }
        Text {
            required property int modelData

            width: scale.width - 2
            y: scale.fader.placeOf(modelData) - height / 2
            text: modelData === -96 ? "−∞" : modelData > 0 ? "+" + modelData : modelData < 0 ? "−" + -modelData : "0"
            color: Theme.secondary
            font.pixelSize: 9
            horizontalAlignment: Text.AlignRight
        }
    }
}
