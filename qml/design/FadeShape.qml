import FluxForge.Models

/*! The line of a fade over a waveform. */
FadeItem {
    visible: width > 1
    color: Theme.accent
}
