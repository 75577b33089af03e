#include "models/editing/removal.h"

#include "models/document/naming.h"

#include <algorithm>

namespace flux {

using namespace doc;

Removal::Removal(Editor &editor, QObject *parent) : QAbstractListModel(parent), m_editor(editor)
{
    connect(editor.document(), &Document::applied, this, [this] {
        if (!m_ids.isEmpty() && !m_busy)
            look();
    });
    connect(editor.document(), &Document::aboutToReset, this, &Removal::drop);
}

bool Removal::ask(const QList<ObjectId> &ids)
{
    m_ids = m_editor.topmost(ids);
    m_instead = {};
    // What came out at a bus comes out at the one above it, unless a person chooses another.
    const Document &document = *m_editor.document();
    if (m_ids.size() == 1 && document.kind(m_ids.front()) == Kind::Bus)
        m_instead = document.parentOf(m_ids.front());
    look();
    return !m_rows.empty();
}

void Removal::look()
{
    const Document &document = *m_editor.document();
    m_ids.removeIf([&](ObjectId id) { return !document.contains(id); });
    if (!document.contains(m_instead)
        || std::ranges::any_of(m_ids, [&](ObjectId id) { return document.isWithin(m_instead, id); }))
        m_instead = {};
    beginResetModel();
    m_rows = usesOf(document, m_ids);
    m_askedFor = {};
    m_askedProperty.clear();
    for (const Use &use : m_rows) {
        const Properties table = properties(document.kind(use.user));
        if (m_ids.size() != 1 || use.target != m_ids.front())
            continue;
        m_askedFor = use.user;
        m_askedProperty = QString::fromLatin1(table[static_cast<std::size_t>(use.property)].name);
    }
    if (!m_askedFor)
        m_instead = {}; // nobody could see or change it
    endResetModel();
    if (m_ids.isEmpty() || m_rows.empty()) {
        m_ids.clear();
        Q_EMIT ended();
    }
    Q_EMIT asked();
}

QString Removal::title() const
{
    return m_ids.size() == 1 ? tr("Remove %1").arg(shownName(*m_editor.document(), m_ids.front()))
                             : tr("Remove %n object(s)", nullptr, static_cast<int>(m_ids.size()));
}

bool Removal::goes(const Use &row) const
{
    const Document &document = *m_editor.document();
    const Property &property = properties(document.kind(row.user))[static_cast<std::size_t>(row.property)];
    return row.point && (property.refersTo & bit(document.kind(m_instead))) == 0;
}

/// A sound stays, without anything to play.
bool Removal::fallsSilent(const Use &row) const
{
    const Document &document = *m_editor.document();
    return !m_instead && document.kind(row.user) == Kind::Sound
        && document.kind(row.target) == Kind::AudioFile;
}

int Removal::going() const
{
    QSet<ObjectId> users;
    for (const Use &row : m_rows)
        if (goes(row))
            users.insert(row.user);
    return static_cast<int>(users.size());
}

void Removal::setInstead(ObjectId instead)
{
    const Document &document = *m_editor.document();
    if (std::ranges::any_of(m_ids, [&](ObjectId id) { return document.isWithin(instead, id); }))
        return; // it goes itself
    m_instead = instead;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCountNow() - 1), {Usage::PlaceRole});
    Q_EMIT asked();
}

QString Removal::insteadText() const
{
    return m_instead ? placeName(*m_editor.document(), m_instead) : tr("nothing");
}

bool Removal::carryOut()
{
    m_busy = true;
    const bool done = m_editor.removeAndReplace(m_ids, m_instead);
    m_busy = false;
    if (done)
        drop();
    return done;
}

void Removal::drop()
{
    if (m_ids.isEmpty())
        return;
    beginResetModel();
    m_ids.clear();
    m_rows.clear();
    m_askedFor = m_instead = {};
    m_askedProperty.clear();
    endResetModel();
    Q_EMIT ended();
    Q_EMIT asked();
}

QVariant Removal::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Use &row = m_rows[static_cast<std::size_t>(index.row())];
    const QVariant shown = Usage::of(*m_editor.document(), row, role);
    if (role != Usage::PlaceRole)
        return shown;
    return goes(row)       ? tr("%1 – goes with it").arg(shown.toString())
        : fallsSilent(row) ? tr("%1 – stays and is silent").arg(shown.toString())
                           : shown;
}

} // namespace flux
