import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! What is to become of unsaved work: the one question that has to be answered. */
Rectangle {
    id: question

    required property Studio studio

    property Item before /*!< where the keys went */
    property var then: () => {}
    property bool waiting: false /*!< for the project to be saved */
    /*! The work may go: what it was asked for is to be done. */
    signal discarded(var action)

    /*! Does something that closes the project, after asking. */
    function whenSaved(action: var) {
        waiting = false // for nothing that was asked before
        if (!studio.modified)
            return action()
        then = action
        before = Window.activeFocusItem
        visible = true
        save.forceActiveFocus()
    }
    function give() {
        visible = false
        if (before)
            before.forceActiveFocus()
    }

    visible: false
    color: "#a0000000"
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Unsaved changes")
    Keys.onEscapePressed: give()

    Connections {
        target: question.studio
        function onSavingEnded(saved: bool) {
            if (!question.waiting)
                return
            question.waiting = false
            const action = question.then
            if (saved)
                action()
        }
    }
    MouseArea { anchors.fill: parent }
    Rectangle {
        anchors.centerIn: parent
        width: 400
        height: column.implicitHeight + 40
        radius: 10
        color: Theme.raised
        border.color: Theme.line
        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: parent.width - 40
            spacing: 14
            Text {
                Layout.fillWidth: true
                text: qsTr("“%1” has changes that are not saved.").arg(question.studio.projectName)
                color: Theme.text
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
            }
            RowLayout {
                spacing: 8
                FButton {
                    id: save
                    objectName: "unsavedSave"
                    primary: true
                    text: qsTr("Save")
                    onClicked: {
                        question.give()
                        question.waiting = true
                        question.studio.startSaving()
                    }
                }
                FButton {
                    objectName: "unsavedDiscard"
                    text: qsTr("Don't save")
                    onClicked: {
                        question.visible = false
                        question.discarded(question.then)
                    }
                }
                FButton {
                    objectName: "unsavedCancel"
                    text: qsTr("Cancel")
                    onClicked: question.give()
                }
            }
        }
    }
}
