import QtQuick
import QtQuick.Layouts

/*! The line above a panel: a name, a detail beside it, and room for controls at the right. */
Rectangle {
    id: header

    property string title
    property string detail
    property string kind
    default property alias content: controls.data

    implicitHeight: Theme.header
    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        spacing: 8
        Rectangle {
            visible: header.kind !== ""
            Layout.preferredWidth: 10
            Layout.preferredHeight: 10
            radius: 3
            color: Theme.kindColor(header.kind)
        }
        Text {
            Layout.fillWidth: true // as wide as it is, or less: the controls go first, but for the beginning of the name
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), 90)
            Layout.maximumWidth: Math.min(Math.ceil(implicitWidth), header.width * 0.5)
            text: header.title
            color: Theme.text
            font.pixelSize: Theme.fontSize
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            opacity: width > 36 ? 1 : 0 // no lonely dots
            text: header.detail === header.title ? "" : header.detail // not twice
            color: Theme.secondary
            font.pixelSize: Theme.fontSize
            elide: Text.ElideRight
        }
        RowLayout {
            id: controls
            spacing: 6
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
