#include "app/cli/take.h"
#include "models/document/naming.h"
#include "models/live/profiler.h"
#include "models/live/reason_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
struct ProfileOptions {
    std::string path;
    std::string capture;
    std::string output;
    std::string format;
    unsigned voice = 0;
    double at = 1e9; ///< s
};

/// A take that was played again, with all that happened.
struct Profile {
    Take take;
    Profiler profiler{1'000'000};
    Document document; ///< with all that came while the take was made
    bool opened = false;

    int open(const ProfileOptions &o, const Talk &talk)
    {
        if (const int code = take.open(talk, o.path, o.capture); code != Done)
            return code;
        opened = true;
        restore(take.capture(), document);
        for (const Capture::Work &work : take.capture().work)
            if (const auto *edits = std::get_if<Edits>(&work.what))
                for (const Edit &edit : *edits)
                    if (!std::holds_alternative<edit::Remove>(edit))
                        (void)document.apply({edit});
        Replay result;
        const int code = take.play(talk,
                                   {{},
                                    [](std::span<const float>) { return true; },
                                    [this](const engine::Record &record) { profiler.take(record); },
                                    {}},
                                   result);
        if (profiler.forgotten() > 0)
            talk.complain(u"warning: only the last %1 records were kept; %2 came before"_s
                              .arg(profiler.records().size())
                              .arg(profiler.forgotten()));
        return code;
    }
    QString nameOf(ObjectId id) const { return id ? shownName(document, id) : QString(); }
    double seconds(std::uint64_t frames) const
    {
        return static_cast<double>(frames) / take.capture().sampleRate;
    }
};

int tellSummary(const ProfileOptions &o, const Talk &talk)
{
    Profile profile;
    const int code = profile.open(o, talk);
    if (code == Cancelled || !profile.opened)
        return code;
    const double rate = profile.take.capture().sampleRate;
    const Profiler::Summary s = profile.profiler.summary(rate);
    const auto milliseconds = [&](std::uint64_t frames) { return 1000.0 * profile.seconds(frames); };
    talk.say(u"%1 s, %2 posts (%3 a second), %4 refused"_s.arg(s.seconds, 0, 'f', 2)
                 .arg(s.posts)
                 .arg(s.seconds > 0.0 ? s.posts / s.seconds : 0.0, 0, 'f', 1)
                 .arg(s.refusedPosts));
    talk.say(u"%1 voices, %2 at once at most, %3 stolen, %4 times a stream ran dry"_s.arg(s.voices)
                 .arg(s.mostVoices)
                 .arg(s.stolen)
                 .arg(s.starvations));
    talk.say(u"late by: p50 %1 ms, p90 %2 ms, p99 %3 ms, at most %4 ms"_s
                 .arg(milliseconds(s.latency.p50), 0, 'f', 1)
                 .arg(milliseconds(s.latency.p90), 0, 'f', 1)
                 .arg(milliseconds(s.latency.p99), 0, 'f', 1)
                 .arg(milliseconds(s.latency.most), 0, 'f', 1));
    QJsonObject reasons;
    for (const auto &[reason, count] : s.reasons) {
        talk.say(u"%1 times: %2"_s.arg(count).arg(textOf(reason)));
        reasons.insert(textOf(reason), count);
    }
    talk.result({{u"seconds"_s, s.seconds},
                 {u"posts"_s, s.posts},
                 {u"refusedPosts"_s, s.refusedPosts},
                 {u"voices"_s, s.voices},
                 {u"mostVoices"_s, s.mostVoices},
                 {u"stolen"_s, s.stolen},
                 {u"starvations"_s, s.starvations},
                 {u"latency"_s,
                  QJsonObject{{u"p50"_s, milliseconds(s.latency.p50)},
                              {u"p90"_s, milliseconds(s.latency.p90)},
                              {u"p99"_s, milliseconds(s.latency.p99)},
                              {u"max"_s, milliseconds(s.latency.most)}}},
                 {u"reasons"_s, reasons}});
    return code;
}

