import QtQuick

/*! A drag that changes something while it moves: one gesture from `began` to `ended`, or to `cancelled` by Esc. It also ends when
    the control goes while it is dragged. */
DragHandler {
    id: drag

    property bool taken: false

    signal began()
    /*! How far it has gone since it began, in pixels. */
    signal moved(x: double, y: double)
    signal ended()
    signal cancelled()

    target: null
    dragThreshold: 2
    onActiveChanged: {
        if (active) {
            taken = true
            began()
        } else if (taken) {
            taken = false
            ended()
        }
    }
    onActiveTranslationChanged: if (taken) moved(activeTranslation.x, activeTranslation.y)
    Component.onDestruction: {
        if (taken) {
            taken = false
            ended()
        }
    }
    readonly property Shortcut escape_: Shortcut {
        enabled: drag.taken
        sequence: "Esc"
        onActivated: drag.giveUp()
        onActivatedAmbiguously: drag.giveUp() // two fingers, two drags
    }
    function giveUp() {
        taken = false
        cancelled()
    }
}
