import QtQuick

/*! For those who don't zoom with two fingers or the wheel. */
Row {
    id: buttons

    property bool zoomed: false
    property string what: qsTr("Show all of it")
    signal zoomRequested(factor: double)
    signal allRequested()

    FButton {
        objectName: "zoomAll"
        quiet: true
        small: true
        visible: buttons.zoomed
        text: qsTr("All")
        hintText: buttons.what
        onClicked: buttons.allRequested()
    }
    FButton {
        objectName: "zoomOut"
        quiet: true
        small: true
        visible: buttons.zoomed
        text: "−"
        hintText: qsTr("Zoom out")
        onClicked: buttons.zoomRequested(0.8)
    }
    FButton {
        objectName: "zoomIn"
        quiet: true
        small: true
        text: "+"
        hintText: qsTr("Zoom in")
        onClicked: buttons.zoomRequested(1.25)
    }
}
