import QtQuick

/*! Two channels in dBFS, −60 to 0, with what they reached at most beside them; a tap on that, or Return, begins it anew. */
Item {
    id: meter

    property double leftLevel: -96
    property double rightLevel: -96
    property double highest: -96
    property string highestText

    signal resetRequested()

    implicitWidth: 170
    implicitHeight: Theme.control_
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Output level")
    Accessible.description: qsTr("highest %1").arg(highestText)
    Accessible.onPressAction: resetRequested()
    activeFocusOnTab: true
    Keys.onReturnPressed: resetRequested()

    function share(db: double): double { return Math.max(0, Math.min(1, (db + 60) / 60)) }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 62
        spacing: 3
        Repeater {
            model: 2
            Rectangle {
                id: channel
                required property int index
                readonly property double level: index === 0 ? meter.leftLevel : meter.rightLevel
                width: meter.width - 62
                height: 6
                radius: 2
                color: Theme.control
                clip: true
                Rectangle {
                    height: parent.height
                    width: meter.share(channel.level) * parent.width
                    radius: 2
                    color: channel.level > -1 ? Theme.error : channel.level > -9 ? Theme.warning : Theme.good
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -2
        radius: Theme.radius
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        visible: meter.activeFocus
    }
    Text {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: meter.highestText
        color: meter.highest > -0.1 ? Theme.error : Theme.secondary
        font.pixelSize: Theme.smallSize
        Tap { onTapped: meter.resetRequested() }
    }
}
