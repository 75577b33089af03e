import QtQuick

/*! The line above a pane that the keys go to. */
Rectangle {
    required property Item pane

    parent: pane
    width: pane.width
    height: 2
    z: 2
    visible: pane.activeFocus
    color: Theme.accent
}
