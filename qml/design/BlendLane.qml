pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! One track of a blend: its parameter across, a bar for each child, and where the parameter stands. */
Item {
    id: lane

    required property Studio studio
    required property int index
    required property objectId key
    required property string name

    property var live: ({})

    implicitHeight: column.implicitHeight + 16
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Track %1").arg(name)

    BlendPicture {
        id: blendPicture
        document: lane.studio.document
        track: lane.key
        onChanged: lane.look()
    }
    ObjectQuery {
        id: trackItems
        document: lane.studio.document
        root: lane.key
        kinds: ["blendItem"]
    }
    /*! The parameter at a share of its range, as short as tells places apart. */
    function number(share: double): string {
        const span = (blendPicture.to - blendPicture.from) / zoomArea.zoom
        return Number(blendPicture.from + share * (blendPicture.to - blendPicture.from)).toLocaleString(Qt.locale(), "f", span >= 10 ? 0 : span >= 1 ? 1 : 2).replace("-", "−")
    }
    function look() { live = studio.live(blendPicture.parameter) }
    Connections {
        target: lane.studio
        function onLiveChanged() { lane.look() }
    }
    Rectangle {
        anchors.fill: parent
        color: lane.studio.same(lane.key, lane.studio.selection) ? Theme.selection : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 4
        Flow { // the buttons below the rest where there is no room beside it
            Layout.fillWidth: true
            spacing: 8
            RowLayout {
                spacing: 8
                Text {
                    Layout.maximumWidth: 110
                    Layout.minimumWidth: Theme.touch ? 44 : 0
                    Layout.preferredHeight: Theme.touch ? 44 : implicitHeight
                    verticalAlignment: Text.AlignVCenter
                    text: lane.name
                    color: Theme.text
                    font.pixelSize: Theme.fontSize
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                    Accessible.onPressAction: lane.studio.selection = lane.key
                    Tap { onTapped: lane.studio.selection = lane.key }
                }
                ParameterChoice {
                    objectName: "trackParameter"
                    Layout.preferredWidth: 150
                    studio: lane.studio
                    key: lane.key
                    shownName: blendPicture.parameterName
                }
                Chip {
                    visible: blendPicture.parameterName !== ""
                    text: lane.live.text ?? ""
                }
            }
            Chip {
                visible: blendPicture.parameterName === ""
                text: qsTr("follows no parameter yet")
                tint: Theme.warning
            }
            RowLayout {
                spacing: 8
                FButton {
                    objectName: "spread"
                    small: true
                    text: qsTr("Spread the children")
                    hintText: qsTr("Give all children that aren't here yet equal ranges")
                    onClicked: lane.studio.spreadChildren(lane.key)
                }
                FButton {
                    objectName: "trackProperties"
                    small: true
                    text: qsTr("Properties")
                    hintText: qsTr("Parameter, volume, pitch and filters of this track, at the right")
                    onClicked: lane.studio.selection = lane.key
                }
                ZoomButtons {
                    layoutDirection: Qt.RightToLeft // what is pressed stays where it is
                    zoomed: zoomArea.zoomed
                    what: qsTr("Show all of the parameter")
                    onZoomRequested: factor => zoomArea.zoomBy(factor, zoomArea.width / 2)
                    onAllRequested: zoomArea.showAll()
                }
            }
        }
        ZoomArea {
            id: zoomArea
            objectName: "blendArea"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 150
            Layout.leftMargin: Theme.touch ? 22 : 10
            Layout.rightMargin: Theme.touch ? 22 : 10
            BlendRanges {
                anchors.fill: parent
                studio: lane.studio
                picture: blendPicture
                items: trackItems
                live: lane.live
                fineness: zoomArea.zoom < 2 ? 200 : zoomArea.zoom < 5 ? 500 : 1000
            }
        }
        RowLayout {
            visible: lane.live.kind === "parameter"
            Layout.fillWidth: true
            Layout.leftMargin: zoomArea.Layout.leftMargin
            Layout.rightMargin: zoomArea.Layout.rightMargin
            Text {
                text: lane.number(zoomArea.from)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
            Item { Layout.fillWidth: true }
            Text {
                text: lane.number(zoomArea.to)
                color: Theme.secondary
                font.pixelSize: Theme.smallSize
            }
        }
        FSlider {
            visible: lane.live.kind === "parameter"
            objectName: "blendLive"
            Layout.fillWidth: true
            Layout.leftMargin: zoomArea.Layout.leftMargin - 6 // its knob stands below the playhead
            Layout.rightMargin: zoomArea.Layout.rightMargin - 6
            name: blendPicture.parameterName
            valueText: lane.live.text ?? ""
            minimumValue: blendPicture.from
            maximumValue: blendPicture.to
            value: lane.live.value ?? 0
            onMoved: value => lane.studio.setLive(blendPicture.parameter, value)
            onResetRequested: lane.studio.resetLive(blendPicture.parameter)
        }
    }
    Component.onCompleted: look()
}
