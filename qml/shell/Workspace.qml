import QtQuick

/*! What the window shows between its bars: a task with all that belongs to it. */
FocusScope {
    /*! Goes to the search of the tree. */
    function find() {}
    /*! Goes to the next pane, or with −1 to the previous one. */
    function cyclePane(by: int) {}
}
