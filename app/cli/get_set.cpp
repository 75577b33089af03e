#include "app/cli/cli.h"
#include "models/document/naming.h"

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
QString shown(const Document &document, ObjectId id, int row)
{
    const Property &property = properties(document.kind(id))[static_cast<std::size_t>(row)];
    const QVariant value = document.value(id, row);
    if (property.type == ValueType::Choice)
        return QString::fromLatin1(property.choices[static_cast<std::size_t>(value.toInt())].key);
    if (property.type == ValueType::Reference) {
        const auto target = value.value<ObjectId>();
        return target ? (document.contains(target) ? pathName(document, target) : target.toString())
                      : QString();
    }
    return value.toString();
}

int complainAboutProperty(const Talk &talk, const Document &document, ObjectId id, const QString &name)
{
    QStringList names;
    for (const Property &property : properties(document.kind(id)))
        names << QString::fromLatin1(property.name);
    talk.complain(u"error: there is no property \"%1\" here; there are: %2"_s.arg(name, names.join(u", ")));
    return InputHasErrors;
}
} // namespace

void addGetSet(CLI::App &app, Talk &talk, int &exitCode)
{
    struct Options {
        std::string path;
        std::string object;
        std::string property;
        std::string value;
    };
    const auto g = std::make_shared<Options>();
    CLI::App *get = app.add_subcommand(
        "get",
        "Show one property of an object, or all.\nExample: fluxforge get MyGame Buses/Main/Music volume");
    get->add_option("PROJECT", g->path, "The project's folder")->required();
    get->add_option("OBJECT", g->object, "Path (Events/Spin) or id")->required();
    get->add_option("PROPERTY", g->property, "Its name as in files");
    get->callback([g, &talk, &exitCode] {
        Session session;
        exitCode = openProject(session, talk, QString::fromStdString(g->path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done)
            return;
        const Document &document = session.document();
        const ObjectId id = findObject(document, QString::fromStdString(g->object), talk);
        if (!id) {
            exitCode = InputHasErrors;
            return;
        }
        const Kind kind = document.kind(id);
        const QString name = QString::fromStdString(g->property);
        const int only = name.isEmpty() ? -1 : propertyIndex(kind, name);
        if (!name.isEmpty() && only < 0) {
            exitCode = complainAboutProperty(talk, document, id, name);
            return;
        }
        QJsonObject values{{u"id"_s, id.toString()}, {u"kind"_s, QString::fromLatin1(kindInfo(kind).key)}};
        for (int row = 0; row < static_cast<int>(properties(kind).size()); ++row) {
            if (only >= 0 && row != only)
                continue;
            const QString key = QString::fromLatin1(properties(kind)[static_cast<std::size_t>(row)].name);
            const QString value = shown(document, id, row);
            talk.say(only >= 0 ? value
                               : u"%1 = %2%3"_s.arg(key, value,
                                                    document.isOwn(id, row) ? QString() : u"  (unset)"_s));
            const auto type = properties(kind)[static_cast<std::size_t>(row)].type;
            const bool plain
                = type == ValueType::Number || type == ValueType::Integer || type == ValueType::Boolean;
            values.insert(key, plain ? QJsonValue::fromVariant(document.value(id, row)) : QJsonValue(value));
        }
        talk.result(values);
    });

    const auto s = std::make_shared<Options>();
    CLI::App *set = app.add_subcommand(
        "set", "Set one property of an object.\nExample: fluxforge set MyGame Buses/Main/Music volume -- -6");
    set->add_option("PROJECT", s->path, "The project's folder")->required();
    set->add_option("OBJECT", s->object, "Path (Events/Spin) or id")->required();
    set->add_option("PROPERTY", s->property, "Its name as in files")->required();
    set->add_option("VALUE", s->value, "Number, true or false, text, name of a choice, or path of an object")
        ->required();
    set->callback([s, &talk, &exitCode] {
        Session session;
        exitCode
            = openProject(session, talk, QString::fromStdString(s->path), ProjectFile::Access::ReadWrite);
        if (exitCode != Done)
            return;
        const Document &document = session.document();
        const ObjectId id = findObject(document, QString::fromStdString(s->object), talk);
        const QString name = QString::fromStdString(s->property);
        if (!id) {
            exitCode = InputHasErrors;
            return;
        }
        const int row = propertyIndex(document.kind(id), name);
        if (row < 0) {
            exitCode = complainAboutProperty(talk, document, id, name);
            return;
        }
        QVariant value = QString::fromStdString(s->value);
        const Property &property = properties(document.kind(id))[static_cast<std::size_t>(row)];
        if (property.type == ValueType::Boolean) {
            if (s->value != "true" && s->value != "false") {
                talk.complain(u"error: %1 is true or false"_s.arg(name));
                exitCode = InputHasErrors;
                return;
            }
            value = s->value == "true";
        } else if (property.type == ValueType::Reference && !s->value.empty()) {
            const ObjectId target = findObject(document, QString::fromStdString(s->value), talk);
            if (!target) {
                exitCode = InputHasErrors;
                return;
            }
            value = QVariant::fromValue(target);
        }
        if (!session.editor().set(id, name, value)) {
            exitCode = InputHasErrors;
            return;
        }
        exitCode = saveProject(session, talk);
        talk.say(u"%1 %2 = %3"_s.arg(pathName(document, id), name, shown(document, id, row)));
        talk.result(
            {{u"id"_s, id.toString()}, {u"property"_s, name}, {u"value"_s, shown(document, id, row)}});
    });
}

} // namespace flux::cli
