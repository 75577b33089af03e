import FluxForge.Models

/*! Everything that can be made or imported. */
FMenu {
    id: menu

    required property Studio studio

    FMenuItem { text: qsTr("New event"); onTriggered: menu.studio.run("newEvent") }
    FMenu {
        title: qsTr("New container")
        FMenuItem { text: qsTr("Random container"); onTriggered: menu.studio.run("newRandom") }
        MakeItem { studio: menu.studio; kind: "sequence"; text: qsTr("Sequence container") }
        MakeItem { studio: menu.studio; kind: "playItem"; text: qsTr("Play list item") }
        MakeItem { studio: menu.studio; kind: "blend"; text: qsTr("Blend container") }
        MakeItem { studio: menu.studio; kind: "blendTrack"; text: qsTr("Blend track") }
        MakeItem { studio: menu.studio; kind: "blendItem"; text: qsTr("Blend range") }
        MakeItem { studio: menu.studio; kind: "switchContainer"; text: qsTr("Switch container") }
        MakeItem { studio: menu.studio; kind: "switchItem"; text: qsTr("Assignment") }
        FMenuItem { text: qsTr("Group"); onTriggered: menu.studio.run("newGroup") }
    }
    FMenu {
        title: qsTr("New for the game")
        MakeItem { studio: menu.studio; kind: "parameter"; text: qsTr("Parameter") }
        MakeItem { studio: menu.studio; kind: "stateGroup"; text: qsTr("State group") }
        MakeItem { studio: menu.studio; kind: "state"; text: qsTr("State") }
        MakeItem { studio: menu.studio; kind: "stateTransition"; text: qsTr("Transition") }
        MakeItem { studio: menu.studio; kind: "switchGroup"; text: qsTr("Switch group") }
        MakeItem { studio: menu.studio; kind: "switch"; text: qsTr("Switch") }
    }
    FMenu {
        title: qsTr("Let it follow")
        MakeItem { studio: menu.studio; kind: "binding"; text: qsTr("Binding to a parameter") }
        MakeItem { studio: menu.studio; kind: "curvePoint"; text: qsTr("Curve point") }
        MakeItem { studio: menu.studio; kind: "stateOffset"; text: qsTr("State offset") }
        MakeItem { studio: menu.studio; kind: "condition"; text: qsTr("Condition") }
        MakeItem { studio: menu.studio; kind: "duckRule"; text: qsTr("Ducking rule") }
    }
    FMenu {
        title: qsTr("Space and motion")
        MakeItem { studio: menu.studio; kind: "attenuation"; text: qsTr("Attenuation") }
        MakeItem { studio: menu.studio; kind: "attenuationCurve"; text: qsTr("Distance curve") }
        MakeItem { studio: menu.studio; kind: "spatialIntent"; text: qsTr("Place on the screen") }
        MakeItem { studio: menu.studio; kind: "lfo"; text: qsTr("LFO") }
        MakeItem { studio: menu.studio; kind: "envelope"; text: qsTr("Envelope") }
        MakeItem { studio: menu.studio; kind: "marker"; text: qsTr("Marker") }
    }
    FMenuItem { text: qsTr("New folder"); onTriggered: menu.studio.run("newFolder") }
    FMenuItem { text: qsTr("New bus"); onTriggered: menu.studio.run("newBus") }
    MakeItem { studio: menu.studio; kind: "auxBus"; text: qsTr("New aux bus") }
    MakeItem { studio: menu.studio; kind: "send"; text: qsTr("Add a send") }
    MakeItem { studio: menu.studio; kind: "band"; text: qsTr("Add a band to the equaliser") }
    FMenu {
        title: qsTr("Add an effect")
        MakeItem { studio: menu.studio; kind: "equalizer"; text: qsTr("Equaliser") }
        MakeItem { studio: menu.studio; kind: "compressor"; text: qsTr("Compressor") }
        MakeItem { studio: menu.studio; kind: "expander"; text: qsTr("Expander or gate") }
        MakeItem { studio: menu.studio; kind: "limiter"; text: qsTr("Limiter") }
        MakeItem { studio: menu.studio; kind: "delay"; text: qsTr("Delay") }
        MakeItem { studio: menu.studio; kind: "reverb"; text: qsTr("Reverb") }
        MakeItem { studio: menu.studio; kind: "chorus"; text: qsTr("Chorus or flanger") }
        MakeItem { studio: menu.studio; kind: "distortion"; text: qsTr("Distortion") }
        MakeItem { studio: menu.studio; kind: "widener"; text: qsTr("Stereo widener") }
        MakeItem { studio: menu.studio; kind: "tremolo"; text: qsTr("Tremolo") }
        MakeItem { studio: menu.studio; kind: "pitchShift"; text: qsTr("Pitch shift") }
        MakeItem { studio: menu.studio; kind: "meter"; text: qsTr("Level meter") }
        MakeItem { studio: menu.studio; kind: "loudnessMeter"; text: qsTr("Loudness meter") }
    }
    FMenuItem { text: qsTr("Import audio files…"); onTriggered: menu.studio.run("import") }
    FMenuItem { text: qsTr("Import a folder…"); onTriggered: menu.studio.run("importFolder") }
}
