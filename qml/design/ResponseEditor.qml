import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! An effect or modulator as a picture; its values are at the right. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId key

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Picture")

    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.key
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: info.kindName
            title: info.title
            detail: editor.studio.kindLabel(info.kindName)
            FButton {
                visible: info.kindName === "equalizer"
                objectName: "addBand"
                sign: "add"
                text: qsTr("Band")
                onClicked: {
                    editor.studio.selection = editor.key
                    editor.studio.run("new:band")
                }
            }
        }
        ResponseView {
            id: view
            objectName: "response"
            visible: shows
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: 380
            Layout.margins: 16
            studio: editor.studio
            key: editor.key
        }
        GainBar {
            visible: info.kindName === "compressor" || info.kindName === "expander" || info.kindName === "limiter"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            studio: editor.studio
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 16
            text: info.kindName === "equalizer" ? qsTr("A double tap makes a band, or takes one away; drag it to move it, the wheel makes it narrower or wider.")
                : view.shows ? qsTr("Its values are at the right.") : qsTr("There is nothing to draw of this one. Its values are at the right.")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        Item { Layout.fillHeight: true }
    }
}
