import QtQuick
import QtQuick.Layouts

/*! A panel that slides over the right side: history, notifications, settings, keys. Not modal; Esc closes it. */
FocusScope {
    id: panel

    property string title
    default property alias content: body.data

    signal closed()

    /*! Takes the keys, when it has come. */
    function enter() { forceActiveFocus() }

    implicitWidth: 380
    /*! What Esc does. */
    function leave() { closed() }
    Keys.onEscapePressed: leave()
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
        border.color: Theme.line
    }
    MouseArea { anchors.fill: parent } // what lies below gets no clicks
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            title: panel.title
            FButton {
                objectName: "closePanel"
                quiet: true
                sign: "close"
                hintText: qsTr("Close")
                onClicked: panel.closed()
            }
        }
        Item {
            id: body
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
