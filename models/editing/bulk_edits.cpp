#include "models/document/naming.h"
#include "models/editing/bulk_model.h"
#include "models/lists/reference_choices.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace flux {

using namespace doc;

/// What typed texts name: each looked up once, whatever the number of cells.
class BulkModel::Names {
public:
    explicit Names(const Document &document) : m_document(document) {}
    /// By its place or by its name alone; none when there isn't one.
    ObjectId find(const Property &property, const QString &text)
    {
        const std::pair<quint64, QString> asked{property.refersTo, text};
        if (const auto known = m_found.constFind(asked); known != m_found.cend())
            return *known;
        ObjectId id = findByPath(m_document, text);
        if ((bit(m_document.kind(id)) & property.refersTo) == 0)
            id = byName(property.refersTo).value(text.toCaseFolded());
        m_found.insert(asked, id);
        return id;
    }

private:
    const QHash<QString, ObjectId> &byName(Kinds kinds)
    {
        if (const auto known = m_named.constFind(kinds); known != m_named.cend())
            return *known;
        QHash<QString, ObjectId> names;
        for (int kind = 0; kind < kindCount; ++kind)
            if ((kinds >> kind & 1U) != 0)
                for (const ObjectId id : m_document.allOf(static_cast<Kind>(kind)))
                    if (const QString name = m_document.name(id).toCaseFolded(); !names.contains(name))
                        names.insert(name, id);
        return *m_named.insert(kinds, std::move(names));
    }

    const Document &m_document;
    QHash<std::pair<quint64, QString>, ObjectId> m_found;
    QHash<quint64, QHash<QString, ObjectId>> m_named; ///< folded names by kinds
};

