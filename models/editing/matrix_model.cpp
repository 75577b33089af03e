#include "models/editing/matrix_model.h"

#include "models/commands/recipes.h"
#include "models/document/naming.h"
#include "models/document/routing.h"
#include "models/lists/property_model.h"

#include <QSet>

#include <algorithm>

namespace flux {

using namespace doc;

/// What a mode links, and where the linking object stands.
struct MatrixModel::Form {
    const char *mode;
    Kind link;
    const char *rowReference;    ///< property of the link; null: its parent is the row
    const char *columnReference; ///< the same for columns; both given: its parent is `key`
    const char *value;           ///< null: there or not
};

const MatrixModel::Form *MatrixModel::form() const
{
    static constexpr std::array forms{
        Form{"ducking", Kind::DuckRule, "source", nullptr, "amount"},
        Form{"sends", Kind::Send, nullptr, "auxBus", "level"},
        Form{"assignments", Kind::SwitchItem, "child", "value", nullptr},
        Form{"transitions", Kind::StateTransition, "from", "to", "seconds"},
        Form{"offsets", Kind::StateOffset, nullptr, "state", "volume"},
    };
    const auto found
        = std::ranges::find_if(forms, [&](const Form &form) { return m_mode == QLatin1String(form.mode); });
    return m_editor && found != forms.end() ? &*found : nullptr;
}

void MatrixModel::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->document()->disconnect(this);
    m_editor = editor;
    if (m_editor) {
        Document *document = m_editor->document();
        connect(document, &Document::inserted, this, &MatrixModel::onStructure);
        connect(document, &Document::moved, this, &MatrixModel::onStructure);
        // What is going is taken out at once: nothing may ask for it any more.
        connect(document, &Document::removing, this, [this](ObjectId id) {
            if (m_cells.contains(id)) {
                const Cell cell = m_cells.take(id);
                m_links[cell].removeAll(id);
                tell(cell, {});
            } else if (std::ranges::find(m_rows, id) != m_rows.end()
                       || std::ranges::find(m_columns, id) != m_columns.end() || id == m_key) {
                if (id == m_key)
                    m_key = {};
                beginResetModel();
                std::erase(m_rows, id);
                std::erase(m_columns, id);
                findLinks();
                endResetModel();
                Q_EMIT shapeChanged();
            }
        });
        connect(document, &Document::changed, this, &MatrixModel::onChanged);
        connect(document, &Document::aboutToReset, this, [this] {
            beginResetModel();
            m_rows.clear();
            m_columns.clear();
            m_links.clear();
            m_cells.clear();
            endResetModel();
            Q_EMIT shapeChanged();
        });
        connect(document, &Document::wasReset, this, &MatrixModel::rebuild);
    }
    Q_EMIT editorChanged();
    rebuild();
}

void MatrixModel::setMode(const QString &mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
    rebuild();
}

void MatrixModel::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT keyChanged();
    rebuild();
}

std::vector<ObjectId> MatrixModel::lineOf(bool columns) const
{
    std::vector<ObjectId> line;
    const auto childrenOf = [&](ObjectId parent, Kinds kinds) {
        for (const ObjectId id : document().children(parent))
            if ((kinds & bit(document().kind(id))) != 0)
                line.push_back(id);
    };
    const auto buses = [&](Kinds kinds) {
        for (const ObjectId id : document().branch(root::buses))
            if ((kinds & bit(document().kind(id))) != 0)
                line.push_back(id);
    };
    if (m_mode == QLatin1String("ducking")) {
        buses(busKinds);
        if (columns && !line.empty())
            line.erase(line.begin()); // nothing may turn down the main bus
    } else if (m_mode == QLatin1String("sends")) {
        buses(columns ? bit(Kind::AuxBus) : busKinds);
    } else if (m_mode == QLatin1String("assignments")) {
        if (!columns)
            childrenOf(m_key, soundTreeKinds);
        else if (const auto *container = document().find<SwitchContainer>(m_key))
            childrenOf(container->group, bit(Kind::Switch) | bit(Kind::State));
    } else if (m_mode == QLatin1String("transitions")) {
        line.push_back({}); // no state
        childrenOf(m_key, bit(Kind::State));
    } else if (m_mode == QLatin1String("offsets")) {
        if (columns) {
            childrenOf(m_key, bit(Kind::State));
        } else {
            QSet<ObjectId> owners;
            for (const ObjectId id : document().allOf(Kind::StateOffset))
                if (document().parentOf(document().find<StateOffset>(id)->state) == m_key && m_key)
                    owners.insert(document().parentOf(id));
            line.assign(owners.begin(), owners.end());
            std::ranges::sort(line, {}, [this](ObjectId id) { return nameOf(id); });
        }
    }
    return line;
}

