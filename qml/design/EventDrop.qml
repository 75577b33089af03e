import QtQuick
import FluxForge.Models

/*! Where files, and what plays in the tree, become layers of an event: at the time they are dropped at. */
Item {
    id: place

    required property Studio studio
    required property objectId eventKey

    /*! The time at a place, s, and back. */
    function timeAt(x: double): double { return 0 }
    function xOf(seconds: double): double { return 0 }

    DropArea { // files
        id: files
        property double seconds: 0
        anchors.fill: parent
        keys: ["text/uri-list"]
        onEntered: drag => seconds = place.timeAt(drag.x)
        onPositionChanged: drag => seconds = place.timeAt(drag.x)
        onDropped: drop => place.studio.importFiles(drop.urls, "layers", place.eventKey, place.timeAt(drop.x))
    }
    DropArea { // what plays, from the tree
        id: incoming
        property double seconds: 0
        property string problem /*!< why it can't go here */
        anchors.fill: parent
        keys: ["flux/objects"]
        function aim(x: double) { seconds = place.timeAt(x) }
        onEntered: drag => {
            problem = place.studio.dropProblem((drag.source as TreeDrag).key, place.eventKey)
            aim(drag.x)
        }
        onPositionChanged: drag => aim(drag.x)
        onDropped: drop => {
            aim(drop.x)
            if (problem === "")
                place.studio.drop((drop.source as TreeDrag).key, place.eventKey, -1, seconds)
            else
                place.studio.notifications.warn(problem)
        }
    }
    Rectangle { // where it would begin
        id: dropPlace
        objectName: "dropPlace"
        readonly property double seconds: files.containsDrag ? files.seconds : incoming.seconds
        visible: files.containsDrag || incoming.containsDrag && incoming.problem === ""
        x: place.xOf(seconds)
        width: 2
        height: parent.height
        color: Theme.accent
        Text {
            x: 6
            y: 4
            text: qsTr("%1 s").arg(Number(dropPlace.seconds).toLocaleString(Qt.locale(), "f", 2))
            color: Theme.text
            font.pixelSize: Theme.smallSize
        }
    }
}
