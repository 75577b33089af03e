#include "models/files/edit_json.h"

#include "models/files/object_json.h"

namespace flux {

using namespace doc;

namespace {
std::string idText(ObjectId id)
{
    return id.toString().toStdString();
}

struct Writer {
    JsonWriter &json;

    void operator()(const edit::Insert &insert) const
    {
        json.key("insert");
        json.beginObject();
        writeObject(json, insert.record);
        json.key("parent");
        json.string(std::string_view(idText(insert.record.parent)));
        json.endObject();
    }
    void operator()(const edit::Remove &remove) const
    {
        json.key("remove");
        json.string(std::string_view(idText(remove.id)));
    }
    void operator()(const edit::Move &move) const
    {
        json.key("move");
        json.beginArray();
        json.string(std::string_view(idText(move.id)));
        json.string(std::string_view(idText(move.parent)));
        json.string(std::string_view(move.order));
        json.endArray();
    }
    void operator()(const edit::Set &set) const
    {
        json.key("set");
        json.beginArray();
        json.string(std::string_view(idText(set.id)));
        json.integer(set.property);
        json.boolean(set.own);
        switch (set.value.userType()) {
        case QMetaType::Double: json.number(set.value.toDouble()); break;
        case QMetaType::Int: json.integer(set.value.toInt()); break;
        case QMetaType::Bool: json.boolean(set.value.toBool()); break;
        case QMetaType::QString: json.string(QStringView(set.value.toString())); break;
        default:
            json.beginObject();
            json.key("id");
            json.string(std::string_view(idText(set.value.value<ObjectId>())));
            json.endObject();
        }
        // A whole number and a real one look alike, so the type stands beside it.
        json.integer(set.value.userType());
        json.string(std::string_view(set.raw));
        json.endArray();
    }
};

ObjectId readId(JsonReader &reader)
{
    std::string text;
    if (!reader.nextElement() || !reader.string(text))
        return {};
    return ObjectId::fromString(QString::fromStdString(text));
}

bool readSet(JsonReader &reader, Edits &edits)
{
    edit::Set set;
    double number = 0.0;
    std::string text;
    QVariant value;
    if (!reader.beginArray())
        return false;
    set.id = readId(reader);
    if (!reader.nextElement() || !reader.number(number))
        return false;
    set.property = static_cast<int>(number);
    if (!reader.nextElement() || !reader.boolean(set.own) || !reader.nextElement())
        return false;
    switch (reader.peek()) {
    case JsonReader::Type::Number:
        reader.number(number);
        value = number;
        break;
    case JsonReader::Type::Boolean: {
        bool flag = false;
        reader.boolean(flag);
        value = flag;
        break;
    }
    case JsonReader::Type::String:
        reader.string(text);
        value = QString::fromStdString(text);
        break;
    default: {
        std::string key;
        if (!reader.beginObject() || !reader.nextKey(key) || !reader.string(text) || reader.nextKey(key))
            return false;
        value = QVariant::fromValue(ObjectId::fromString(QString::fromStdString(text)));
    }
    }
    if (!reader.nextElement() || !reader.number(number))
        return false;
    if (static_cast<int>(number) == QMetaType::Int)
        value = value.toInt();
    set.value = value;
    if (!reader.nextElement() || !reader.string(set.raw) || reader.nextElement())
        return false;
    edits.emplace_back(std::move(set));
    return !reader.failed();
}

bool readEdit(JsonReader &reader, Edits &edits)
{
    std::string what;
    if (!reader.beginObject() || !reader.nextKey(what))
        return false;
    std::string rest;
    if (what == "set") {
        if (!readSet(reader, edits))
            return false;
    } else if (what == "remove") {
        std::string id;
        if (!reader.string(id))
            return false;
        edits.emplace_back(edit::Remove{ObjectId::fromString(QString::fromStdString(id))});
    } else if (what == "move") {
        edit::Move move;
        if (!reader.beginArray())
            return false;
        move.id = readId(reader);
        move.parent = readId(reader);
        if (!reader.nextElement() || !reader.string(move.order) || reader.nextElement())
            return false;
        edits.emplace_back(std::move(move));
    } else if (what == "insert") {
        Problems ignored;
        FileProblems problems({}, reader, ignored);
        ObjectReader objects(reader, problems);
        Record record;
        ObjectId parent;
        const bool ok = objects.read(record, [&](const std::string &, Record &) {
            std::string id;
            if (!reader.string(id))
                return false;
            parent = ObjectId::fromString(QString::fromStdString(id));
            return true;
        });
        if (!ok)
            return false;
        record.parent = parent;
        if (auto *unknown = std::get_if<Unknown>(&record.object)) { // its text swallowed the parent
            JsonReader again(
                std::string_view(unknown->text.constData(), static_cast<std::size_t>(unknown->text.size())));
            JsonWriter without(true);
            std::string key;
            without.beginObject();
            again.beginObject();
            while (again.nextKey(key)) {
                std::string text;
                again.raw(text);
                if (key == "parent") {
                    record.parent
                        = ObjectId::fromString(QString::fromStdString(text.substr(1, text.size() - 2)));
                    continue;
                }
                without.key(key);
                without.raw(text);
            }
            without.endObject();
            unknown->text = QByteArray::fromStdString(without.take());
        }
        edits.emplace_back(edit::Insert{std::move(record)});
    } else {
        return false;
    }
    return !reader.nextKey(rest) && !reader.failed();
}
} // namespace

QByteArray writeEdits(const Edits &edits)
{
    JsonWriter json(true);
    json.beginArray();
    for (const Edit &edit : edits) {
        json.beginObject();
        std::visit(Writer{json}, edit);
        json.endObject();
    }
    json.endArray();
    return QByteArray::fromStdString(json.take());
}

Edits readEdits(const QByteArray &line)
{
    JsonReader reader(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
    Edits edits;
    if (!reader.beginArray())
        return {};
    while (reader.nextElement())
        if (!readEdit(reader, edits))
            return {};
    return reader.end() ? edits : Edits{};
}

} // namespace flux