MatrixModel::Cell MatrixModel::cellOf(ObjectId link) const
{
    const Form *form = this->form();
    const auto side = [&](const char *reference) {
        return reference ? document().value(link, reference).value<ObjectId>() : document().parentOf(link);
    };
    return {side(form->rowReference), side(form->columnReference)};
}

ObjectId MatrixModel::ownerOf(const Cell &cell) const
{
    const Form *form = this->form();
    return !form->rowReference ? cell.first : !form->columnReference ? cell.second : m_key;
}

bool MatrixModel::allows(const Cell &cell) const
{
    if (m_mode == QLatin1String("ducking")) // not itself, nor what it feeds
        return !document().isWithin(cell.first, cell.second);
    if (m_mode == QLatin1String("sends"))
        return !feeds(document(), cell.second, cell.first);
    return m_mode != QLatin1String("transitions") || cell.first != cell.second;
}

QString MatrixModel::nameOf(ObjectId id) const
{
    return id ? shownName(document(), id) : tr("No state");
}

void MatrixModel::findLinks()
{
    m_links.clear();
    m_cells.clear();
    const Form *form = this->form();
    if (!form)
        return;
    const auto take = [&](ObjectId id) {
        const Cell cell = cellOf(id);
        m_links[cell] << id;
        m_cells.insert(id, cell);
    };
    if (m_mode == QLatin1String("offsets")) {
        for (const ObjectId id : document().allOf(form->link))
            take(id);
        return;
    }
    std::vector<ObjectId> owners{m_key};
    if (!form->rowReference || !form->columnReference)
        owners = form->rowReference ? m_columns : m_rows;
    for (const ObjectId owner : owners)
        for (const ObjectId id : document().children(owner))
            if (document().kind(id) == form->link)
                take(id);
}

