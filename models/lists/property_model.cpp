#include "models/lists/property_model.h"

#include "models/document/driving.h"
#include "models/document/naming.h"
#include "models/lists/reference_choices.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;

namespace {
QString unitText(Unit unit)
{
    switch (unit) {
    case Unit::None: return {};
    case Unit::Decibels: return QStringLiteral("dB");
    case Unit::Cents: return QStringLiteral("ct");
    case Unit::Percent: return QStringLiteral("%");
    case Unit::Seconds: return QStringLiteral("s");
    case Unit::Hertz: return QStringLiteral("Hz");
    case Unit::Degrees: return QStringLiteral("°");
    }
    return {};
}

/// Whether a typed unit is one of those that a property is measured in.
bool unitFits(const QString &typed, Unit unit)
{
    QStringList known{unitText(unit)};
    if (unit == Unit::Seconds)
        known << QStringLiteral("ms");
    if (unit == Unit::Hertz)
        known << QStringLiteral("kHz");
    return known.contains(typed, Qt::CaseInsensitive);
}

QString typeText(ValueType type)
{
    switch (type) {
    case ValueType::Text: return QStringLiteral("text");
    case ValueType::Number: return QStringLiteral("number");
    case ValueType::Integer: return QStringLiteral("integer");
    case ValueType::Boolean: return QStringLiteral("boolean");
    case ValueType::Choice: return QStringLiteral("choice");
    case ValueType::Reference: return QStringLiteral("reference");
    }
    return {};
}
} // namespace

QString shownNumber(double value, Unit unit, bool whole)
{
    const QLocale locale;
    int decimals = 2;
    if (whole || unit == Unit::Cents || unit == Unit::Degrees
        || (unit == Unit::Hertz && std::abs(value) >= 100.0))
        decimals = 0;
    else if (unit == Unit::Decibels || unit == Unit::Percent)
        decimals = 1;
    else if (unit == Unit::Seconds && std::abs(value) < 1.0
             && std::abs(value * 100.0 - std::round(value * 100.0)) > 1e-6)
        decimals = 3;
    if (unit == Unit::Decibels && value <= -96.0)
        return QStringLiteral("−∞\u2009dB");
    QString text = locale.toString(value, 'f', decimals);
    if (text.startsWith(u'-'))
        text[0] = QChar(0x2212);
    return unit == Unit::None ? text : text + QChar(0x2009) + unitText(unit);
}

void PropertyModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::changed, this, &PropertyModel::onChanged);
        connect(m_document, &Document::inserted, this, &PropertyModel::onDriver);
        connect(m_document, &Document::removed, this, [this](ObjectId, ObjectId parent) {
            if (parent == m_key && rowCount() > 0)
                Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DrivenRole});
        });
        connect(m_document, &Document::aboutToReset, this, [this] { setKey({}); });
        connect(m_document, &Document::removing, this, [this](ObjectId id) {
            if (id == m_key)
                setKey({});
        });
    }
    endResetModel();
    Q_EMIT documentChanged();
}

void PropertyModel::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    beginResetModel();
    m_key = key;
    endResetModel();
    Q_EMIT keyChanged();
}

void PropertyModel::setOthers(const QList<ObjectId> &others)
{
    if (m_others == others)
        return;
    m_others = others;
    Q_EMIT othersChanged();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MixedRole});
}

bool PropertyModel::isMixed(int row) const
{
    const QVariant own = m_document->value(m_key, row);
    return std::ranges::any_of(m_others, [&](ObjectId id) {
        const int at = propertyIndex(m_document->kind(id), property(row).name);
        return at >= 0 && m_document->value(id, at) != own;
    });
}

void PropertyModel::onChanged(const std::vector<Change> &changes)
{
    if (rowCount() > 0 && m_others.size() > 1 && std::ranges::any_of(changes, [this](const Change &change) {
            return m_others.contains(change.id);
        }))
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MixedRole});
    for (const Change &change : changes) {
        onDriver(change.id);
        if (change.id == m_key) {
            for (int row = 0; row < rowCount(); ++row)
                if ((change.properties >> row & 1U) != 0) {
                    QList<int> roles{ValueRole, TextRole, EffectiveRole, OriginRole};
                    if (change.own)
                        roles << OwnRole;
                    Q_EMIT dataChanged(index(row), index(row), roles);
                    tellDependents(row);
                }
        } else if (m_document->isWithin(m_key, change.id)) {
            // An ancestor's value: what is inherited from it has changed.
            const Kind kind = m_document->kind(change.id);
            for (int other = 1; other < static_cast<int>(properties(kind).size()); ++other) {
                if ((change.properties >> other & 1U) == 0)
                    continue;
                const int row = propertyIndex(
                    m_document->kind(m_key),
                    QString::fromLatin1(properties(kind)[static_cast<std::size_t>(other)].name));
                if (row >= 0)
                    Q_EMIT dataChanged(index(row), index(row), {EffectiveRole, OriginRole});
            }
        }
    }
}

