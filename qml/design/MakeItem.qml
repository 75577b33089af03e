import FluxForge.Models

/*! Makes an object of one kind, where the selection may have one. */
FMenuItem {
    required property Studio studio
    required property string kind

    enabled: studio.mayMake(kind, studio.selection)
    onTriggered: studio.run("new:" + kind)
}
