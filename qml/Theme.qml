pragma Singleton

import QtQuick

/*! Colours, measures and type. Everything that draws asks here, so that a theme is one switch. */
QtObject {
    id: theme

    property bool dark: true
    property bool touch: false
    property bool contrast: false /*!< stronger text and lines */

    readonly property color window: dark ? "#101216" : "#f3f4f7"
    readonly property color panel: dark ? "#171a20" : "#ffffff"
    readonly property color raised: dark ? "#1f232b" : "#f0f2f6"
    readonly property color control: dark ? "#282d37" : "#e3e7ee"
    readonly property color line: contrast ? (dark ? "#7a8598" : "#5a6475") : dark ? "#2e3440" : "#d3d8e1"
    /*! Around what is held: knobs and switches. */
    readonly property color edge: contrast ? (dark ? "#9aa5b8" : "#3d4756") : dark ? "#6b7585" : "#727c8d"
    readonly property color track: dark ? control : "#c3cad6" /*!< along which they are held */
    readonly property color selection: dark ? "#26304d" : "#dfe6ff"
    readonly property color text: contrast ? (dark ? "#ffffff" : "#000000") : dark ? "#e7eaf0" : "#171a20"
    readonly property color secondary: contrast ? (dark ? "#d4dae4" : "#2b3340") : dark ? "#9ca5b4" : "#505a6b"
    readonly property color hint: contrast ? (dark ? "#b9c1cd" : "#3d4756") : dark ? "#6c7585" : "#8a93a3"
    readonly property color accent: dark ? "#6c8cff" : "#3557d6"
    readonly property color good: dark ? "#4cd08a" : "#0e6b3b"
    readonly property color warning: dark ? "#f5b83d" : "#8a5a00"
    readonly property color error: dark ? "#ff6b6b" : "#b3261e"
    readonly property color textOnGood: dark ? "#0b1a12" : "#ffffff"

    readonly property int row: touch ? 44 : 28
    readonly property int control_: touch ? 44 : 28
    readonly property int header: touch ? 48 : 34
    readonly property int topBar: touch ? 56 : 44
    readonly property int status: touch ? 46 : 24
    readonly property int gap: 8
    readonly property int radius: 6
    readonly property int fontSize: 13
    readonly property int smallSize: 11
    readonly property int motion: 120

    /*! The colour of a kind of object, everywhere the same. */
    function kindColor(kind: string): color {
        switch (kind) {
        case "sound": return dark ? "#4fc3c7" : "#0d7377"
        case "random": return dark ? "#a68bff" : "#6741d9"
        case "sequence":
        case "playItem": return dark ? "#5e9bff" : "#1c5fc4"
        case "blend":
        case "blendTrack":
        case "blendItem": return dark ? "#e58bc7" : "#a82f80"
        case "switchContainer":
        case "switchItem":
        case "switchGroup":
        case "switch": return dark ? "#f29e5c" : "#9a4a08"
        case "parameter":
        case "binding":
        case "curvePoint": return dark ? "#7bd8a5" : "#13704a"
        case "stateGroup":
        case "state":
        case "stateTransition":
        case "stateOffset":
        case "condition": return dark ? "#f28b82" : "#a83a30"
        case "attenuation":
        case "attenuationCurve":
        case "spatialIntent": return dark ? "#9fb4ff" : "#4450a8"
        case "lfo":
        case "envelope": return dark ? "#63d3e8" : "#0b6b80"
        case "event": return dark ? "#c8d25a" : "#6b7300"
        case "auxBus":
        case "send":
        case "duckRule":
        case "bus": return dark ? "#8fa3bf" : "#48617f"
        case "audioFile": return dark ? "#7fb5d6" : "#2a6a92"
        case "group": return dark ? "#d6b27f" : "#8a5f1c"
        case "equalizer":
        case "band":
        case "compressor":
        case "expander":
        case "limiter":
        case "delay":
        case "reverb":
        case "chorus":
        case "distortion":
        case "widener":
        case "tremolo":
        case "pitchShift":
        case "meter":
        case "loudnessMeter": return dark ? "#e29bb7" : "#9b3060"
        default: return theme.secondary
        }
    }
}