/// A binding or an offset of a state came, or is another.
void PropertyModel::onDriver(ObjectId id)
{
    constexpr Kinds drivers = bit(Kind::Binding) | bit(Kind::StateOffset);
    if ((bit(m_document->kind(id)) & drivers) != 0 && m_document->parentOf(id) == m_key && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DrivenRole});
}

QString PropertyModel::driven(int row) const
{
    if (property(row).drivable == NotDrivable)
        return {};
    QStringList names;
    for (const ObjectId id : driversOf(*m_document, m_key, row)) {
        const auto *binding = m_document->find<Binding>(id);
        const auto *offset = m_document->find<StateOffset>(id);
        const ObjectId by = binding ? binding->source : offset ? offset->state : ObjectId{};
        if (binding && binding->follows != Binding::Follows::Source)
            names << QCoreApplication::translate(
                "Property", Binding::sources[static_cast<std::size_t>(binding->follows)].label);
        else
            names << shownName(*m_document, m_document->contains(by) ? by : id);
    }
    return names.join(QStringLiteral(", "));
}

/// Rows that act only with some values of this one.
void PropertyModel::tellDependents(int decides)
{
    const QLatin1String name(property(decides).name);
    for (int row = 0; row < rowCount(); ++row) {
        if (row == decides || std::ranges::none_of(property(row).conditions, [&](const When &condition) {
                return name == QLatin1String(condition.property);
            }))
            continue;
        Q_EMIT dataChanged(index(row), index(row), {ActsRole});
        tellDependents(row);
    }
}

const Property &PropertyModel::property(int row) const
{
    return properties(m_document->kind(m_key))[static_cast<std::size_t>(row)];
}

const std::vector<int> &PropertyModel::drivable() const
{
    return drivableRows(m_document->kind(m_document->parentOf(m_key)));
}

const Property &PropertyModel::follower(int row) const
{
    return properties(m_document->kind(m_document->parentOf(m_key)))[static_cast<std::size_t>(row)];
}

/// The place of a drivable property of the parent among them; −1 when it has none of that name.
int PropertyModel::namedProperty(const QString &name) const
{
    for (std::size_t at = 0; at < drivable().size(); ++at)
        if (name == QLatin1String(follower(drivable()[at]).name))
            return static_cast<int>(at);
    return -1;
}

/// A point of a curve is measured as what the curve drives.
Unit PropertyModel::unitOf(const Property &p) const
{
    return p.unit == Unit::None && m_document->kind(m_key) == Kind::CurvePoint
            && QLatin1String(p.name) == QLatin1String("value")
        ? curveUnit(*m_document, m_document->parentOf(m_key))
        : p.unit;
}

QString PropertyModel::shown(const Property &p, const QVariant &value) const
{
    if (p.namesProperty) {
        const int at = namedProperty(value.toString());
        return at < 0 ? value.toString()
                      : QCoreApplication::translate("Property",
                                                    follower(drivable()[static_cast<std::size_t>(at)]).label);
    }
    switch (p.type) {
    case ValueType::Text: return value.toString();
    case ValueType::Boolean: return value.toBool() ? tr("on") : tr("off");
    case ValueType::Choice:
        return QCoreApplication::translate("Property",
                                           p.choices[static_cast<std::size_t>(value.toInt())].label);
    case ValueType::Reference: {
        const auto id = value.value<ObjectId>();
        if (!id)
            return ReferenceChoices::nothing(p);
        return m_document->contains(id) ? shownName(*m_document, id) : tr("missing (%1)").arg(id.toString());
    }
    default: return shownNumber(value.toDouble(), unitOf(p), p.type == ValueType::Integer);
    }
}

QVariant PropertyModel::effective(int row, QString *origin) const
{
    const Property &p = property(row);
    QVariant sum = m_document->value(m_key, row);
    if (p.combine == Combine::Single)
        return sum;
    bool found = m_document->isOwn(m_key, row);
    QStringList from;
    for (ObjectId at = m_document->parentOf(m_key); at; at = m_document->parentOf(at)) {
        const int other = propertyIndex(m_document->kind(at), QString::fromLatin1(p.name));
        if (other < 0 || m_document->kind(at) == Kind::Folder)
            break;
        const QVariant value = m_document->value(at, other);
        if (p.combine == Combine::Nearest) {
            if (!found && m_document->isOwn(at, other)) {
                sum = value;
                found = true;
                from << m_document->name(at);
            }
            continue;
        }
        if (value == defaultValue(m_document->kind(at), other))
            continue;
        from << m_document->name(at);
        if (p.combine == Combine::Or)
            sum = sum.toBool() || value.toBool();
        else
            sum = p.combine == Combine::Add ? sum.toDouble() + value.toDouble()
                                            : sum.toDouble() * value.toDouble();
    }
    if (origin)
        *origin = from.join(QStringLiteral(", "));
    return sum;
}

