import QtQuick
import QtTest

/*! The whole window can be made. */
TestCase {
    name: "Main"

    function test_theWindowLoads() {
        const component = Qt.createComponent("qrc:/qt/qml/FluxForge/Ui/Main.qml")
        verify(component.status === Component.Ready, component.errorString())
    }
}
