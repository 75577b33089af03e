#include "models/studio/command_model.h"

#include "models/document/naming.h"
#include "models/lists/search_query.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace flux {

using namespace doc;

std::span<const CommandModel::Command> CommandModel::commands()
{
    static constexpr std::array all{
        Command{"design", QT_TRANSLATE_NOOP("Command", "Go to Design"), "Ctrl+1"},
        Command{"mix", QT_TRANSLATE_NOOP("Command", "Go to Mix"), "Ctrl+2"},
        Command{"play", QT_TRANSLATE_NOOP("Command", "Play the selection"), "Space"},
        Command{"stopAll", QT_TRANSLATE_NOOP("Command", "Stop all sound"), "Shift+Space"},
        Command{"solo", QT_TRANSLATE_NOOP("Command", "Solo the selection, or no longer"), "Ctrl+L"},
        Command{"hearAll", QT_TRANSLATE_NOOP("Command", "Hear all again"), "Ctrl+Shift+L"},
        Command{"save", QT_TRANSLATE_NOOP("Command", "Save"), "Ctrl+S"},
        Command{"undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z"},
        Command{"redo", QT_TRANSLATE_NOOP("Command", "Redo"), "Ctrl+Shift+Z"},
        Command{"import", QT_TRANSLATE_NOOP("Command", "Import audio files…"), "Ctrl+I"},
        Command{"replaceFile", QT_TRANSLATE_NOOP("Command", "Find or replace the audio file…"), ""},
        Command{"importFolder", QT_TRANSLATE_NOOP("Command", "Import a folder of audio files…"), ""},
        Command{"table", QT_TRANSLATE_NOOP("Command", "Show as a table"), "Ctrl+B"},
        Command{"newEvent", QT_TRANSLATE_NOOP("Command", "New event"), "Ctrl+E"},
        Command{"newRandom", QT_TRANSLATE_NOOP("Command", "New random container"), ""},
        Command{"newGroup", QT_TRANSLATE_NOOP("Command", "New group"), ""},
        Command{"newFolder", QT_TRANSLATE_NOOP("Command", "New folder"), ""},
        Command{"newBus", QT_TRANSLATE_NOOP("Command", "New bus"), ""},
        Command{"new:sequence", QT_TRANSLATE_NOOP("Command", "New sequence container"), ""},
        Command{"new:playItem", QT_TRANSLATE_NOOP("Command", "Add an item to the play list"), ""},
        Command{"new:blend", QT_TRANSLATE_NOOP("Command", "New blend container"), ""},
        Command{"new:blendTrack", QT_TRANSLATE_NOOP("Command", "Add a blend track"), ""},
        Command{"new:blendItem", QT_TRANSLATE_NOOP("Command", "Add a range to the blend track"), ""},
        Command{"new:switchContainer", QT_TRANSLATE_NOOP("Command", "New switch container"), ""},
        Command{"new:switchItem", QT_TRANSLATE_NOOP("Command", "Assign a child to a switch or state"), ""},
        Command{"new:parameter", QT_TRANSLATE_NOOP("Command", "New parameter"), ""},
        Command{"new:stateGroup", QT_TRANSLATE_NOOP("Command", "New state group"), ""},
        Command{"new:state", QT_TRANSLATE_NOOP("Command", "New state"), ""},
        Command{"new:stateTransition", QT_TRANSLATE_NOOP("Command", "New transition between states"), ""},
        Command{"new:switchGroup", QT_TRANSLATE_NOOP("Command", "New switch group"), ""},
        Command{"new:switch", QT_TRANSLATE_NOOP("Command", "New switch"), ""},
        Command{"new:binding", QT_TRANSLATE_NOOP("Command", "Let a property follow a parameter"), ""},
        Command{"new:curvePoint", QT_TRANSLATE_NOOP("Command", "Add a point to the curve"), ""},
        Command{"new:stateOffset", QT_TRANSLATE_NOOP("Command", "Change it in a state"), ""},
        Command{"new:condition", QT_TRANSLATE_NOOP("Command", "Add a condition"), ""},
        Command{"new:duckRule", QT_TRANSLATE_NOOP("Command", "Let another bus turn it down"), ""},
        Command{"new:marker", QT_TRANSLATE_NOOP("Command", "Add a marker to the sound"), ""},
        Command{"new:attenuation", QT_TRANSLATE_NOOP("Command", "New attenuation"), ""},
        Command{"new:attenuationCurve", QT_TRANSLATE_NOOP("Command", "Add a distance curve"), ""},
        Command{"new:lfo", QT_TRANSLATE_NOOP("Command", "New LFO"), ""},
        Command{"new:envelope", QT_TRANSLATE_NOOP("Command", "New envelope"), ""},
        Command{"new:spatialIntent", QT_TRANSLATE_NOOP("Command", "Let the event follow the screen"), ""},
        Command{"screen:ui", QT_TRANSLATE_NOOP("Command", "The bus follows the screen as an interface does"),
                ""},
        Command{"screen:reels", QT_TRANSLATE_NOOP("Command", "The bus follows the screen as reels do"), ""},
        Command{"screen:sfx", QT_TRANSLATE_NOOP("Command", "The bus follows the screen as effects do"), ""},
        Command{"screen:vo", QT_TRANSLATE_NOOP("Command", "The bus follows the screen as a voice does"), ""},
        Command{"screen:music", QT_TRANSLATE_NOOP("Command", "The bus follows the screen as music does"), ""},
        Command{"screen:ambience",
                QT_TRANSLATE_NOOP("Command", "The bus follows the screen as an ambience does"), ""},
        Command{"new:auxBus", QT_TRANSLATE_NOOP("Command", "New aux bus"), ""},
        Command{"new:send", QT_TRANSLATE_NOOP("Command", "Add a send"), ""},
        Command{"new:equalizer", QT_TRANSLATE_NOOP("Command", "Add an equaliser"), ""},
        Command{"new:band", QT_TRANSLATE_NOOP("Command", "Add a band to the equaliser"), ""},
        Command{"new:compressor", QT_TRANSLATE_NOOP("Command", "Add a compressor"), ""},
        Command{"new:expander", QT_TRANSLATE_NOOP("Command", "Add an expander or gate"), ""},
        Command{"new:limiter", QT_TRANSLATE_NOOP("Command", "Add a limiter"), ""},
        Command{"new:delay", QT_TRANSLATE_NOOP("Command", "Add a delay"), ""},
        Command{"new:reverb", QT_TRANSLATE_NOOP("Command", "Add a reverb"), ""},
        Command{"new:chorus", QT_TRANSLATE_NOOP("Command", "Add a chorus or flanger"), ""},
        Command{"new:distortion", QT_TRANSLATE_NOOP("Command", "Add a distortion"), ""},
        Command{"new:widener", QT_TRANSLATE_NOOP("Command", "Add a stereo widener"), ""},
        Command{"new:tremolo", QT_TRANSLATE_NOOP("Command", "Add a tremolo"), ""},
        Command{"new:pitchShift", QT_TRANSLATE_NOOP("Command", "Add a pitch shift"), ""},
        Command{"new:meter", QT_TRANSLATE_NOOP("Command", "Add a level meter"), ""},
        Command{"new:loudnessMeter", QT_TRANSLATE_NOOP("Command", "Add a loudness meter"), ""},
        Command{"addAction", QT_TRANSLATE_NOOP("Command", "Add an action to the event"), ""},
        Command{"duplicate", QT_TRANSLATE_NOOP("Command", "Duplicate the selection"), "Ctrl+D"},
        Command{"moveUp", QT_TRANSLATE_NOOP("Command", "Move the selection up"), "Alt+Up"},
        Command{"moveDown", QT_TRANSLATE_NOOP("Command", "Move the selection down"), "Alt+Down"},
        Command{"cut", QT_TRANSLATE_NOOP("Command", "Cut the selection, to move it"), "Ctrl+X"},
        Command{"copy", QT_TRANSLATE_NOOP("Command", "Copy the selection"), "Ctrl+C"},
        Command{"paste", QT_TRANSLATE_NOOP("Command", "Paste"), "Ctrl+V"},
        Command{"pasteProperties", QT_TRANSLATE_NOOP("Command", "Paste properties onto the selection"),
                "Ctrl+Alt+V"},
        Command{"uses", QT_TRANSLATE_NOOP("Command", "Show where the selection is used"), "Ctrl+U"},
        Command{"rename", QT_TRANSLATE_NOOP("Command", "Rename the selection"), "F2"},
        Command{"remove", QT_TRANSLATE_NOOP("Command", "Remove the selection"), "Del"},
        Command{"find", QT_TRANSLATE_NOOP("Command", "Find in the tree"), "Ctrl+F"},
        Command{"check", QT_TRANSLATE_NOOP("Command", "Check the project"), ""},
        Command{"newProject", QT_TRANSLATE_NOOP("Command", "New project…"), "Ctrl+N"},
        Command{"openProject", QT_TRANSLATE_NOOP("Command", "Open a project…"), "Ctrl+O"},
        Command{"demo", QT_TRANSLATE_NOOP("Command", "Open the demo project"), ""},
        Command{"closeProject", QT_TRANSLATE_NOOP("Command", "Close the project"), "Ctrl+W"},
        Command{"history", QT_TRANSLATE_NOOP("Command", "Show the history"), "Ctrl+H"},
        Command{"notifications", QT_TRANSLATE_NOOP("Command", "Show notifications"), "Ctrl+Shift+N"},
        Command{"theme", QT_TRANSLATE_NOOP("Command", "Change between the dark and the light theme"), ""},
        Command{"settings", QT_TRANSLATE_NOOP("Command", "Settings"), "Ctrl+,"},
        Command{"keys", QT_TRANSLATE_NOOP("Command", "Keyboard shortcuts"), ""},
        Command{"guide", QT_TRANSLATE_NOOP("Command", "Open the guide"), "F1"},
        Command{"nextPane", QT_TRANSLATE_NOOP("Command", "Next pane"), "F6"},
        Command{"previousPane", QT_TRANSLATE_NOOP("Command", "Previous pane"), "Shift+F6"},
        Command{"palette", QT_TRANSLATE_NOOP("Command", "Find or do anything"), "Ctrl+K"},
        Command{"quit", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q"},
    };
    return all;
}

QString CommandModel::portableKeysOf(const QString &command) const
{
    if (isRemapped(command))
        return m_settings.keysOf(command);
    for (const Command &each : commands())
        if (command == QLatin1String(each.id))
            return QString::fromLatin1(each.keys);
    return {};
}

QString CommandModel::keysOf(const QString &command) const
{
    return QKeySequence(portableKeysOf(command)).toString(QKeySequence::NativeText);
}

bool CommandModel::isRemapped(const QString &command) const
{
    return m_settings.hasKeysOf(command);
}

QString CommandModel::remap(const QString &command, int key, int modifiers)
{
    const QKeySequence sequence(
        QKeyCombination(Qt::KeyboardModifiers(modifiers) & ~Qt::KeyboardModifiers(Qt::KeypadModifier),
                        static_cast<Qt::Key>(key)));
    const QString portable = sequence.toString(QKeySequence::PortableText);
    for (const Command &each : commands())
        if (const QString other = QString::fromLatin1(each.id);
            other != command && QKeySequence(portableKeysOf(other)) == sequence)
            return QCoreApplication::translate("Command", each.text);
    m_settings.setKeysOf(command, portable);
    tellKeys();
    return {};
}

void CommandModel::resetKeys(const QString &command)
{
    m_settings.forgetKeysOf(command);
    tellKeys();
}

void CommandModel::tellKeys()
{
    ++m_keysVersion;
    Q_EMIT keysChanged();
    refresh();
}

void CommandModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    refresh();
    Q_EMIT searchChanged();
}

