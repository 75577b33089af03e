import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! Room for one more effect or send. */
FButton {
    id: button

    required property Studio studio
    required property objectId owner
    required property string ownerName

    objectName: "addSlot"
    implicitHeight: Theme.touch ? 44 : 22
    quiet: true
    sign: "add"
    hintText: qsTr("Add an effect or a send to %1").arg(ownerName)
    onClicked: menu.popupBelow(button)
    background: Rectangle {
        radius: 4
        color: "transparent"
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus ? Theme.accent : Theme.line
    }
    function make(kind: string) {
        studio.selection = owner
        studio.run("new:" + kind)
    }
    LazyMenu {
        id: menu
        FMenu {
            FMenuItem { text: button.studio.kindLabel("equalizer"); onTriggered: button.make("equalizer") }
            FMenuItem { text: button.studio.kindLabel("compressor"); onTriggered: button.make("compressor") }
            FMenuItem { text: button.studio.kindLabel("expander"); onTriggered: button.make("expander") }
            FMenuItem { text: button.studio.kindLabel("limiter"); onTriggered: button.make("limiter") }
            FMenuItem { text: button.studio.kindLabel("delay"); onTriggered: button.make("delay") }
            FMenuItem { text: button.studio.kindLabel("reverb"); onTriggered: button.make("reverb") }
            FMenuItem { text: button.studio.kindLabel("chorus"); onTriggered: button.make("chorus") }
            FMenuItem { text: button.studio.kindLabel("distortion"); onTriggered: button.make("distortion") }
            FMenuItem { text: button.studio.kindLabel("widener"); onTriggered: button.make("widener") }
            FMenuItem { text: button.studio.kindLabel("tremolo"); onTriggered: button.make("tremolo") }
            FMenuItem { text: button.studio.kindLabel("pitchShift"); onTriggered: button.make("pitchShift") }
            FMenuItem { text: button.studio.kindLabel("meter"); onTriggered: button.make("meter") }
            FMenuItem { text: button.studio.kindLabel("loudnessMeter"); onTriggered: button.make("loudnessMeter") }
            FMenuItem { text: button.studio.kindLabel("send"); onTriggered: button.make("send") }
        }
    }
}
