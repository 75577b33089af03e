import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! A binding: how a property follows a parameter, with all other properties that follow the same one behind it. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId bindingKey

    readonly property objectId owner: studio.parentOf(bindingKey)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Curve")

    property var live: ({})
    function look() { live = studio.live(view.curve.source) }
    Component.onCompleted: look()
    Connections {
        target: editor.studio
        function onLiveChanged() { editor.look() }
    }
    Connections {
        target: view.curve
        function onChanged() { editor.look() }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "binding"
            title: view.curve.upwards
            detail: qsTr("of %1, by %2").arg(editor.studio.titleOf(editor.owner)).arg(view.curve.across)
            FButton {
                objectName: "severalButton"
                checkable: true
                checked: view.several
                text: qsTr("Several")
                hintText: qsTr("Choose several points, to move them together")
                onClicked: view.several = !view.several
            }
            FButton {
                objectName: "othersButton"
                checkable: true
                checked: view.showOthers
                text: qsTr("Others")
                hintText: qsTr("Show what else follows the same parameter")
                onClicked: view.showOthers = !view.showOthers
            }
            FButton {
                objectName: "addPoint"
                sign: "add"
                text: qsTr("Point")
                onClicked: {
                    const at = editor.live.kind === "parameter" ? editor.live.value : (view.curve.left + view.curve.right) / 2
                    editor.studio.selection = view.curve.addPoint(at, view.curve.valueAt(at))
                }
            }
        }
        CurveView {
            id: view
            objectName: "curveView"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: 460
            Layout.margins: 8
            studio: editor.studio
            key: editor.bindingKey
            playhead: editor.live.kind === "parameter" ? editor.live.value : NaN
        }
        ColumnLayout {
            visible: editor.live.kind === "parameter"
            Layout.fillWidth: true
            Layout.leftMargin: 66 // its knob stands below the playhead
            Layout.rightMargin: 18
            spacing: 0
            FSlider {
                objectName: "curveLive"
                Layout.fillWidth: true
                name: editor.live.name ?? ""
                valueText: editor.live.text ?? ""
                minimumValue: editor.live.minimum ?? 0
                maximumValue: editor.live.maximum ?? 1
                value: editor.live.value ?? 0
                onMoved: value => editor.studio.setLive(view.curve.source, value)
                onResetRequested: editor.studio.resetLive(view.curve.source)
            }
            Text {
                Layout.alignment: Qt.AlignHCenter
                text: qsTr("%1 → %2").arg(editor.live.text ?? "").arg(view.curve.textUpwards(view.curve.valueAt(editor.live.value ?? 0)))
                color: Theme.text
                font.pixelSize: Theme.fontSize
            }
        }
        Repeater {
            model: view.showOthers ? view.curve.others : []
            FButton {
                required property var modelData
                Layout.fillWidth: true
                Layout.leftMargin: 66
                quiet: true
                small: true
                leading: true
                clip: true
                text: "┄ " + modelData.name
                hintText: qsTr("Go to what follows the same parameter")
                onClicked: editor.studio.selection = modelData.key
            }
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: 18
            Layout.leftMargin: 66
            text: qsTr("A double tap makes a point, or takes one away. Arrow keys move a point; its menu has the shapes. A rectangle drawn around points, or Ctrl, chooses several. Ctrl and the wheel, or two fingers, zoom. The slider is the parameter as the game would set it.")
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
        }
        Item { Layout.fillHeight: true }
    }
}
