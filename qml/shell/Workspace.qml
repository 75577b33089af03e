import QtQuick

/*! What the window shows between its bars: a task with all that belongs to it. */
FocusScope {
    /*! Goes to the search of the tree. */
    function find() {}
    /*! Goes to the next pane, or with −1 to the previous one. */
    function cyclePane(by: int) {}
    /*! Gives a pane the keys: what had them there before, or its first control. */
    function enter(pane: Item) {
        pane.forceActiveFocus(Qt.TabFocusReason)
        if (Window.activeFocusItem && Window.activeFocusItem.activeFocusOnTab)
            return
        const first = pane.nextItemInFocusChain(true)
        for (let at = first; at; at = at.parent)
            if (at === pane)
                return first.forceActiveFocus(Qt.TabFocusReason)
    }
}
