pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! A table of links between two lists of objects. A tap on an empty cell makes one; a drag up and down, or the keys + and −, change
    its number; where there is no number, a drag carries it to another cell; Delete takes it away. */
FocusScope {
    id: view

    required property Studio studio
    property alias mode: matrix.mode
    property alias key: matrix.key
    property bool live: false /*!< cells show what ducking does now */
    property string emptyText
    property int cellWidth: Theme.touch ? 96 : 84
    readonly property int rowHeight: Theme.touch ? 48 : 34
    readonly property bool numbers: matrix.property() !== "" && mode !== ""
    readonly property int nameWidth: Math.min(140, width * 0.3)

    property int row: 0
    property int column: 0
    property int dropRow: -1 /*!< the cell above which something is carried */
    property int dropColumn: -1

    MatrixModel {
        id: matrix
        editor: view.studio.editor
        onNamesChanged: ++view.names
        onDataChanged: ++view.edits
        onModelReset: ++view.edits
    }
    property int names: 0
    property int edits: 0

    function choose(r: int, c: int) {
        row = Math.max(0, Math.min(matrix.rows - 1, r))
        column = Math.max(0, Math.min(matrix.columns - 1, c))
        const x = column * cellWidth
        const y = row * rowHeight
        table.contentX = Math.max(0, Math.min(x, Math.max(table.contentX, x + cellWidth - table.width)))
        table.contentY = Math.max(0, Math.min(y, Math.max(table.contentY, y + rowHeight - table.height)))
    }
    function cellData(role: int): var { return matrix.data(matrix.index(row, column), role) }
    function makeOrSelect(r: int, c: int) {
        const link = matrix.add(r, c)
        if (!studio.same(link, studio.noObject()))
            studio.selection = link
    }
    function toggle(r: int, c: int) {
        if (!numbers && matrix.data(matrix.index(r, c), MatrixModel.PresentRole))
            matrix.clear(r, c)
        else
            makeOrSelect(r, c)
    }
    function nudge(by: double) {
        if (cellData(MatrixModel.PresentRole) && numbers)
            matrix.put(row, column, Math.max(matrix.minimum(), Math.min(matrix.maximum(), Math.round((cellData(MatrixModel.ValueRole) + by) * 10) / 10)))
    }
    Keys.onLeftPressed: choose(row, column - 1)
    Keys.onRightPressed: choose(row, column + 1)
    Keys.onUpPressed: choose(row - 1, column)
    Keys.onDownPressed: choose(row + 1, column)
    Keys.onReturnPressed: toggle(row, column)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: matrix.clear(row, column)
    Keys.onPressed: event => {
        const step = event.modifiers & Qt.ShiftModifier && event.key !== Qt.Key_Plus ? 0.1 : 1
        event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Minus
        if (event.accepted)
            nudge(event.key === Qt.Key_Plus ? step : -step)
    }
    /*! What stands where the keys are; `_` makes a binding follow. */
    function describe(_: int): string {
        return qsTr("%1 and %2: %3").arg(matrix.rowName(row)).arg(matrix.columnName(column))
            .arg(cellData(MatrixModel.TextRole) || (cellData(MatrixModel.PresentRole) ? qsTr("yes") : qsTr("nothing")))
    }
    activeFocusOnTab: matrix.rows > 0 && matrix.columns > 0
    Accessible.role: Accessible.Table
    Accessible.name: matrix.rows > 0 && matrix.columns > 0
        ? describe(edits + names) : emptyText
    Accessible.focusable: true

    Flickable { // names of columns
        x: view.nameWidth
        width: parent.width - x
        height: 26
        clip: true
        interactive: false
        contentX: table.contentX
        Row {
            Repeater {
                model: matrix.columns
                Text {
                    required property int index
                    width: view.cellWidth
                    height: 26
                    text: view.names >= 0 ? matrix.columnName(index) : ""
                    color: Theme.secondary
                    font.pixelSize: Theme.smallSize
                    elide: Text.ElideRight
                    leftPadding: 4
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
    Flickable { // names of rows
        y: 26
        width: view.nameWidth
        height: parent.height - y
        clip: true
        interactive: false
        contentY: table.contentY
        Column {
            Repeater {
                model: matrix.rows
                Text {
                    required property int index
                    width: view.nameWidth
                    height: view.rowHeight
                    text: view.names >= 0 ? matrix.rowName(index) : ""
                    color: Theme.text
                    font.pixelSize: 12
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    leftPadding: 12
                    rightPadding: 6
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
    TableView {
        id: table
        objectName: "cells"
        x: view.nameWidth
        y: 26
        width: parent.width - x
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: matrix
        columnWidthProvider: () => view.cellWidth
        rowHeightProvider: () => view.rowHeight
        onWidthChanged: forceLayout()
        ScrollBar.horizontal: ScrollBar {}
        ScrollBar.vertical: ScrollBar {}
        delegate: Item {
            id: cell

            required property int row
            required property int column
            required property objectId link
            required property bool present
            required property bool allowed
            required property double value
            required property string text
            required property int more

            readonly property bool current: view.activeFocus && view.row === row && view.column === column
            readonly property bool awaits: allowed && !present && view.dropRow === row && view.dropColumn === column
            readonly property bool selected: present && view.studio.same(link, view.studio.selection)
            property double now: 0

            implicitWidth: view.cellWidth
            implicitHeight: view.rowHeight

            Connections {
                target: view.studio.telemetry
                enabled: view.live && cell.present && view.visible
                function onTicked() { cell.now = view.studio.ducking(cell.link) }
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: 4
                visible: cell.allowed || cell.present
                opacity: carry.active ? 0.5 : 1
                color: cell.awaits ? Qt.alpha(Theme.accent, 0.3) : cell.present ? Qt.alpha(Theme.kindColor("event"), Theme.dark ? 0.16 : 0.2) : Theme.panel
                border.width: cell.current || cell.selected || cell.awaits ? 2 : 1
                border.color: cell.current || cell.selected || cell.awaits ? Theme.accent : cell.present ? Qt.alpha(Theme.kindColor("event"), 0.6) : Theme.line
                Text {
                    anchors.centerIn: parent
                    text: !cell.present ? "+" : view.numbers ? cell.text + (cell.more > 0 ? " …" : "") : "●"
                    color: cell.present ? Theme.text : Theme.secondary
                    font.pixelSize: 12
                }
                Rectangle { // what it does now, of what it may do
                    visible: cell.present && view.live && cell.now < -0.05
                    x: 3
                    y: parent.height - 5
                    width: (parent.width - 6) * Math.min(1, cell.now / Math.min(-0.1, cell.value))
                    height: 3
                    radius: 1
                    color: Theme.warning
                }
            }
            Tap {
                enabled: cell.allowed || cell.present
                onTapped: {
                    view.forceActiveFocus(Qt.MouseFocusReason)
                    view.choose(cell.row, cell.column)
                    view.toggle(cell.row, cell.column)
                }
                onLongPressed: menu.popup()
            }
            Tap {
                enabled: cell.present
                acceptedButtons: Qt.RightButton
                onTapped: menu.popup()
            }
            GestureDrag {
                property double start
                enabled: cell.present && view.numbers
                xAxis.enabled: false
                dragThreshold: 4
                onBegan: {
                    start = cell.value
                    view.choose(cell.row, cell.column)
                    view.studio.editor.beginGesture()
                }
                onMoved: (x, y) => matrix.put(cell.row, cell.column, Math.max(matrix.minimum(), Math.min(matrix.maximum(), Math.round((start - y / 6) * 10) / 10)))
                onEnded: view.studio.editor.endGesture()
                onCancelled: view.studio.editor.cancelGesture()
            }
            DragHandler {
                id: carry
                objectName: "carry"
                enabled: cell.present && !view.numbers
                target: null
                dragThreshold: 4
                onCentroidChanged: {
                    if (!active)
                        return
                    const at = cell.mapToItem(table.contentItem, centroid.position)
                    view.dropColumn = Math.floor(at.x / view.cellWidth)
                    view.dropRow = Math.floor(at.y / view.rowHeight)
                }
                // Not when it is no longer active: it isn't either when the system takes the finger away.
                onGrabChanged: transition => {
                    if (transition !== PointerDevice.UngrabExclusive)
                        return
                    const to = [view.dropRow, view.dropColumn]
                    view.dropRow = -1
                    view.dropColumn = -1
                    if (to[0] >= 0 && to[1] >= 0 && matrix.move(cell.row, cell.column, to[0], to[1]))
                        view.choose(to[0], to[1])
                }
                onCanceled: {
                    view.dropRow = -1
                    view.dropColumn = -1
                }
            }
            LazyMenu {
                id: menu
                FMenu {
                    FMenuItem { text: qsTr("Show its properties"); onTriggered: view.studio.selection = cell.link }
                    FMenuItem { text: qsTr("Remove"); enabled: cell.present; onTriggered: matrix.clear(cell.row, cell.column) }
                }
            }
        }
    }
    Text {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 40)
        visible: matrix.rows === 0 || matrix.columns === 0
        text: view.emptyText
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
}
