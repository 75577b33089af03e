import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Many objects as a table: sort, filter, fill, paste from a spreadsheet, rename. Every change is one step. */
SidePanel {
    id: panel

    required property Studio studio

    property int row: 0
    property int column: 0
    property bool editing: false
    readonly property int cellWidth: Theme.touch ? 150 : 118
    readonly property int nameWidth: 210
    readonly property int rowHeight: Theme.row

    title: qsTr("Table")
    implicitWidth: Math.min(Window.width - 40, 1080)

    function widthOf(column_: int): int { return column_ === 0 ? nameWidth : cellWidth }
    function show() {
        model_.keys = studio.forTable()
        table.forceLayout()
    }
    Component.onCompleted: {
        show()
        table.forceActiveFocus()
    }
    function go(r: int, c: int) {
        row = Math.max(0, Math.min(model_.rows - 1, r))
        column = Math.max(0, Math.min(model_.columns - 1, c))
        table.positionViewAtCell(Qt.point(column, row), TableView.Contain)
    }
    function copyTable() {
        clip.text = model_.copied()
        clip.selectAll()
        clip.copy()
    }
    function pasteTable() {
        clip.text = ""
        clip.paste()
        model_.paste(row, column, clip.text)
    }

    BulkModel {
        id: bulk
        editor: panel.studio.editor
    }
    TextEdit {
        id: clip
        visible: false
        textFormat: TextEdit.PlainText
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 10
        spacing: 8
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            FTextField {
                objectName: "tableFilter"
                Layout.fillWidth: true
                Layout.minimumWidth: 120
                placeholderText: qsTr("Filter: coin type:sound bus:sfx")
                onTextChanged: model_.filter = text
            }
            Text {
                text: qsTr("%n object(s)", "", model_.rows)
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
            FButton {
                objectName: "tableRefresh"
                sign: "reset"
                hintText: qsTr("Show what is selected now")
                onClicked: panel.show()
            }
            FButton {
                objectName: "tableColumns"
                text: qsTr("Columns")
                onClicked: {
                    columnsList.model = model_.choices()
                    columnsPopup.open()
                }
                Popup {
                    id: columnsPopup
                    y: parent.height + 2
                    width: 240
                    height: Math.min(420, columnsList.contentHeight + 12)
                    padding: 6
                    background: Rectangle { radius: Theme.radius; color: Theme.raised; border.color: Theme.line }
                    FListView {
                        id: columnsList
                        anchors.fill: parent
                        Accessible.role: Accessible.List
                        Accessible.name: qsTr("Columns")
                        ScrollBar.vertical: ScrollBar {}
                        delegate: RowLayout {
                            id: choice
                            required property var modelData
                            width: columnsList.width
                            height: Theme.row
                            FSwitch {
                                hintText: choice.modelData.label
                                checked: choice.modelData.shown
                                enabled: choice.modelData.name !== "name"
                                onToggled: model_.setShown(choice.modelData.name, checked)
                            }
                            Text {
                                Layout.fillWidth: true
                                text: choice.modelData.label
                                color: Theme.text
                                font.pixelSize: Theme.fontSize
                                elide: Text.ElideRight
                            }
                        }
                    }
                }
            }
            FButton {
                objectName: "tableCopy"
                text: qsTr("Copy")
                hintText: qsTr("Copy the whole table for a spreadsheet")
                onClicked: panel.copyTable()
            }
            FButton {
                objectName: "tablePaste"
                text: qsTr("Paste")
                hintText: qsTr("Paste cells of a spreadsheet from the chosen cell on")
                onClicked: panel.pasteTable()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            FTextField {
                id: fillText
                objectName: "fillText"
                Layout.preferredWidth: 130
                placeholderText: qsTr("−3 dB, +2, *0.5")
                hintText: qsTr("Value for a whole column")
                onAccepted: fillButton.clicked()
            }
            FButton {
                id: fillButton
                objectName: "fillButton"
                text: model_.rows > 0 && model_.columns > 0 ? qsTr("Fill “%1”").arg(model_.columnLabel(panel.column)) : qsTr("Fill")
                hintText: qsTr("Set all of the chosen column to this")
                enabled: fillText.text !== "" && panel.column > 0
                onClicked: model_.fill(panel.column, fillText.text)
            }
            Item { Layout.fillWidth: true }
            FTextField {
                id: pattern
                objectName: "renamePattern"
                Layout.preferredWidth: 150
                placeholderText: qsTr("Rename: ^old")
                hintText: qsTr("Regular expression for names")
            }
            FTextField {
                id: replacement
                objectName: "renameReplacement"
                Layout.preferredWidth: 130
                placeholderText: qsTr("new")
                hintText: qsTr("What the names become")
            }
            FButton {
                objectName: "renameButton"
                text: panel.preview.length > 0 && panel.preview[0].problem === undefined ? qsTr("Rename %n", "", panel.preview.length) : qsTr("Rename")
                enabled: panel.preview.length > 0 && panel.preview[0].problem === undefined
                onClicked: {
                    model_.rename(pattern.text, replacement.text)
                    pattern.text = ""
                }
            }
        }
        Text { // what renaming would do, before it is done
            objectName: "renamePreview"
            Layout.fillWidth: true
            visible: panel.preview.length > 0
            text: panel.preview.length === 0 ? "" : panel.preview[0].problem !== undefined ? panel.preview[0].problem
                : panel.preview.slice(0, 3).map(each => each.from + " → " + each.to).join("    ") + (panel.preview.length > 3 ? "    …" : "")
            color: panel.preview.length > 0 && panel.preview[0].problem !== undefined ? Theme.warning : Theme.secondary
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            Flickable { // labels; a tap sorts
                id: head
                width: parent.width
                height: panel.rowHeight
                interactive: false
                contentX: table.contentX
                Row {
                    Repeater {
                        model: model_.columns
                        FButton {
                            required property int index
                            readonly property bool sorts: model_.sortedBy === index
                            width: panel.widthOf(index)
                            height: panel.rowHeight
                            quiet: true
                            small: true
                            leading: true
                            text: model_.columnLabel(index) + (sorts ? model_.descending ? " ▼" : " ▲" : "")
                            hintText: qsTr("Sort by %1").arg(model_.columnLabel(index))
                            onClicked: model_.sortBy(index)
                        }
                    }
                }
            }
            TableView {
                id: table
                objectName: "bulkTable"
                y: panel.rowHeight
                width: parent.width
                height: parent.height - y
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                model: model_
                columnWidthProvider: column => panel.widthOf(column)
                rowHeightProvider: () => panel.rowHeight
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("Table")
                ScrollBar.vertical: ScrollBar {}
                ScrollBar.horizontal: ScrollBar {}
                Keys.onUpPressed: panel.go(panel.row - 1, panel.column)
                Keys.onDownPressed: panel.go(panel.row + 1, panel.column)
                Keys.onLeftPressed: panel.go(panel.row, panel.column - 1)
                Keys.onRightPressed: panel.go(panel.row, panel.column + 1)
                Keys.onReturnPressed: panel.editing = true
                Keys.onDeletePressed: model_.reset(panel.row, panel.column)
                Keys.onPressed: event => {
                    event.accepted = event.matches(StandardKey.Copy) || event.matches(StandardKey.Paste)
                    if (event.matches(StandardKey.Copy))
                        panel.copyTable()
                    else if (event.matches(StandardKey.Paste))
                        panel.pasteTable()
                }
                delegate: Item {
                    id: cell
                    required property int row
                    required property int column
                    required property string text
                    required property bool own
                    required property string origin
                    required property bool editable
                    required property objectId key
                    readonly property bool current: panel.row === row && panel.column === column

                    implicitWidth: panel.widthOf(column)
                    implicitHeight: panel.rowHeight
                    Rectangle {
                        anchors.fill: parent
                        color: cell.current ? Theme.selection : cell.row % 2 ? Theme.panel : Theme.window
                        border.width: cell.current && table.activeFocus ? 2 : 0
                        border.color: Theme.accent
                    }
                    Text {
                        anchors.fill: parent
                        leftPadding: 8
                        rightPadding: 6
                        text: cell.text
                        color: cell.own || cell.column === 0 ? Theme.text : Theme.secondary
                        font.pixelSize: Theme.fontSize
                        font.italic: cell.origin !== ""
                        elide: Text.ElideRight
                        verticalAlignment: Text.AlignVCenter
                    }
                    Loader {
                        anchors.fill: parent
                        active: cell.current && panel.editing && cell.editable
                        sourceComponent: FTextField {
                            text: cell.text
                            hintText: model_.columnLabel(cell.column)
                            Component.onCompleted: {
                                forceActiveFocus()
                                selectAll()
                            }
                            function close() {
                                panel.editing = false
                                table.forceActiveFocus()
                            }
                            onAccepted: {
                                const typed = text
                                const r = cell.row
                                const c = cell.column
                                close()
                                model_.put(r, c, typed)
                            }
                            Keys.onEscapePressed: close()
                            onActiveFocusChanged: if (!activeFocus) panel.editing = false
                        }
                    }
                    TapHandler {
                        onTapped: {
                            table.forceActiveFocus(Qt.MouseFocusReason)
                            if (cell.current && Theme.touch)
                                panel.editing = true
                            else
                                panel.go(cell.row, cell.column)
                        }
                        onDoubleTapped: panel.editing = true
                    }
                }
            }
            Text {
                anchors.centerIn: parent
                visible: model_.rows === 0
                text: qsTr("Select what is to be in the table: several objects, or one that holds others.")
                color: Theme.secondary
                font.pixelSize: Theme.fontSize
            }
        }
        Text {
            Layout.fillWidth: true
            text: {
                const key = model_.keyAt(panel.row)
                const origin = model_.rows > 0 && model_.columns > panel.column ? model_.data(model_.index(panel.row, panel.column), BulkModel.OriginRole) : ""
                return panel.studio.placeOf(key) + (origin ? "  ·  " + qsTr("from %1").arg(origin) : "")
            }
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            elide: Text.ElideMiddle
        }
    }
    readonly property BulkModel model_: bulk
    readonly property var preview: model_.renamed(pattern.text, replacement.text)
}