int writeRecords(const ProfileOptions &o, const Talk &talk)
{
    Profile profile;
    const int code = profile.open(o, talk);
    if (code == Cancelled || !profile.opened)
        return code;
    const bool json = o.format == "json" || (o.format.empty() && o.output.ends_with(".json"));
    QByteArray text
        = json ? "[" : "frame,seconds,kind,part,object,name,gameObject,playing,detail,value,reason\n";
    const auto quoted = [](QString field) { return u'"' + field.replace(u'"', u"\"\""_s) + u'"'; };
    bool first = true;
    for (const engine::Record &record : profile.profiler.records()) {
        const ObjectId id{record.object};
        const QString name = id ? profile.nameOf(id) : QString();
        if (json) {
            text += first ? "\n" : ",\n";
            text += QJsonDocument(QJsonObject{{u"frame"_s, static_cast<qint64>(record.frame)},
                                              {u"kind"_s, kindOf(record)},
                                              {u"part"_s, partOf(record)},
                                              {u"object"_s, id ? id.toString() : QString()},
                                              {u"name"_s, name},
                                              {u"gameObject"_s, static_cast<qint64>(record.gameObject)},
                                              {u"playing"_s, QString::number(record.playing, 16)},
                                              {u"detail"_s, static_cast<qint64>(record.detail)},
                                              {u"value"_s, static_cast<double>(record.value)},
                                              {u"reason"_s, textOf(record.reason)}})
                        .toJson(QJsonDocument::Compact);
        } else {
            text += QStringList{QString::number(record.frame),
                                QString::number(profile.seconds(record.frame), 'f', 6),
                                kindOf(record),
                                partOf(record),
                                id ? id.toString() : QString(),
                                quoted(name),
                                QString::number(record.gameObject),
                                QString::number(record.playing, 16),
                                QString::number(record.detail),
                                QString::number(static_cast<double>(record.value)),
                                quoted(textOf(record.reason))}
                        .join(u',')
                        .toUtf8()
                + '\n';
        }
        first = false;
    }
    text += json ? "\n]\n" : "";
    const QString output = QString::fromStdString(o.output);
    if (const QString problem = writeSafely(output, text); !problem.isEmpty()) {
        talk.complain(u"error: "_s + problem);
        return CouldNotWrite;
    }
    talk.say(u"%1: %2 records"_s.arg(output).arg(profile.profiler.records().size()));
    talk.result(
        {{u"file"_s, output}, {u"records"_s, static_cast<qint64>(profile.profiler.records().size())}});
    return code;
}

int tellVoice(const ProfileOptions &o, const Talk &talk)
{
    Profile profile;
    const int code = profile.open(o, talk);
    if (code == Cancelled || !profile.opened)
        return code;
    const double rate = profile.take.capture().sampleRate;
    const auto frame = static_cast<std::uint64_t>(std::min(o.at, 1e9) * rate);
    const auto found = profile.profiler.explain(o.voice, frame);
    if (!found) {
        QStringList known;
        for (const engine::Record &record : profile.profiler.records())
            if (record.kind == engine::Record::Kind::VoiceStarted && known.size() < 20)
                known << QString::number(record.detail);
        talk.complain(u"error: there is no voice %1 in this take. There are: %2"_s.arg(o.voice).arg(
            known.isEmpty() ? u"none"_s : known.join(u", "_s)));
        return InputHasErrors;
    }
    const QStringList lines = describe(*found, rate, [&](ObjectId id) { return profile.nameOf(id); });
    for (const QString &line : lines)
        talk.say(line);
    talk.result(
        {{u"voice"_s, static_cast<qint64>(o.voice)}, {u"lines"_s, QJsonArray::fromStringList(lines)}});
    return code;
}
} // namespace

void addProfile(CLI::App &app, Talk &talk, int &exitCode)
{
    CLI::App *verb
        = app.add_subcommand("profile",
                             "Look into a recorded take: it is played again, and all that happens is told.\n"
                             "Example: fluxforge profile explain MyGame take.ffcapture --voice 12");
    verb->require_subcommand(1);
    const auto add = [&](const char *name, const char *what,
                         int (*run)(const ProfileOptions &, const Talk &)) {
        const auto o = std::make_shared<ProfileOptions>();
        CLI::App *each = verb->add_subcommand(name, what);
        each->fallthrough();
        each->add_option("PROJECT", o->path, "The project's folder; it only supplies the audio")->required();
        each->add_option("CAPTURE", o->capture, "The take")->required();
        each->callback([o, run, &talk, &exitCode] { exitCode = run(*o, talk); });
        return std::pair{each, o};
    };
    (void)add("summary", "Posts, voices, refusals and their reasons, how late voices began", tellSummary);
    const auto [exported, e] = add("export", "All records, as CSV or JSON", writeRecords);
    exported->add_option("-o,--output", e->output, "File to write")->required();
    exported->add_option("--format", e->format, "csv or json; otherwise the file's ending says")
        ->check(CLI::IsMember({"csv", "json"}));
    const auto [explained, x]
        = add("explain", "What led to a voice, what its level was made of, and what became of it", tellVoice);
    explained->add_option("--voice", x->voice, "Number of the voice, as \"detail\" in exported records")
        ->required();
    explained->add_option("--at", x->at, "s: what is known by then; otherwise to its end")
        ->check(CLI::Range(0.0, 1e9));
}

} // namespace flux::cli
