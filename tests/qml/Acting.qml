import QtQuick
import QtTest

/*! What a person's hands do in a screen: finds what is shown, drags, taps. */
TestCase {
    required property Item scene /*!< all that is tried stands in it */

    when: windowShown

    function shown(name: string): var {
        let item = null
        tryVerify(() => (item = findChild(scene, name)) !== null && item.visible, 3000, name)
        waitForRendering(scene)
        return item
    }
    function drag(item: var, from: point, to: point) {
        // What is dragged may move: the way is measured on the scene.
        const a = item.mapToItem(scene, from.x, from.y)
        const b = item.mapToItem(scene, to.x, to.y)
        mousePress(scene, a.x, a.y)
        for (let i = 1; i <= 5; ++i)
            mouseMove(scene, a.x + (b.x - a.x) * i / 5, a.y + (b.y - a.y) * i / 5)
        mouseRelease(scene, b.x, b.y)
    }
    /*! Another value in a field. */
    function retype(field: var, text: string) {
        mouseDoubleClickSequence(field)
        keySequence("Ctrl+A")
        for (const letter of text)
            keyClick(letter)
        keyClick(Qt.Key_Return)
    }
    /*! Two fingers around a place go apart, and then both to the right. */
    function spread(item: var, x: real, y: real, apart: real, right: real) {
        const place = item.mapToItem(scene, x, y)
        const touch = touchEvent(scene)
        const at = (finger, share, far) => place.x + (finger === 1 ? -1 : 1) * (30 + share * apart) + far
        touch.press(1, scene, at(1, 0, 0), place.y).commit() // no two fingers come down at once
        wait(20)
        touch.stationary(1).press(2, scene, at(2, 0, 0), place.y).commit()
        for (let i = 1; i <= 12; ++i) {
            const share = Math.min(1, i / 6)
            const far = right * Math.max(0, i / 6 - 1)
            touch.move(1, scene, at(1, share, far), place.y).move(2, scene, at(2, share, far), place.y).commit()
            wait(20) // moves of one frame are one
        }
        touch.release(1, scene, at(1, 1, right), place.y).release(2, scene, at(2, 1, right), place.y).commit()
    }
    function doubleTap(item: var, x: real, y: real) {
        const place = item.mapToItem(scene, x, y)
        const touch = touchEvent(scene) // simulated mice are too slow for two taps in time
        for (let i = 0; i < 2; ++i) {
            touch.press(0, scene, place.x, place.y).commit()
            touch.release(0, scene, place.x, place.y).commit()
        }
    }
    function handles(item: var, found: var): var {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            if (child.acrossShare !== undefined && child.visible)
                found.push(child)
            handles(child, found)
        }
        return found
    }
    function middle(item: var): point { return Qt.point(item.width / 2, item.height / 2) }
}
