import QtQuick
import FluxForge.Models

/*! A sign in the theme's colour. */
IconItem {
    property real size: 16

    implicitWidth: size
    implicitHeight: size
    color: Theme.text
}
