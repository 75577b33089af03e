import QtQuick
import QtQuick.Layouts
import FluxForge.Models

/*! A parameter, state or switch as the game would set it: what is set here is heard at once, and isn't saved. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId key
    property bool embedded: false /*!< in another editor, which has the header */

    implicitHeight: column.implicitHeight

    property var live: studio.live(key)

    onKeyChanged: live = studio.live(key)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Try it")

    Connections {
        target: editor.studio
        function onLiveChanged() { editor.live = editor.studio.live(editor.key) }
    }
    ObjectWatch {
        document: editor.studio.document
        key: editor.key
        onChanged: editor.live = editor.studio.live(editor.key)
    }
    ObjectWatch { // what decides instead
        document: editor.studio.document
        key: editor.studio.reference(editor.key, "parameter")
        onChanged: editor.live = editor.studio.live(editor.key)
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            visible: !editor.embedded
            Layout.fillWidth: true
            kind: editor.live.kind ?? ""
            title: editor.live.name ?? ""
            detail: editor.studio.kindLabel(editor.live.kind ?? "")
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: editor.embedded ? 4 : 16
            spacing: editor.embedded ? 4 : 12
            Text {
                visible: !editor.embedded
                Layout.fillWidth: true
                text: editor.live.hint ?? ""
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
            }
            RowLayout {
                visible: editor.live.kind === "parameter"
                spacing: 12
                FSlider {
                    objectName: "liveValue"
                    Layout.fillWidth: true
                    focus: true
                    name: editor.live.name ?? ""
                    minimumValue: editor.live.minimum ?? 0
                    maximumValue: editor.live.maximum ?? 1
                    value: editor.live.value ?? 0
                    valueText: editor.live.text ?? ""
                    onMoved: value => editor.studio.setLive(editor.key, value)
                    onResetRequested: editor.studio.resetLive(editor.key)
                }
                ValueField {
                    objectName: "liveTyped"
                    Layout.preferredWidth: 80
                    name: editor.live.name ?? ""
                    text: editor.live.text ?? ""
                    onTyped: typed => editor.studio.setLiveTyped(editor.key, typed)
                    onNudged: steps => editor.studio.nudgeLive(editor.key, steps)
                }
                FButton {
                    quiet: true
                    sign: "reset"
                    hintText: qsTr("Back to its default")
                    onClicked: editor.studio.resetLive(editor.key)
                }
            }
            PositionPad {
                objectName: "positionPad"
                visible: editor.live.kind === "attenuation"
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: editor.embedded ? 190 : 420
                Layout.fillHeight: editor.embedded // less where there is less
                Layout.minimumHeight: 60
                Layout.preferredHeight: Math.min(width, 420)
                Layout.maximumHeight: Math.min(width, 420)
                reach: editor.live.maximum ?? 1
                toRight: editor.studio.place.x
                toFront: editor.studio.place.y
                facing: editor.studio.facing
                placeText: editor.live.text ?? ""
                onMoved: (right, front) => editor.studio.setPlace(right, front)
            }
            RowLayout {
                visible: editor.live.kind === "attenuation"
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: 420
                spacing: 12
                Text {
                    Layout.fillWidth: true
                    text: editor.live.text ?? ""
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                }
                FButton {
                    objectName: "resetPlace"
                    quiet: true
                    sign: "reset"
                    hintText: qsTr("Back to the listener")
                    onClicked: editor.studio.setPlace(0, 0)
                }
            }
            RowLayout { // what a cone is heard by
                visible: editor.live.kind === "attenuation"
                Layout.fillWidth: true
                spacing: 8
                Text {
                    text: qsTr("Faces")
                    color: Theme.secondary
                    font.pixelSize: Theme.fontSize
                }
                FSlider {
                    objectName: "facing"
                    Layout.fillWidth: true
                    name: qsTr("Where it faces")
                    minimumValue: -180
                    maximumValue: 180
                    stepSize: 5
                    value: isNaN(editor.studio.facing) ? 0 : editor.studio.facing
                    valueText: facingText.text
                    onMoved: degrees => editor.studio.setFacing(Math.round(degrees))
                    onResetRequested: editor.studio.setFacing(NaN)
                }
                Text {
                    id: facingText
                    Layout.preferredWidth: 62
                    text: isNaN(editor.studio.facing) ? qsTr("all sides") : qsTr("%1°").arg(Math.round(editor.studio.facing))
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    horizontalAlignment: Text.AlignRight
                }
            }
            Text {
                visible: !editor.embedded && editor.live.kind === "switchGroup" && (editor.live.choices ?? []).length === 0
                Layout.fillWidth: true
                text: qsTr("No switches yet: the game has nothing to choose here.")
                color: Theme.text
                font.pixelSize: Theme.fontSize
                wrapMode: Text.Wrap
            }
            FButton {
                objectName: "addSwitch"
                visible: !editor.embedded && editor.live.kind === "switchGroup"
                sign: "add"
                text: qsTr("Switch")
                hintText: qsTr("New switch in this group")
                onClicked: editor.studio.run("new:switch")
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                Repeater {
                    model: editor.live.choices ?? []
                    FButton {
                        required property var modelData
                        text: modelData.name
                        checked: modelData.on
                        onClicked: editor.studio.chooseLive(editor.live.group, modelData.key)
                    }
                }
            }
        }
        Item { Layout.fillHeight: true }
    }
}