namespace {
bool isOneOf(const QString &text, std::initializer_list<QString> words)
{
    return std::ranges::any_of(
        words, [&](const QString &word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Lines of cells; the empty line that a spreadsheet puts at the end is none.
QList<QStringList> cellsOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    QList<QStringList> cells;
    for (const QString &line : lines)
        cells << line.split(u'\t');
    return cells;
}
} // namespace

QRectF BulkModel::everything() const
{
    return QRect(0, 0, columnCountNow(), rowCountNow());
}

QRect BulkModel::within(const QRectF &cells) const
{
    return cells.toRect() & everything().toRect();
}

/// What a text means in a cell; nothing where the object has no such property or the text is what stands
/// there.
std::optional<BulkModel::Typed> BulkModel::typed(int row, int column, const QString &text, Names &names) const
{
    const ObjectId id = keyAt(row);
    const QString &name = m_columns[column];
    const Kind kind = document().kind(id);
    const int at = propertyIndex(kind, name);
    if (at < 0)
        return {};
    const Property &property = properties(kind)[static_cast<std::size_t>(at)];
    const QString value = text.trimmed();
    if (value == cell(id, name, InputRole).toString().trimmed()) // it stays as it is
        return {};
    const auto meant = [&](const QVariant &stored) -> std::optional<Typed> {
        if (document().isOwn(id, at) && document().value(id, at) == stored)
            return {};
        return Typed{{id, name, stored}, m_reader.shown(property, stored), {}};
    };
    m_reader.setKey(id);
    switch (property.type) {
    case ValueType::Choice:
        for (int i = 0; i < static_cast<int>(property.choices.size()); ++i)
            if (const Choice &choice = property.choices[static_cast<std::size_t>(i)]; isOneOf(
                    value,
                    {QString::fromLatin1(choice.key), QCoreApplication::translate("Property", choice.label)}))
                return meant(i);
        break;
    case ValueType::Reference:
        if (value.isEmpty() || isOneOf(value, {ReferenceChoices::nothing(property)}))
            return meant(QVariant::fromValue(ObjectId{}));
        if (const ObjectId named = names.find(property, value))
            return meant(QVariant::fromValue(named));
        break;
    case ValueType::Boolean:
        if (isOneOf(value, {QStringLiteral("1"), QStringLiteral("true"), tr("yes"), tr("on")}))
            return meant(true);
        if (isOneOf(value, {QStringLiteral("0"), QStringLiteral("false"), tr("no"), tr("off")}))
            return meant(false);
        break;
    default:
        if (const QVariant read = m_reader.parse(at, value); read.isValid())
            return meant(read);
    }
    return Typed{
        {id, name, value},
        value,
        tr("“%1” is no value of %2.").arg(value, QCoreApplication::translate("Property", property.label))};
}

BulkModel::AllTyped BulkModel::filled(const QRect &cells, const QString &text) const
{
    AllTyped all;
    if (text.trimmed().isEmpty() && cells.width() * cells.height() > 1)
        return all; // nothing is meant by it
    Names names(document());
    for (int row = cells.top(); row <= cells.bottom(); ++row)
        for (int column = cells.left(); column <= cells.right(); ++column)
            if (auto each = typed(row, column, text, names))
                all.push_back(std::move(*each));
    return all;
}

BulkModel::AllTyped BulkModel::pasted(const QRect &cells, const QString &text) const
{
    QList<QStringList> lines = cellsOf(text);
    if (!lines.isEmpty()) { // the labels that copied() puts above are no values
        const QStringList &first = lines.front();
        qsizetype labels = 0;
        while (labels < first.size() && cells.left() + labels < columnCountNow()
               && first[labels].trimmed() == columnLabel(cells.left() + static_cast<int>(labels)))
            ++labels;
        if (labels == first.size())
            lines.removeFirst();
    }
    if (lines.size() == 1 && lines.front().size() == 1)
        return filled(cells, lines.front().front());
    AllTyped all;
    Names names(document());
    for (qsizetype line = 0; line < lines.size(); ++line)
        for (qsizetype each = 0; each < lines[line].size(); ++each) {
            const auto column = static_cast<int>(cells.left() + each);
            const auto row = static_cast<int>(cells.top() + line);
            if (column < columnCountNow() && row < rowCountNow())
                if (auto one = typed(row, column, lines[line][each], names))
                    all.push_back(std::move(*one));
        }
    return all;
}

BulkModel::AllTyped BulkModel::renamed(const QString &pattern, const QString &replacement) const
{
    const QRegularExpression expression(pattern);
    static const QRegularExpression dollar(
        QStringLiteral("\\$(\\d)")); // groups as either is used to write them
    const QString with = QString(replacement).replace(dollar, QStringLiteral("\\\\1"));
    AllTyped all;
    if (pattern.isEmpty() || !expression.isValid())
        return all;
    for (const ObjectId id : m_rows) {
        QString to = document().name(id);
        to.replace(expression, with);
        if (to != document().name(id))
            all.push_back({{id, QStringLiteral("name"), to}, to, {}});
    }
    return all;
}

QVariantMap BulkModel::proposal(const AllTyped &all) const
{
    constexpr std::size_t enough = 3; // to see what it does
    QStringList lines;
    for (std::size_t i = 0; i < std::min(all.size(), enough); ++i) {
        const auto &[id, property, value] = all[i].setting;
        const bool isName = property == QLatin1String("name");
        const QString change = tr("%1 → %2").arg(
            isName ? document().name(id) : cell(id, property, InputRole).toString(), all[i].shown);
        lines << (isName ? change : tr("%1: %2").arg(titleName(document(), id), change));
    }
    const auto bad = std::ranges::find_if(all, [](const Typed &each) { return !each.problem.isEmpty(); });
    return {{QStringLiteral("count"), static_cast<int>(all.size())},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("problem"), bad == all.end() ? QString() : bad->problem}};
}

bool BulkModel::apply(const AllTyped &all, const QString &text)
{
    std::vector<Editor::Setting> settings;
    settings.reserve(all.size());
    std::ranges::transform(all, std::back_inserter(settings), &Typed::setting);
    if (settings.size() == 1)
        return m_editor->set(settings[0].id, settings[0].property, settings[0].value);
    return !settings.empty() && m_editor->setAll(settings, text);
}

bool BulkModel::fill(const QRectF &cells, const QString &text)
{
    const QRect there = within(cells);
    if (there.isEmpty())
        return false;
    return apply(filled(there, text), tr("Fill %1").arg(columnLabel(there.left())));
}

QVariantMap BulkModel::proposedFill(const QRectF &cells, const QString &text) const
{
    return proposal(text.trimmed().isEmpty() ? AllTyped{} : filled(within(cells), text));
}

bool BulkModel::reset(const QRectF &cells)
{
    const QRect there = within(cells);
    std::vector<Editor::Place> places;
    for (int row = there.top(); row <= there.bottom(); ++row)
        for (int column = there.left(); column <= there.right(); ++column) {
            const ObjectId id = keyAt(row);
            const int at = propertyIndex(document().kind(id), m_columns[column]);
            if (at > 0 && document().isOwn(id, at)) // a name stays
                places.push_back({id, m_columns[column]});
        }
    return !places.empty() && m_editor->resetAll(places, tr("Reset %1").arg(columnLabel(there.left())));
}

bool BulkModel::paste(const QRectF &cells, const QString &text)
{
    return apply(pasted(within(cells), text), tr("Paste a table"));
}

QVariantMap BulkModel::proposedPaste(const QRectF &cells, const QString &text) const
{
    return proposal(pasted(within(cells), text));
}

QString BulkModel::copied(const QRectF &cells) const
{
    const QRect there = within(cells);
    QStringList lines;
    QStringList line;
    if (there == everything().toRect()) {
        for (int column = 0; column < columnCountNow(); ++column)
            line << columnLabel(column);
        lines << line.join(u'\t');
    }
    for (int row = there.top(); row <= there.bottom(); ++row) {
        line.clear();
        for (int column = there.left(); column <= there.right(); ++column)
            line << cell(keyAt(row), m_columns[column], InputRole) // as it can be pasted
                        .toString()
                        .replace(u'\t', u' ')
                        .replace(u'\n', u' ');
        lines << line.join(u'\t');
    }
    return lines.join(u'\n');
}

bool BulkModel::rename(const QString &pattern, const QString &replacement)
{
    const AllTyped all = renamed(pattern, replacement);
    return apply(all, tr("Rename %n object(s)", nullptr, static_cast<int>(all.size())));
}

QVariantMap BulkModel::proposedRename(const QString &pattern, const QString &replacement) const
{
    QVariantMap proposed = proposal(renamed(pattern, replacement));
    if (const QRegularExpression expression(pattern); !expression.isValid())
        proposed[QStringLiteral("problem")] = expression.errorString();
    return proposed;
}

} // namespace flux
