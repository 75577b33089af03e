#include "models/files/object_json.h"

#include "models/document/order_key.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void writeValue(JsonWriter &json, const Property &row, const QVariant &value)
{
    switch (row.type) {
    case ValueType::Text: json.string(QStringView(value.toString())); break;
    case ValueType::Number: json.number(value.toDouble()); break;
    case ValueType::Integer: json.integer(value.toInt()); break;
    case ValueType::Boolean: json.boolean(value.toBool()); break;
    case ValueType::Choice:
        json.string(std::string_view(row.choices[static_cast<std::size_t>(value.toInt())].key));
        break;
    case ValueType::Reference: {
        const auto id = value.value<ObjectId>();
        json.string(id ? std::string_view(id.toString().toStdString()) : std::string_view());
        break;
    }
    }
}
} // namespace

void FileProblems::add(Problem::Severity severity, std::size_t offset, const QString &message)
{
    Problem problem{severity, m_file, 0, 0, message};
    m_reader.locate(offset, problem.line, problem.column);
    m_problems.push_back(std::move(problem));
}

void ObjectReader::writeProperties(JsonWriter &json, const Record &record)
{
    const Kind kind = kindOf(record.object);
    const Properties table = properties(kind);
    // By name, so that a property this program doesn't know keeps its place among those it does.
    std::map<std::string_view, int> own;
    for (std::size_t i = 1; i < table.size(); ++i)
        if ((record.own >> i & 1U) != 0 || record.raw.contains(static_cast<int>(i)))
            if (!(kind == Kind::Folder && std::string_view(table[i].name) == "ownFile"))
                own.emplace(table[i].name, static_cast<int>(i));
    if (record.extra)
        for (const auto &[key, text] : record.extra->properties)
            own.emplace(key, -1);
    if (own.empty())
        return;
    const void *data = dataOf(record.object);
    json.key("properties");
    json.beginObject();
    for (const auto &[name, i] : own) {
        json.key(name);
        if (i < 0)
            json.raw(record.extra->properties.find(std::string(name))->second);
        else if (const auto raw = record.raw.find(i); raw != record.raw.end())
            json.raw(raw->second);
        else
            writeValue(json, table[static_cast<std::size_t>(i)],
                       table[static_cast<std::size_t>(i)].read(data));
    }
    json.endObject();
}

void writeObject(JsonWriter &json, const Record &record)
{
    const Kind kind = kindOf(record.object);
    json.key("id");
    json.string(QStringView(record.id.toString()));
    if (const auto *unknown = std::get_if<Unknown>(&record.object)) {
        // Everything but the place, as it was.
        JsonReader reader(
            std::string_view(unknown->text.constData(), static_cast<std::size_t>(unknown->text.size())));
        std::string key;
        std::string text;
        reader.beginObject();
        while (reader.nextKey(key) && reader.raw(text)) {
            if (key == "order")
                text = '"' + record.order + '"';
            json.key(key);
            json.raw(text);
        }
        return;
    }
    json.key("kind");
    json.string(std::string_view(kindInfo(kind).key));
    if (const QString &name = nameOf(record.object); !name.isEmpty()) {
        json.key("name");
        json.string(QStringView(name));
    }
    json.key("order");
    json.string(std::string_view(record.order));
    ObjectReader::writeProperties(json, record);
    if (record.extra)
        for (const auto &[key, text] : record.extra->members) {
            json.key(key);
            json.raw(text);
        }
}

void ObjectReader::begin(Record &record)
{
    record = {};
    (void)m_reader.peek();
    m_start = m_reader.offset();
}

