#include "models/files/unit_table.h"

namespace flux {

using namespace doc;

namespace {
/// A name that every file system takes: ASCII letters, digits, '-' and '_'.
QString fileName(const QString &name)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-'))
            plain += c;
        else if (c.isSpace() || c == u'.' || c == u'/')
            plain += u'-';
    }
    return plain.left(60).toLower();
}

bool sharesFile(ObjectId tree, Kind kind)
{
    return tree == root::buses || ((tree == root::audio || tree == root::game) && kind != Kind::Folder);
}
} // namespace

ObjectId UnitTable::unitOf(ObjectId id) const
{
    if (id == root::project)
        return id;
    for (ObjectId at = id;;) {
        const ObjectId parent = m_document.parentOf(at);
        if (!parent)
            return at; // a tree's root
        if (const auto *folder = m_document.find<Folder>(at); folder && folder->ownFile)
            return at;
        if (m_document.kind(parent) == Kind::Tree)
            return sharesFile(parent, m_document.kind(at)) ? parent : at;
        at = parent;
    }
}

bool UnitTable::exists(ObjectId unit) const
{
    return m_document.contains(unit) && unitOf(unit) == unit && !topOf(unit).empty();
}

std::vector<ObjectId> UnitTable::topOf(ObjectId unit) const
{
    if (m_document.kind(unit) != Kind::Tree)
        return {unit};
    std::vector<ObjectId> top;
    for (const ObjectId child : m_document.children(unit))
        if (unitOf(child) == unit)
            top.push_back(child);
    return top;
}

QString UnitTable::makePath(ObjectId unit)
{
    if (const QString known = path(unit); !known.isEmpty())
        return known;
    QString base;
    if (m_document.kind(unit) == Kind::Tree) {
        base = QString::fromLatin1(treeKey(unit));
    } else {
        ObjectId tree = unit;
        QString folders;
        for (ObjectId at = m_document.parentOf(unit); at; at = m_document.parentOf(at)) {
            tree = at;
            if (m_document.kind(at) != Kind::Tree)
                folders = fileName(m_document.name(at)) + u'/' + folders;
        }
        QString own = fileName(m_document.name(unit));
        base = QString::fromLatin1(treeKey(tree)) + u'/' + folders + (own.isEmpty() ? unit.toString() : own);
    }
    QString path = QStringLiteral("units/%1.json").arg(base);
    for (int n = 2; m_taken.contains(path.toLower()); ++n)
        path = QStringLiteral("units/%1-%2.json").arg(base).arg(n);
    setPath(unit, path);
    return path;
}

void UnitTable::setPath(ObjectId unit, const QString &path)
{
    m_paths.insert(unit, path);
    reserve(path);
}

void UnitTable::forget(ObjectId unit)
{
    m_taken.remove(m_paths.take(unit).toLower());
}

void UnitTable::clear()
{
    m_paths.clear();
    m_taken.clear();
}

} // namespace flux
