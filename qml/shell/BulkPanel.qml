import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import FluxForge.Models

/*! Many objects as a table: sort, filter, fill, paste from a spreadsheet, rename. Every change is one step. */
SidePanel {
    id: panel

    required property Studio studio

    property string pasted /*!< what waits to be put into the cells */
    property rect pasteCells
    readonly property bool many: table.cells.width * table.cells.height > 1
    readonly property rect filled: many ? table.cells : Qt.rect(table.column, 0, 1, bulk.rows)
    readonly property bool renames: pattern.text !== "" && !fillText.activeFocus
    /*! What is about to happen: {count, lines, problem}. */
    readonly property var proposal: bulk.version < 0 ? undefined // what stands in the rows has a say in it
        : pasted !== "" ? wouldPaste(pasteCells, pasted)
        : renames ? bulk.proposedRename(pattern.text, replacement.text) : bulk.proposedFill(filled, fillText.text)

    property string subject
    title: subject !== "" ? qsTr("Table: %1").arg(subject) : qsTr("Table")
    // The tree beside it shows what can be chosen for it
    implicitWidth: Math.min(Window.width - (Window.width >= 1200 ? 280 : 40), 1080)

    function show() {
        bulk.keys = studio.forTable()
        subject = studio.chosen.length > 1 ? qsTr("%n object(s)", "", studio.chosen.length) : studio.titleOf(studio.selection)
        table.renew()
    }
    Component.onCompleted: {
        show()
        table.forceActiveFocus()
    }
    function wouldPaste(cells: rect, text: string): var { return bulk.proposedPaste(cells, text) }
    /*! One value goes in at once; more are shown before. */
    function paste() {
        const text = table.clipboard()
        const would = wouldPaste(table.cells, text)
        if (would.count > 1 || would.problem !== "") {
            pasteCells = table.cells
            pasted = text
            takePaste.forceActiveFocus()
        } else
            bulk.paste(table.cells, text)
    }
    function put() {
        if (bulk.paste(pasteCells, pasted))
            pasted = ""
        table.forceActiveFocus()
    }
    function dropPaste() {
        pasted = ""
        table.forceActiveFocus()
    }
    function leave() {
        if (pasted !== "")
            dropPaste()
        else
            closed()
    }

    BulkModel {
        id: bulk
        editor: panel.studio.editor
        onVersionChanged: panel.pasted = "" // it was meant for what stood there before
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
                onTextChanged: bulk.filter = text
                Keys.onEscapePressed: event => {
                    event.accepted = text !== ""
                    text = ""
                }
            }
            Text {
                text: qsTr("%n object(s)", "", bulk.rows)
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
                    columnsList.model = bulk.choices()
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
                                onToggled: bulk.setShown(choice.modelData.name, checked)
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
                onClicked: table.copy(bulk.everything())
            }
            FButton {
                objectName: "tablePaste"
                text: qsTr("Paste")
                hintText: qsTr("Paste cells of a spreadsheet from the chosen cell on")
                onClicked: panel.paste()
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
                hintText: qsTr("Value for the chosen cells or the whole column")
                onTextEdited: panel.pasted = "" // this is proposed now
                onAccepted: if (fillButton.enabled) fillButton.clicked()
            }
            FButton {
                id: fillButton
                objectName: "fillButton"
                text: panel.many ? qsTr("Fill %n cell(s)", "", table.cells.width * table.cells.height) : bulk.columns > 0 ? qsTr("Fill “%1”").arg(bulk.columnLabel(table.column)) : qsTr("Fill")
                hintText: panel.many ? qsTr("Set the chosen cells to this") : qsTr("Set all of the chosen column to this")
                enabled: fillText.text.trim() !== "" && bulk.rows > 0 && panel.filled.x > 0 && (panel.renames || panel.proposal.problem === "")
                onClicked: {
                    if (!bulk.fill(panel.filled, fillText.text))
                        return
                    fillText.text = ""
                    table.forceActiveFocus() // Ctrl+Z takes it back
                }
            }
            Item { Layout.fillWidth: true }
            FTextField {
                id: pattern
                objectName: "renamePattern"
                Layout.preferredWidth: 150
                placeholderText: qsTr("Rename: ^old")
                hintText: qsTr("Regular expression for names")
                onTextEdited: panel.pasted = ""
                onAccepted: if (renameButton.enabled) renameButton.clicked()
            }
            FTextField {
                id: replacement
                objectName: "renameReplacement"
                Layout.preferredWidth: 130
                placeholderText: qsTr("new")
                hintText: qsTr("What the names become; $1 is the first group")
                onAccepted: if (renameButton.enabled) renameButton.clicked()
            }
            FButton {
                id: renameButton
                objectName: "renameButton"
                text: ready ? qsTr("Rename %n", "", panel.proposal.count) : qsTr("Rename")
                readonly property bool ready: panel.renames && panel.pasted === "" && panel.proposal.count > 0 && panel.proposal.problem === ""
                enabled: ready
                onClicked: {
                    bulk.rename(pattern.text, replacement.text)
                    pattern.text = ""
                    table.forceActiveFocus()
                }
            }
        }
        RowLayout { // what would become, before it does
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.control_ // its room stays, so that the rows do
            readonly property bool some: panel.pasted !== "" || pattern.text !== "" || fillText.text !== ""
            spacing: 8
            Text {
                objectName: "proposal"
                Layout.fillWidth: true
                text: !parent.some ? qsTr("Type into a cell, or choose several with Shift or the grip at the corner.")
                    : panel.proposal.problem !== "" ? panel.proposal.problem
                    : panel.proposal.count === 0 ? qsTr("Nothing changes.")
                    : qsTr("%n change(s):", "", panel.proposal.count) + "  " + panel.proposal.lines.join("    ") + (panel.proposal.count > panel.proposal.lines.length ? "    …" : "")
                color: panel.proposal.problem !== "" ? Theme.warning : Theme.secondary
                font.pixelSize: Theme.smallSize
                elide: Text.ElideRight
            }
            FButton {
                id: takePaste
                objectName: "takePaste"
                visible: panel.pasted !== ""
                enabled: panel.proposal.count > 0 && panel.proposal.problem === ""
                primary: true
                small: true
                text: qsTr("Paste %n cell(s)", "", panel.proposal.count)
                onClicked: panel.put()
            }
            FButton {
                objectName: "dropPaste"
                visible: panel.pasted !== ""
                small: true
                text: qsTr("Cancel")
                onClicked: panel.dropPaste()
            }
        }
        BulkTable {
            id: table
            Layout.fillWidth: true
            Layout.fillHeight: true
            bulk: bulk
            onPasteRequested: panel.paste()
        }
        Text {
            Layout.fillWidth: true
            text: {
                const key = bulk.keyAt(table.row)
                const origin = bulk.rows > table.row && bulk.columns > table.column ? bulk.data(bulk.index(table.row, table.column), BulkModel.OriginRole) : ""
                return panel.studio.placeOf(key) + (origin ? "  ·  " + qsTr("from %1").arg(origin) : "")
            }
            color: Theme.secondary
            font.pixelSize: Theme.smallSize
            elide: Text.ElideMiddle
        }
    }
}