bool ObjectReader::readMember(const std::string &key, Record &record)
{
    const std::size_t at = m_reader.offset();
    std::string text;
    if (key == "id") {
        if (m_reader.peek() != JsonReader::Type::String)
            return m_reader.fail(QT_TRANSLATE_NOOP("Json", "an id is 16 hexadecimal digits in quotes"));
        if (!m_reader.string(text))
            return false;
        if (m_complete)
            return true; // the first one holds
        record.id = ObjectId::fromString(fromUtf8(text));
        if (!record.id)
            m_problems.add(
                Problem::Error, at,
                say(QT_TRANSLATE_NOOP(
                        "Files", "The id \"%1\" is not 16 hexadecimal digits; the object gets a new one."))
                    .arg(fromUtf8(text)));
        return true;
    }
    if (key == "kind") {
        if (!m_reader.string(text))
            return false;
        if (m_kindGiven || m_complete)
            return true;
        const Kind kind = kindFromKey(fromUtf8(text));
        m_hasKind = true;
        m_unknownKind = kind == Kind::Unknown;
        record.object = makeObject(kind);
        if (m_unknownKind) {
            m_problems.add(Problem::Warning, at,
                           say(QT_TRANSLATE_NOOP("Files",
                                                 "The kind \"%1\" is not known to this version; the object "
                                                 "is kept as it is, but not heard."))
                               .arg(fromUtf8(text)));
            JsonWriter quoted(true);
            quoted.string(text);
            m_unknown.emplace("kind", quoted.take());
        }
        return true;
    }
    if (key == "name" && !m_unknownKind) {
        if (!m_reader.string(text))
            return false;
        m_name = fromUtf8(text);
        return true;
    }
    if (key == "order") {
        if (!m_reader.string(record.order))
            return false;
        if (!isOrderKey(record.order))
            m_problems.add(
                Problem::Warning, at,
                say(QT_TRANSLATE_NOOP(
                        "Files",
                        "The order key \"%1\" has the wrong form; the object may stand in another place."))
                    .arg(fromUtf8(record.order)));
        return true;
    }
    if (key == "properties" && !m_unknownKind)
        return readProperties(record);
    if (!m_reader.raw(text))
        return false;
    if (m_unknownKind) {
        m_unknown.emplace(key, std::move(text));
        return true;
    }
    if (!m_extra)
        m_extra = std::make_shared<Extra>();
    m_extra->members.insert_or_assign(key, std::move(text));
    return true;
}

/// What stood before the kind, now that it is known, or is known to be missing.
bool ObjectReader::readLate(const std::string &key, Record &record)
{
    if (m_hasKind && !m_unknownKind)
        return readProperties(record);
    std::string text;
    if (!m_reader.raw(text))
        return false;
    m_unknown.insert_or_assign(key, std::move(text));
    return true;
}

bool ObjectReader::readProperties(Record &record)
{
    const Kind kind = kindOf(record.object);
    std::string key;
    if (!m_reader.beginObject())
        return false;
    while (m_reader.nextKey(key)) {
        const int property = propertyIndex(kind, fromUtf8(key));
        if (property > 0) {
            if (!readValue(record, property))
                return false;
            continue;
        }
        m_problems.add(Problem::Warning, m_reader.offset(),
                       say(QT_TRANSLATE_NOOP("Files",
                                             "The kind \"%1\" has no property \"%2\" in this version; it is "
                                             "kept, but acts on nothing: check its spelling."))
                           .arg(QString::fromLatin1(kindInfo(kind).key), fromUtf8(key)));
        std::string text;
        if (!m_reader.raw(text))
            return false;
        if (!m_extra)
            m_extra = std::make_shared<Extra>();
        m_extra->properties.insert_or_assign(key, std::move(text));
    }
    return !m_reader.failed();
}

