pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! An attenuation: its curves over the distance, its cone, and a place to try it. */
FocusScope {
    id: editor

    required property Studio studio
    required property objectId attenuationKey
    property objectId curveKey: studio.noObject() /*!< the curve that is edited */

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Attenuation")

    ObjectQuery {
        id: curves
        document: editor.studio.document
        root: editor.attenuationKey
        kinds: ["attenuationCurve"]
        onCountChanged: editor.look()
    }
    MediaInfo {
        id: info
        document: editor.studio.document
        key: editor.attenuationKey
    }
    function look() {
        const chosen = studio.nearest(studio.selection, ["attenuationCurve"])
        if (curves.rowOf(chosen) >= 0)
            curveKey = chosen
        else if (curves.rowOf(curveKey) < 0)
            curveKey = curves.keyAt(0)
    }
    Component.onCompleted: look()
    onAttenuationKeyChanged: look()
    Connections {
        target: editor.studio
        function onSelectionChanged() { editor.look() }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PanelHeader {
            Layout.fillWidth: true
            kind: "attenuation"
            title: info.title
            detail: editor.studio.kindLabel("attenuation")
            FButton {
                objectName: "addCurve"
                sign: "add"
                text: qsTr("Curve")
                onClicked: {
                    editor.studio.selection = editor.attenuationKey
                    editor.studio.run("new:attenuationCurve")
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: 8
            spacing: 6
            Repeater {
                model: curves
                FButton {
                    required property objectId key
                    required property int target
                    readonly property var names: [qsTr("Volume"), qsTr("Low-pass"), qsTr("High-pass"), qsTr("Spread"), qsTr("Sends to a bus")]
                    text: names[target]
                    checked: editor.studio.same(key, editor.curveKey)
                    onClicked: editor.studio.selection = key
                }
            }
        }
        CurveView {
            objectName: "distanceCurve"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 160
            studio: editor.studio
            key: editor.curveKey
            playhead: Math.hypot(editor.studio.place.x, editor.studio.place.y)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 240
            Layout.margins: 8
            spacing: 16
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                Text {
                    text: qsTr("Cone")
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    font.weight: Font.DemiBold
                }
                ResponseView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    studio: editor.studio
                    key: editor.attenuationKey
                }
            }
            GameEditor {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                studio: editor.studio
                key: editor.attenuationKey
                embedded: true
            }
        }
    }
}