void MatrixModel::rebuild()
{
    m_pending = false;
    std::vector<ObjectId> rows;
    std::vector<ObjectId> columns;
    if (form()) {
        rows = lineOf(false);
        columns = lineOf(true);
    }
    if (rows == m_rows && columns == m_columns) {
        findLinks();
        if (!rows.empty() && !columns.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCountNow() - 1, columnCountNow() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_columns = std::move(columns);
    findLinks();
    endResetModel();
    Q_EMIT shapeChanged();
}

void MatrixModel::onStructure(ObjectId id)
{
    const Form *form = this->form();
    if (!form || m_pending)
        return;
    const Kind kind = document().kind(id);
    const Kinds lines = m_mode == QLatin1String("ducking") || m_mode == QLatin1String("sends") ? busKinds
        : m_mode == QLatin1String("assignments") ? soundTreeKinds | bit(Kind::Switch) | bit(Kind::State)
                                                 : bit(Kind::State);
    if (kind != form->link && (lines & bit(kind)) == 0 && document().childCount(id) == 0)
        return;
    if (kind == form->link && m_mode != QLatin1String("offsets")) {
        const Cell cell = cellOf(id);
        if (!m_cells.contains(id) && ownerOf(cell) == document().parentOf(id)) {
            m_links[cell] << id;
            m_cells.insert(id, cell);
            tell(cell, {});
        }
        return;
    }
    m_pending = true; // many may come at once
    QMetaObject::invokeMethod(this, &MatrixModel::rebuild, Qt::QueuedConnection);
}

void MatrixModel::onChanged(const std::vector<Change> &changes)
{
    const Form *form = this->form();
    if (!form)
        return;
    bool again = false;
    bool names = false;
    for (const Change &change : changes) {
        const Kind kind = document().kind(change.id);
        if (kind == form->link) {
            if (!m_cells.contains(change.id)) {
                again |= m_mode == QLatin1String("offsets");
                continue;
            }
            const Cell before = m_cells.value(change.id);
            const Cell now = cellOf(change.id);
            if (before != now) {
                m_links[before].removeAll(change.id);
                m_links[now] << change.id;
                m_cells.insert(change.id, now);
                tell(before, {});
                tell(now, {});
                again |= m_mode == QLatin1String("offsets");
            } else if (form->value && (change.properties >> propertyIndex(kind, form->value) & 1U) != 0) {
                tell(now, {ValueRole, TextRole});
            }
        } else if (kind == Kind::SwitchContainer && change.id == m_key) {
            again |= (change.properties >> propertyIndex(kind, "group") & 1U) != 0;
        } else if ((change.properties & 1U) != 0) {
            names |= std::ranges::find(m_rows, change.id) != m_rows.end()
                || std::ranges::find(m_columns, change.id) != m_columns.end();
        }
    }
    if (again)
        rebuild();
    if (names)
        Q_EMIT namesChanged();
}

void MatrixModel::tell(const Cell &cell, const QList<int> &roles)
{
    const auto row = std::ranges::find(m_rows, cell.first) - m_rows.begin();
    const auto column = std::ranges::find(m_columns, cell.second) - m_columns.begin();
    if (row == std::ssize(m_rows) || column == std::ssize(m_columns))
        return;
    const QModelIndex at = index(static_cast<int>(row), static_cast<int>(column));
    Q_EMIT dataChanged(at, at, roles);
}

ObjectId MatrixModel::rowKey(int row) const
{
    return row >= 0 && row < rowCountNow() ? m_rows[static_cast<std::size_t>(row)] : ObjectId{};
}

ObjectId MatrixModel::columnKey(int column) const
{
    return column >= 0 && column < columnCountNow() ? m_columns[static_cast<std::size_t>(column)]
                                                    : ObjectId{};
}

QString MatrixModel::rowName(int row) const
{
    return row >= 0 && row < rowCountNow() ? nameOf(rowKey(row)) : QString();
}

QString MatrixModel::columnName(int column) const
{
    return column >= 0 && column < columnCountNow() ? nameOf(columnKey(column)) : QString();
}

ObjectId MatrixModel::linkAt(int row, int column) const
{
    const auto found = m_links.constFind({rowKey(row), columnKey(column)});
    return found == m_links.cend() || found->isEmpty() ? ObjectId{} : found->first();
}

ObjectId MatrixModel::add(int row, int column)
{
    const Form *form = this->form();
    if (!form || row < 0 || row >= rowCountNow() || column < 0 || column >= columnCountNow())
        return {};
    if (const ObjectId link = linkAt(row, column))
        return link;
    const Cell cell{rowKey(row), columnKey(column)};
    const ObjectId owner = ownerOf(cell);
    QVariantMap references;
    const auto refer = [&](const char *reference, ObjectId to) {
        if (reference && to)
            references.insert(QString::fromLatin1(reference), QVariant::fromValue(to));
    };
    refer(form->rowReference, cell.first);
    refer(form->columnReference, cell.second);
    return m_editor->insertWith(form->link, owner, references);
}

bool MatrixModel::move(int row, int column, int toRow, int toColumn)
{
    const Form *form = this->form();
    const ObjectId link
        = form && form->rowReference && form->columnReference ? linkAt(row, column) : ObjectId{};
    const ObjectId toRowKey = rowKey(toRow);
    const ObjectId toColumnKey = columnKey(toColumn);
    if (!link || !toRowKey || !toColumnKey || linkAt(toRow, toColumn))
        return false;
    return m_editor->setAll(
        {{link, QString::fromLatin1(form->rowReference), QVariant::fromValue(toRowKey)},
         {link, QString::fromLatin1(form->columnReference), QVariant::fromValue(toColumnKey)}},
        tr("Move an assignment"));
}

bool MatrixModel::put(int row, int column, double value)
{
    const Form *form = this->form();
    const ObjectId link = form && form->value ? linkAt(row, column) : ObjectId{};
    return link && m_editor->set(link, QString::fromLatin1(form->value), value);
}

bool MatrixModel::clear(int row, int column)
{
    const auto links = m_links.value({rowKey(row), columnKey(column)});
    return !links.isEmpty() && m_editor->removeAll(links);
}

namespace {
const Property *rowOf(Kind kind, const char *name)
{
    return name ? &properties(kind)[static_cast<std::size_t>(propertyIndex(kind, name))] : nullptr;
}
} // namespace

double MatrixModel::minimum() const
{
    const Property *row = form() ? rowOf(form()->link, form()->value) : nullptr;
    return row ? row->minimum : 0.0;
}

double MatrixModel::maximum() const
{
    const Property *row = form() ? rowOf(form()->link, form()->value) : nullptr;
    return !row ? 1.0 : row->usual > 0.0 ? row->usual : row->maximum;
}

QString MatrixModel::property() const
{
    return form() && form()->value ? QString::fromLatin1(form()->value) : QString();
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !form())
        return {};
    const ObjectId link = linkAt(index.row(), index.column());
    const Cell cell{rowKey(index.row()), columnKey(index.column())};
    switch (role) {
    case LinkRole: return QVariant::fromValue(link);
    case PresentRole: return static_cast<bool>(link);
    case AllowedRole: return allows(cell);
    case ValueRole: return link && form()->value ? document().value(link, form()->value) : QVariant(0.0);
    case Qt::DisplayRole:
    case TextRole:
        return link && form()->value ? shownNumber(document().value(link, form()->value).toDouble(),
                                                   rowOf(form()->link, form()->value)->unit, false)
                                     : QString();
    case MoreRole: return std::max<qsizetype>(m_links.value(cell).size() - 1, 0);
    default: return {};
    }
}

QHash<int, QByteArray> MatrixModel::roleNames() const
{
    return {{LinkRole, "link"},   {PresentRole, "present"}, {AllowedRole, "allowed"},
            {ValueRole, "value"}, {TextRole, "text"},       {MoreRole, "more"}};
}

} // namespace flux