void PropertyModel::relabel()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           {LabelRole, SectionRole, TextRole, EffectiveRole, ChoicesRole});
}

QVariant PropertyModel::parse(int row, const QString &text) const
{
    if (!m_document || row < 0 || row >= rowCount())
        return {};
    const Property &p = property(row);
    if (p.type == ValueType::Text)
        return text;
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-').replace(QChar(0x2009), u' ');
    if (p.unit == Unit::Decibels && plain.contains(u"∞"))
        return p.minimum;
    static const QRegularExpression form(
        QStringLiteral("^([+*/]?)\\s*(-?[0-9.,'\\s]*[0-9.,])\\s*(dB|ct|%|s|ms|Hz|kHz|°|)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return {};
    bool ok = false;
    double number = QLocale().toDouble(match.captured(2).trimmed(), &ok);
    if (!ok)
        number = QLocale::c().toDouble(match.captured(2).trimmed(), &ok);
    if (!ok)
        return {};
    const QString unit = match.captured(3);
    if (!unit.isEmpty() && !unitFits(unit, unitOf(p)))
        return {};
    if (unit.compare(u"ms", Qt::CaseInsensitive) == 0)
        number /= 1000.0;
    if (unit.compare(u"kHz", Qt::CaseInsensitive) == 0)
        number *= 1000.0;
    const double now = m_document->value(m_key, row).toDouble();
    const QString sign = match.captured(1);
    if (sign == u"+")
        number = now + number;
    else if (sign == u"*")
        number = now * number;
    else if (sign == u"/")
        number = number == 0.0 ? now : now / number;
    return p.type == ValueType::Integer ? QVariant(static_cast<int>(std::lround(number))) : QVariant(number);
}

int PropertyModel::rowCount(const QModelIndex &parent) const
{
    return m_document && m_document->contains(m_key) && !parent.isValid()
            && m_document->kind(m_key) != Kind::Tree // nothing of it can be set
        ? static_cast<int>(properties(m_document->kind(m_key)).size())
        : 0;
}

QVariant PropertyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const Property &p = property(row);
    switch (role) {
    case NameRole: return QString::fromLatin1(p.name);
    case Qt::DisplayRole:
    case LabelRole: return QCoreApplication::translate("Property", p.label);
    case SectionRole: return p.section[0] ? QCoreApplication::translate("Property", p.section) : QString();
    case TypeRole: return p.namesProperty ? typeText(ValueType::Choice) : typeText(p.type);
    case UnitRole: return unitText(unitOf(p));
    case ValueRole:
        return p.namesProperty ? QVariant(namedProperty(m_document->value(m_key, row).toString()))
                               : m_document->value(m_key, row);
    case TextRole: return shown(p, m_document->value(m_key, row));
    case OwnRole: return m_document->isOwn(m_key, row);
    case EffectiveValueRole: return effective(row, nullptr);
    case DrivenRole: return driven(row);
    case EffectiveRole: {
        QString origin;
        const QVariant value = effective(row, &origin);
        return origin.isEmpty() ? QString() : shown(p, value);
    }
    case OriginRole: {
        QString origin;
        (void)effective(row, &origin);
        return origin;
    }
    case MinimumRole: return p.minimum;
    case MaximumRole: return p.maximum;
    case UsualRole: return p.usual != 0.0 ? p.usual : p.maximum;
    case ChoicesRole: {
        QStringList labels;
        for (const Choice &choice : p.choices)
            labels << QCoreApplication::translate("Property", choice.label);
        if (p.namesProperty)
            for (const int each : drivable())
                labels << QCoreApplication::translate("Property", follower(each).label);
        return labels;
    }
    case EditableRole: return p.editable;
    case MixedRole: return isMixed(row);
    case ActsRole: return m_document->acts(m_key, row);
    default: return {};
    }
}

QHash<int, QByteArray> PropertyModel::roleNames() const
{
    return {{NameRole, "name"},     {LabelRole, "label"},     {SectionRole, "section"},
            {TypeRole, "type"},     {UnitRole, "unit"},       {ValueRole, "value"},
            {TextRole, "text"},     {OwnRole, "own"},         {EffectiveRole, "effective"},
            {OriginRole, "origin"}, {MinimumRole, "minimum"}, {MaximumRole, "maximum"},
            {UsualRole, "usual"},   {ChoicesRole, "choices"}, {EditableRole, "editable"},
            {ActsRole, "acts"},     {MixedRole, "mixed"},     {DrivenRole, "driven"}};
}

} // namespace flux
