pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import FluxForge.Models

/*! Finds every command and every object; Enter does it or goes there. */
Popup {
    id: finder

    required property Studio studio

    signal objectChosen(key: objectId)

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: 60
    width: Math.min(560, parent.width - 40)
    height: Math.min(460, parent.height - 100)
    padding: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

    background: Rectangle {
        radius: 10
        color: Theme.raised
        border.color: Theme.line
    }

    onOpened: {
        field.text = ""
        studio.commands.search = ""
        studio.commands.refresh()
        list.currentIndex = 0
        list.positionViewAtBeginning()
        field.forceActiveFocus()
    }

    function choose(command: string, key: objectId) {
        finder.close()
        if (command !== "")
            studio.run(command)
        else
            objectChosen(key)
    }

    contentItem: ColumnLayout {
        spacing: 6
        FTextField {
            id: field
            objectName: "paletteField"
            Layout.fillWidth: true
            placeholderText: qsTr("Type a command or the name of an object")
            onTextChanged: {
                finder.studio.commands.search = text
                list.currentIndex = 0
                list.positionViewAtBeginning()
            }
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: if (list.currentItem) (list.currentItem as ItemDelegate).clicked()
            Keys.onEnterPressed: if (list.currentItem) (list.currentItem as ItemDelegate).clicked()
        }
        FListView {
            id: list
            objectName: "paletteList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: finder.studio.commands
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            ScrollBar.vertical: ScrollBar {}
            Text {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing is called that.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
            delegate: ItemDelegate {
                id: result

                required property int index
                required text
                required property string detail
                required property string command
                required property objectId key
                required property string kindName

                width: list.width
                height: Theme.row
                topPadding: 0
                bottomPadding: 0
                highlighted: ListView.isCurrentItem
                Accessible.name: text + " " + detail
                onClicked: finder.choose(command, key)
                contentItem: RowLayout {
                    spacing: 8
                    Rectangle {
                        visible: result.kindName !== ""
                        Layout.preferredWidth: 10
                        Layout.preferredHeight: 10
                        radius: 3
                        color: Theme.kindColor(result.kindName)
                    }
                    Text {
                        Layout.fillWidth: true
                        text: result.text
                        color: Theme.text
                        font.pixelSize: Theme.fontSize
                        elide: Text.ElideRight
                    }
                    Text {
                        text: result.detail
                        color: Theme.secondary
                        font.pixelSize: Theme.smallSize
                    }
                }
                background: Rectangle {
                    radius: 4
                    color: result.highlighted ? Theme.selection : result.hovered ? Theme.control : "transparent"
                }
            }
        }
    }
}