bool ObjectReader::readValue(Record &record, int property)
{
    const Property &row = properties(kindOf(record.object))[static_cast<std::size_t>(property)];
    using Type = JsonReader::Type;
    const Type type = m_reader.peek();
    const std::size_t at = m_reader.offset();
    const QString name = QString::fromLatin1(row.name);
    std::string raw;
    QVariant value;
    const auto keep = [&](const QString &message) {
        m_problems.add(Problem::Warning, at, message);
        record.raw.insert_or_assign(property, raw);
    };
    JsonReader copy(m_reader); // for the text of what can't be taken as it is
    switch (row.type) {
    case ValueType::Number:
    case ValueType::Integer: {
        if (type != Type::Number)
            break;
        double number = 0.0;
        if (!m_reader.number(number))
            return false;
        const double held = std::clamp(number, row.minimum, row.maximum);
        const bool whole = row.type == ValueType::Number || held == std::floor(held);
        if (held != number || !whole) {
            copy.raw(raw);
            keep(say(QT_TRANSLATE_NOOP("Files", "%1 is %2, outside its range %3 to %4; it acts as %5."))
                     .arg(name, fromUtf8(raw))
                     .arg(row.minimum)
                     .arg(row.maximum)
                     .arg(row.type == ValueType::Number ? held : std::floor(held)));
        }
        value = row.type == ValueType::Number ? QVariant(held) : QVariant(static_cast<int>(std::floor(held)));
        break;
    }
    case ValueType::Boolean: {
        bool flag = false;
        if (type == Type::Boolean && m_reader.boolean(flag))
            value = flag;
        break;
    }
    case ValueType::Text:
        if (type == Type::String && m_reader.string(raw))
            value = fromUtf8(raw);
        break;
    case ValueType::Reference: {
        if (type != Type::String || !m_reader.string(raw))
            break;
        const ObjectId id = ObjectId::fromString(fromUtf8(raw));
        if (!id && !raw.empty()) {
            copy.raw(raw);
            keep(say(QT_TRANSLATE_NOOP("Files", "%1 refers to %2, which is not an id; it acts as unset."))
                     .arg(name, fromUtf8(raw)));
        }
        value = QVariant::fromValue(id);
        break;
    }
    case ValueType::Choice: {
        if (type != Type::String || !m_reader.string(raw))
            break;
        const auto choice = std::ranges::find_if(row.choices, [&](const Choice &c) { return raw == c.key; });
        if (choice == row.choices.end()) {
            const QString given = fromUtf8(raw);
            copy.raw(raw);
            keep(say(QT_TRANSLATE_NOOP("Files",
                                       "%1 is \"%2\", which this version does not know; it acts as \"%3\"."))
                     .arg(name, given, QString::fromLatin1(row.choices[0].key)));
            value = defaultValue(kindOf(record.object), property);
        } else {
            value = static_cast<int>(choice - row.choices.begin());
        }
        break;
    }
    }
    if (m_reader.failed())
        return false;
    if (!value.isValid()) {
        if (!m_reader.raw(raw))
            return false;
        keep(
            say(QT_TRANSLATE_NOOP("Files", "%1 has a value of the wrong type; it acts as unset.")).arg(name));
        return true;
    }
    row.write(dataOf(record.object), value);
    record.own |= quint64{1} << property;
    return true;
}

bool ObjectReader::complete(Record &record)
{
    if (std::exchange(m_complete, true))
        return true;
    if (!m_hasKind) {
        m_unknownKind = true;
        record.object = Unknown{};
        m_problems.add(
            Problem::Error, m_start,
            say(QT_TRANSLATE_NOOP("Files", "The object has no kind; it is kept as it is, but not heard.")));
        if (m_extra)
            m_unknown.insert(m_extra->members.begin(), m_extra->members.end());
    }
    if (!record.id)
        record.id = ObjectId::random();
    if (auto *unknown = std::get_if<Unknown>(&record.object)) {
        if (const auto name = m_unknown.find("name"); name != m_unknown.end() && name->second.size() > 2)
            unknown->name = fromUtf8(std::string_view(name->second).substr(1, name->second.size() - 2));
        else
            unknown->name = m_name;
        std::string text = "{";
        m_unknown.emplace("order", '"' + record.order + '"');
        for (const char *first : {"kind", "name", "order", "properties", "targets", "children"})
            if (const auto found = m_unknown.find(first); found != m_unknown.end()) {
                text += (text.size() > 1 ? ",\"" : "\"") + found->first + "\":" + found->second;
                m_unknown.erase(found);
            }
        for (const auto &[key, value] : m_unknown)
            text += (text.size() > 1 ? ",\"" : "\"") + key + "\":" + value;
        unknown->text = QByteArray::fromStdString(text + "}");
        return true;
    }
    record.extra = m_extra;
    record.own |= 1;
    nameOf(record.object) = m_name;
    return true;
}

} // namespace flux