QString CommandModel::keyTable() const
{
    QString rows = QStringLiteral("| | |\n|---|---|\n");
    for (const Command &command : commands())
        if (const QString keys = keysOf(QString::fromLatin1(command.id)); !keys.isEmpty())
            rows += QStringLiteral("| %1 | %2 |\n")
                        .arg(keys.toHtmlEscaped().replace(u'|', QStringLiteral("\\|")),
                             QCoreApplication::translate("Command", command.text));
    return rows;
}

void CommandModel::refresh()
{
    // Rows out, rows in, as in TreeRows: a reset makes a view complain.
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    std::vector<Row> rows;
    const SearchQuery query(m_search);
    for (const Command &command : commands()) {
        const QString text = QCoreApplication::translate("Command", command.text);
        if (query.matches(text))
            rows.push_back(
                {text, keysOf(QString::fromLatin1(command.id)), QString::fromLatin1(command.id), {}, {}});
    }
    constexpr std::size_t most = 200;
    const QString whole = m_search.trimmed();
    std::vector<Row> exact; // what is called just so comes before commands that begin like it
    if (!query.isEmpty())
        for (const ObjectId tree : root::trees)
            for (const ObjectId id : m_document.branch(tree)) {
                const QString name = id == tree ? QString() : m_document.name(id);
                if (name.isEmpty())
                    continue;
                const bool same = exact.size() < most && name.compare(whole, Qt::CaseInsensitive) == 0;
                if (same || (rows.size() < most && query.matches(m_document, id)))
                    (same ? exact : rows)
                        .push_back({name,
                                    placeName(m_document, m_document.parentOf(id)),
                                    {},
                                    id,
                                    QString::fromLatin1(kindInfo(m_document.kind(id)).key)});
            }
    // A command of just that name stays the first.
    const auto first = std::ranges::find_if(
        rows, [&](const Row &row) { return row.text.compare(whole, Qt::CaseInsensitive) == 0; });
    if (first != rows.end())
        std::rotate(rows.begin(), first, first + 1);
    rows.insert(rows.begin() + (first != rows.end() ? 1 : 0), exact.begin(), exact.end());
    if (rows.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return row.text;
    case DetailRole: return row.detail;
    case CommandRole: return row.command;
    case KeyRole: return QVariant::fromValue(row.key);
    case KindNameRole: return row.kindName;
    default: return {};
    }
}

QHash<int, QByteArray> CommandModel::roleNames() const
{
    return {{TextRole, "text"},
            {DetailRole, "detail"},
            {CommandRole, "command"},
            {KeyRole, "key"},
            {KindNameRole, "kindName"}};
}

} // namespace flux
