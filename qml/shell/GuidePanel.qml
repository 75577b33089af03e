import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! The user's guide, inside the studio. */
SidePanel {
    id: panel

    required property Studio studio

    title: qsTr("Guide")
    implicitWidth: Math.min(Window.width - 40, 620)

    Flickable {
        id: page
        anchors.fill: parent
        contentHeight: text.implicitHeight + 32
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Document
        Accessible.name: panel.title
        ScrollBar.vertical: ScrollBar {}
        Keys.onUpPressed: contentY = Math.max(0, contentY - 40)
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + 40)
        Text {
            id: text
            x: 20
            y: 12
            width: page.width - 44
            text: panel.studio.guide(page.width - 60)
            textFormat: Text.MarkdownText
            color: Theme.text
            linkColor: Theme.accent
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
            onLinkActivated: link => Qt.openUrlExternally(link)
        }
    }
}
