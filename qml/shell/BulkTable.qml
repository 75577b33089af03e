import QtQuick
import QtQuick.Controls.Basic
import FluxForge.Models

/*! The cells of a table: one or a rectangle of them is chosen, by keys, pointer or the grip at its corner. */
FocusScope {
    id: grid

    required property BulkModel bulk

    property int row: 0
    property int column: 0
    property int anchorRow: 0 /*!< where the rectangle was begun */
    property int anchorColumn: 0
    property bool editing: false
    property string begun /*!< the text that editing begins with; empty: what stands in the cell */
    readonly property rect cells: Qt.rect(Math.min(column, anchorColumn), Math.min(row, anchorRow),
        Math.abs(column - anchorColumn) + 1, Math.abs(row - anchorRow) + 1)
    readonly property int cellWidth: Theme.touch ? 150 : 118
    readonly property int nameWidth: 210
    readonly property int rowHeight: Theme.row
    readonly property int page: Math.max(1, Math.floor(table.height / rowHeight) - 1)

    signal pasteRequested()

    function widthOf(column_: int): int { return column_ === 0 ? nameWidth : cellWidth }
    function leftOf(column_: int): int { return column_ === 0 ? 0 : nameWidth + (column_ - 1) * cellWidth }
    function columnAt(x: real): int { return x < nameWidth ? 0 : 1 + Math.floor((x - nameWidth) / cellWidth) }
    function renew() {
        go(row, column, false)
        table.forceLayout()
    }
    signal cellLeft() /*!< the cell that is being edited: what was typed is taken */
    function go(r: int, c: int, extend: bool) {
        cellLeft()
        editing = false
        row = Math.max(0, Math.min(bulk.rows - 1, r))
        column = Math.max(0, Math.min(bulk.columns - 1, c))
        if (!extend) {
            anchorRow = row
            anchorColumn = column
        }
        if (bulk.rows > 0)
            table.positionViewAtCell(Qt.point(column, row), TableView.Contain)
    }
    function edit(text: string) {
        if (bulk.rows === 0 || !bulk.data(bulk.index(row, column), BulkModel.EditableRole))
            return
        begun = text
        editing = true
    }
    function copy(what: rect) {
        clip.text = bulk.copied(what)
        clip.selectAll()
        clip.copy()
    }
    function clipboard(): string {
        clip.text = ""
        clip.paste()
        return clip.text
    }
    function takeKey(event: KeyEvent) {
        const shift = event.modifiers & Qt.ShiftModifier
        const control = event.modifiers & Qt.ControlModifier
        event.accepted = true
        if (event.matches(StandardKey.Copy))
            copy(cells)
        else if (event.matches(StandardKey.Paste))
            pasteRequested()
        else if (event.matches(StandardKey.SelectAll)) {
            go(0, 0, false)
            go(bulk.rows - 1, bulk.columns - 1, true)
        } else if (event.key === Qt.Key_Up)
            go(row - 1, column, shift)
        else if (event.key === Qt.Key_Down)
            go(row + 1, column, shift)
        else if (event.key === Qt.Key_Left)
            go(row, column - 1, shift)
        else if (event.key === Qt.Key_Right)
            go(row, column + 1, shift)
        else if (event.key === Qt.Key_PageUp)
            go(row - page, column, shift)
        else if (event.key === Qt.Key_PageDown)
            go(row + page, column, shift)
        else if (event.key === Qt.Key_Home)
            go(control ? 0 : row, 0, shift)
        else if (event.key === Qt.Key_End)
            go(control ? bulk.rows - 1 : row, bulk.columns - 1, shift)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F2)
            edit("")
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
            bulk.reset(cells)
        else if (event.text.length === 1 && event.text > " " && !control && !(event.modifiers & (Qt.AltModifier | Qt.MetaModifier)))
            edit(event.text) // it takes the place of what stands there
        else
            event.accepted = false
    }

    clip: true

    TextEdit {
        id: clip
        visible: false
        textFormat: TextEdit.PlainText
    }
    Flickable { // labels; a tap sorts
        width: parent.width
        height: grid.rowHeight
        interactive: false
        contentX: table.contentX
        Row {
            Repeater {
                model: grid.bulk.columns
                FButton {
                    required property int index
                    readonly property bool sorts: grid.bulk.sortedBy === index
                    width: grid.widthOf(index)
                    height: grid.rowHeight
                    quiet: true
                    small: true
                    leading: true
                    text: grid.bulk.columnLabel(index) + (sorts ? grid.bulk.descending ? " ▼" : " ▲" : "")
                    hintText: qsTr("Sort by %1").arg(grid.bulk.columnLabel(index))
                    onClicked: grid.bulk.sortBy(index)
                }
            }
        }
    }
    TableView {
        id: table
        objectName: "bulkTable"
        y: grid.rowHeight
        width: parent.width
        height: parent.height - y
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: grid.bulk
        columnWidthProvider: column => grid.widthOf(column)
        rowHeightProvider: () => grid.rowHeight
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Table")
        ScrollBar.vertical: ScrollBar {}
        ScrollBar.horizontal: ScrollBar {}
        Keys.onPressed: event => grid.takeKey(event)
        delegate: Item {
            id: cell
            required property int row
            required property int column
            required property string text
            required property string input
            required property bool own
            required property string origin
            required property bool editable
            required property objectId key
            readonly property bool current: grid.row === row && grid.column === column
            readonly property bool chosen: row >= grid.cells.y && row < grid.cells.y + grid.cells.height
                && column >= grid.cells.x && column < grid.cells.x + grid.cells.width

            implicitWidth: grid.widthOf(column)
            implicitHeight: grid.rowHeight
            Accessible.role: Accessible.Cell
            Accessible.name: qsTr("%1: %2").arg(grid.bulk.columnLabel(column)).arg(text)
            Accessible.selected: chosen
            Accessible.onPressAction: grid.go(row, column, false)
            Rectangle {
                anchors.fill: parent
                color: cell.chosen ? Theme.selection : cell.row % 2 ? Theme.panel : Theme.window
                border.width: cell.current && table.activeFocus ? 2 : 0
                border.color: Theme.accent
            }
            Text { // what comes of it along the tree
                id: sum
                anchors.right: parent.right
                anchors.rightMargin: 6
                height: parent.height
                visible: text !== "" && parent.width > 90
                text: cell.text !== cell.input ? "= " + cell.text : ""
                color: Theme.secondary
                font.pixelSize: 10
                verticalAlignment: Text.AlignVCenter
            }
            Text {
                width: parent.width - (sum.visible ? sum.width + 4 : 0)
                height: parent.height
                leftPadding: 8
                rightPadding: 6
                text: cell.input
                color: cell.own || cell.column === 0 ? Theme.text : Theme.secondary
                font.pixelSize: Theme.fontSize
                font.italic: cell.origin !== "" && cell.text === cell.input
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
            }
            MouseArea { // a mouse draws a rectangle, a finger scrolls
                anchors.fill: parent
                preventStealing: !Theme.touch
                property bool again: false
                onPressed: mouse => {
                    again = cell.current && table.activeFocus
                    table.forceActiveFocus(Qt.MouseFocusReason)
                    if (!Theme.touch)
                        grid.go(cell.row, cell.column, mouse.modifiers & Qt.ShiftModifier)
                }
                onPositionChanged: mouse => {
                    if (pressed && !Theme.touch)
                        grid.go(cell.row + Math.floor(mouse.y / grid.rowHeight), grid.columnAt(cell.x + mouse.x), true)
                }
                onClicked: {
                    if (!Theme.touch)
                        return
                    if (again)
                        grid.edit("")
                    else
                        grid.go(cell.row, cell.column, false)
                }
                onDoubleClicked: if (!Theme.touch) grid.edit("")
            }
            Loader {
                id: place
                anchors.fill: parent
                active: cell.current && grid.editing && cell.editable
                sourceComponent: FTextField {
                    objectName: "cellText"
                    text: cell.input
                    hintText: grid.bulk.columnLabel(cell.column)
                    Component.onCompleted: {
                        forceActiveFocus()
                        if (grid.begun === "") {
                            selectAll()
                        } else {
                            text = grid.begun
                            cursorPosition = text.length
                        }
                    }
                    property bool over: false
                    function finish(keep: bool) {
                        if (over)
                            return
                        over = true
                        place.focus = false // a table hands its keys to who had them in it
                        if (keep)
                            grid.bulk.fill(Qt.rect(cell.column, cell.row, 1, 1), text)
                        grid.editing = false
                    }
                    function take(rows: int, columns: int) {
                        const r = cell.row + rows
                        const c = cell.column + columns
                        finish(true)
                        table.forceActiveFocus()
                        grid.go(r, c, false)
                    }
                    onAccepted: take(1, 0)
                    Keys.onTabPressed: take(0, 1)
                    Keys.onBacktabPressed: take(0, -1)
                    Keys.onEscapePressed: {
                        finish(false)
                        table.forceActiveFocus()
                    }
                    onActiveFocusChanged: if (!activeFocus) finish(true) // elsewhere: what was typed is taken
                    Connections {
                        target: grid
                        function onCellLeft() { finish(true) }
                    }
                }
            }
        }
        Rectangle { // the grip: a rectangle of cells without a key held
            objectName: "cellGrip"
            parent: table.contentItem
            visible: grid.bulk.rows > 0 && !grid.editing
            x: grid.leftOf(grid.cells.x + grid.cells.width - 1) + grid.widthOf(grid.cells.x + grid.cells.width - 1) - width / 2 - 3
            y: (grid.cells.y + grid.cells.height) * grid.rowHeight - height / 2 - 3
            z: 2
            width: Theme.touch ? 16 : 8
            height: width
            radius: Theme.touch ? width / 2 : 1
            color: Theme.accent
            border.color: Theme.window
            MouseArea {
                anchors.centerIn: parent
                width: Theme.touch ? 44 : 16
                height: width
                preventStealing: true
                onPressed: {
                    const whole = grid.cells
                    grid.anchorRow = whole.y
                    grid.anchorColumn = whole.x
                    grid.row = whole.y + whole.height - 1
                    grid.column = whole.x + whole.width - 1
                }
                onPositionChanged: mouse => {
                    const at = mapToItem(table.contentItem, mouse.x, mouse.y)
                    grid.go(Math.floor(at.y / grid.rowHeight), grid.columnAt(at.x), true)
                }
            }
        }
    }
    Text {
        anchors.centerIn: parent
        visible: grid.bulk.rows === 0
        text: qsTr("Select what is to be in the table: several objects, or one that holds others.")
        color: Theme.secondary
        font.pixelSize: Theme.fontSize
    }
}
