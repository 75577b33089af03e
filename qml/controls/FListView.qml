import QtQuick

/*! A list that makes its delegates when they come into view. What Qt 6.4 makes ahead is made bit by bit, and half made things crash
    when they must go. */
ListView {
    clip: true
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
}
