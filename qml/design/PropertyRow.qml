import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! One property: its name, room for a control of its type, and what it is in effect where that differs. */
Item {
    id: row

    required property Studio studio
    required property PropertyModel properties
    required property int index
    required property string name
    required property string label
    required property var value
    required property string text
    required property bool own
    required property string effective
    required property string origin
    required property string driven
    required property bool editable
    required property bool acts
    default property alias control: control.data

    readonly property objectId key: properties.key

    required property bool mixed
    /*! As it is shown while objects with other values are edited together with this one. */
    readonly property string shownText: mixed ? qsTr("mixed") : text

    function set(v: var) { studio.setOnChosen(key, name, v) }
    function reset() { studio.resetOnChosen(key, name) }

    visible: acts
    implicitHeight: acts ? Theme.control_ + (hint.visible ? 18 : 4) : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(label).arg(shownText)

    RowLayout {
        id: line
        x: 12
        width: row.width - 20
        height: Theme.control_
        spacing: 6

        Text {
            Layout.preferredWidth: 92
            Layout.minimumWidth: 92
            Layout.preferredHeight: line.height
            text: row.label
            color: row.own || row.name === "name" ? Theme.text : Theme.secondary
            font.pixelSize: Theme.fontSize
            fontSizeMode: Text.Fit // a long word becomes smaller instead of broken
            minimumPixelSize: 10
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            lineHeight: 0.82
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            TapHandler {
                acceptedButtons: Qt.LeftButton | Qt.RightButton
                onTapped: (point, button) => { if (button === Qt.RightButton) menu.popup() }
                onLongPressed: menu.popup()
            }
        }
        RowLayout {
            id: control
            Layout.fillWidth: true
            spacing: 6
        }
        FButton {
            visible: row.editable
            quiet: true
            opacity: enabled ? 1 : 0
            enabled: row.own && row.name !== "name"
            Layout.preferredWidth: Theme.touch ? 44 : 22
            sign: "reset"
            hintText: qsTr("Reset %1").arg(row.label)
            onClicked: row.reset()
        }
    }
    Text {
        id: hint
        objectName: "hint_" + row.name
        visible: text !== ""
        anchors.top: line.bottom
        x: 110
        width: parent.width - 122
        text: {
            const hints = []
            if (row.effective !== "")
                hints.push(qsTr("in effect %1, from %2").arg(row.effective).arg(row.origin))
            if (row.driven !== "")
                hints.push(qsTr("driven by %1").arg(row.driven))
            return hints.join(" · ")
        }
        color: Theme.secondary
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
    }
    LazyMenu {
        id: menu
        FMenu {
            FMenuItem {
                text: qsTr("Reset")
                enabled: row.own && row.name !== "name"
                onTriggered: row.reset()
            }
            FMenuItem {
                enabled: row.studio.canFollow(row.key, row.name)
                text: qsTr("Let it follow a parameter")
                onTriggered: row.studio.bind(row.key, row.name)
            }
            FMenuItem {
                text: qsTr("Copy the value")
                onTriggered: row.studio.copyValue(row.key, row.name)
            }
            FMenuItem {
                enabled: row.editable && row.name !== "name" && row.studio.pasted(row.key, row.name) !== undefined
                text: qsTr("Paste the value")
                onTriggered: row.studio.pasteValue(row.key, row.name)
            }
        }
    }
}
