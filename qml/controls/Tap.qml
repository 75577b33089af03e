import QtQuick
import FluxForge.Models

/*! A tap of one finger, the pen or the mouse. */
TapHandler {
    longPressThreshold: 0.5 // s
    property int devices: PointerDevice.AllDevices
    acceptedDevices: Fingers.several ? devices & ~PointerDevice.TouchScreen : devices
}
