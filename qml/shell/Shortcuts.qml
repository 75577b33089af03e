import QtQuick
import FluxForge.Models

/*! The commands' keys. */
Item {
    id: keys

    required property Studio studio
    required property bool asked /*!< a question waits: there are none */
    required property bool inPanel /*!< the keys go to what stands beside the workspace */
    required property bool typing

    component Command: Shortcut {
        required property string modelData
        sequence: keys.studio.commands.keysVersion >= 0 ? keys.studio.commands.portableKeysOf(modelData) : ""
        onActivated: keys.studio.run(modelData)
    }

    Instantiator {
        model: ["design", "mix", "stopAll", "solo", "hearAll", "save", "undo", "redo", "import", "newEvent", "uses", "find", "newProject", "openProject",
            "closeProject", "table", "history", "notifications", "settings", "keys", "guide", "nextPane", "previousPane", "palette", "quit"]
        delegate: Command { enabled: !keys.asked }
    }
    // They are about what is chosen in the workspace: in a panel the same keys are about the panel's.
    Instantiator {
        model: ["duplicate", "moveUp", "moveDown"]
        delegate: Command { enabled: !keys.asked && !keys.inPanel }
    }
    // These are letters of a text too: only where no text is being typed.
    Instantiator {
        model: ["play", "rename", "remove", "cut", "copy", "paste", "pasteProperties"]
        delegate: Command { enabled: !keys.asked && !keys.typing && (modelData === "play" || !keys.inPanel) }
    }
}
