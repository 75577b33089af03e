import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Qt.labs.qmlmodels
import FluxForge.Models

/*! The properties of the selected object, made from its kind's table. */
FocusScope {
    id: panel

    required property Studio studio

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Inspector")

    readonly property objectId equalizer: studio.nearest(studio.selection, ["equalizer"])
    property bool pictures: false /*!< shows what an effect does above its values */
    property bool canSolo: false
    property bool canMute: false
    property bool soloed: false
    property bool muted: false

    Component.onCompleted: listen()
    function listen() {
        const listening = studio.listening
        canSolo = listening.canSolo(studio.selection)
        canMute = listening.canMute(studio.selection)
        soloed = listening.isSolo(studio.selection)
        muted = listening.isMuted(studio.selection)
    }
    Connections {
        target: panel.studio.listening
        function onChanged() { panel.listen() }
    }

    MediaInfo {
        id: about
        document: panel.studio.document
        key: panel.studio.selection
    }
    MediaInfo { // of a part that has no name
        id: owner
        document: panel.studio.document
        key: panel.studio.parentOf(panel.studio.selection)
    }
    PropertyModel {
        id: propertyModel
        document: panel.studio.document
        key: panel.studio.selection
        others: panel.studio.chosen
    }
    Connections {
        target: panel.studio.settings
        function onLanguageChanged() { propertyModel.relabel() }
    }
    Binding {
        target: panel.studio.readout
        property: "watched"
        value: panel.visible && panel.Window.visibility !== Window.Minimized && panel.Window.visibility !== Window.Hidden
    }
    Connections {
        target: panel.studio
        function onSelectionChanged() {
            panel.studio.readout.poll()
            panel.listen()
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            title: about.exists ? about.title : qsTr("Inspector")
            detail: panel.studio.chosen.length > 1 ? qsTr("and %n more", "", panel.studio.chosen.length - 1)
                : about.exists && about.name === "" && owner.exists ? qsTr("%1 of %2").arg(panel.studio.kindLabel(about.kindName)).arg(owner.title)
                : panel.studio.kindLabel(about.kindName)
            kind: panel.studio.selectedKind
            FButton {
                objectName: "soloButton"
                visible: panel.canSolo
                checkable: true
                checked: panel.soloed
                text: qsTr("Solo")
                hintText: qsTr("Hear %1 alone; for listening, not saved").arg(panel.studio.selectedName)
                onClicked: panel.studio.listening.setSolo(panel.studio.selection, !panel.soloed)
            }
            FButton {
                objectName: "muteButton"
                visible: panel.canMute
                checkable: true
                checked: panel.muted
                text: qsTr("Mute")
                hintText: qsTr("Switch the binding off; for listening, not saved")
                onClicked: panel.studio.listening.setMuted(panel.studio.selection, !panel.muted)
            }
        }
        Text {
            objectName: "effectReadout"
            visible: text !== ""
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.bottomMargin: 8
            text: panel.studio.readout.text
            color: Theme.text
            font.pixelSize: Theme.fontSize
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ResponseView {
            objectName: "inspectorResponse"
            visible: panel.pictures && shows
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.bottomMargin: 4
            studio: panel.studio
            key: panel.studio.same(panel.equalizer, panel.studio.noObject()) ? panel.studio.selection : panel.equalizer // a band is one of it
        }
        FButton {
            objectName: "inspectorBand"
            visible: panel.pictures && !panel.studio.same(panel.equalizer, panel.studio.noObject())
            Layout.leftMargin: 12
            Layout.bottomMargin: 4
            small: true
            sign: "add"
            text: qsTr("Band")
            hintText: qsTr("A band more; a double tap in the picture makes one there")
            onClicked: {
                panel.studio.selection = panel.equalizer
                panel.studio.run("new:band")
            }
        }
        GainBar {
            readonly property string kind: panel.studio.selectedKind
            visible: panel.pictures && (kind === "compressor" || kind === "expander" || kind === "limiter")
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            studio: panel.studio
        }
        FListView {
            id: list
            topMargin: 6
            objectName: "inspectorList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            model: propertyModel
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Properties")
            ScrollBar.vertical: ScrollBar {}
            footer: DrivenBy {
                width: list.width
                studio: panel.studio
                key: panel.studio.selection
            }
            section.property: "section"
            section.delegate: Text {
                required property string section
                x: 12
                height: section === "" ? 0 : Theme.row + 4
                visible: section !== ""
                text: section.toUpperCase()
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
                font.letterSpacing: 0.6
                verticalAlignment: Text.AlignBottom
                bottomPadding: 5
            }
            delegate: DelegateChooser {
                role: "type"
                DelegateChoice {
                    roleValue: "number"
                    NumberRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
                DelegateChoice {
                    roleValue: "integer"
                    NumberRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
                DelegateChoice {
                    roleValue: "boolean"
                    BooleanRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
                DelegateChoice {
                    roleValue: "choice"
                    ChoiceRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
                DelegateChoice {
                    roleValue: "reference"
                    ReferenceRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
                DelegateChoice {
                    roleValue: "text"
                    TextRow { width: list.width; studio: panel.studio; properties: propertyModel }
                }
            }
            Text {
                anchors.centerIn: parent
                width: parent.width - 40
                visible: list.count === 0
                text: qsTr("Select something in the tree to see and change its properties.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
