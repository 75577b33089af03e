#include "app/cli/cli.h"
#include "engine/engine.h"
#include "engine/stream/audio_writer.h"
#include "models/compile/publisher.h"
#include "models/document/order_key.h"
#include "models/lists/object_tree_model.h"
#include "models/waveforms/peaks.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <sndfile.h>
#include <stdexcept>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class F> double timed(F &&f)
{
    const double before = now();
    f();
    return now() - before;
}

/// Memory of this process in MB, where the system tells.
double memoryMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024.0;
    return 0.0;
}

struct Row {
    QString name;
    QString unit;
    double ours = 0.0;
    double reference = 0.0;
    QString against;
    double target = 0.0; ///< of ours/reference
};

/// A project of `events` events that play `sounds` sounds, each with its audio file, in folders.
void fillLarge(Document &document, int events, int sounds)
{
    Edits edits;
    const auto add = [&](Object object, ObjectId parent, std::string &last, quint64 own) {
        Record record;
        record.id = ObjectId::random();
        record.parent = parent;
        record.order = last = orderBetween(last, {});
        record.object = std::move(object);
        record.own = own | 1U;
        const ObjectId id = record.id;
        edits.emplace_back(edit::Insert{std::move(record)});
        return id;
    };
    const auto own = [](Kind kind, std::initializer_list<QStringView> names) {
        quint64 bits = 0;
        for (const QStringView name : names)
            bits |= quint64{1} << propertyIndex(kind, name);
        return bits;
    };
    constexpr int perFolder = 200;
    std::vector<ObjectId> made;
    std::string folders;
    std::string audioFolders;
    for (int first = 0; first < sounds; first += perFolder) {
        Folder folder;
        folder.name = u"Area %1"_s.arg(first / perFolder);
        const ObjectId audio = add(folder, root::audio, audioFolders, 0);
        const ObjectId parent = add(folder, root::sounds, folders, 0);
        std::string files;
        std::string siblings;
        for (int i = first; i < std::min(sounds, first + perFolder); ++i) {
            AudioFile file;
            file.name = u"footstep_gravel_%1.wav"_s.arg(i);
            file.path = u"audio/area_%1/footstep_gravel_%2.wav"_s.arg(first / perFolder).arg(i);
            file.contentHash = u"%1"_s.arg(i, 32, 16, QLatin1Char('0'));
            file.channels = 2;
            file.sampleRate = 48000;
            file.length = 1.5;
            Sound sound;
            sound.name = u"footstep gravel %1"_s.arg(i);
            sound.audioFile = add(file, audio, files, 0x3e);
            sound.volume = -3.5;
            sound.pitch = 25.0;
            made.push_back(
                add(sound, parent, siblings, own(Kind::Sound, {u"audioFile", u"volume", u"pitch"})));
        }
    }
    folders.clear();
    int n = 0;
    for (int first = 0; first < events; first += perFolder) {
        Folder folder;
        folder.name = u"Events %1"_s.arg(first / perFolder);
        const ObjectId parent = add(folder, root::events, folders, 0);
        std::string siblings;
        for (int i = first; i < std::min(events, first + perFolder); ++i, ++n) {
            Event event;
            event.name = u"Play footstep %1"_s.arg(i);
            const ObjectId id = add(event, parent, siblings, 0);
            Action play;
            play.target = made[static_cast<std::size_t>(n) % made.size()];
            std::string actions;
            add(play, id, actions, own(Kind::Action, {u"target"}));
        }
    }
    (void)document.apply(edits);
}

/// What an edit takes until the engine has it, while a hundred events are prepared.
void benchEdits(std::vector<Row> &rows, Session &session)
{
    engine::Engine engine;
    Publisher publisher(session.document(), engine,
                        [&](const QString &relative) { return session.file().absolute(relative); });
    ObjectTreeModel tree;
    tree.setDocument(&session.document());
    const auto events = session.document().allOf(Kind::Event);
    for (std::size_t i = 0; i < 100; ++i)
        (void)publisher.prepare(events[i * events.size() / 100]);
    ObjectId sound = session.document().find<Action>(session.document().childAt(events.front(), 0))->target;
    while (session.document().kind(sound) != Kind::Sound)
        sound = session.document().childAt(sound, 0);
    // Two hundred sounds that are one part of the program.
    const ObjectId folder = session.document().parentOf(sound);
    const std::vector<ObjectId> siblings = session.document().children(folder);
    const ObjectId group = session.editor().insert(Kind::Group, folder, u"Footsteps"_s);
    for (const ObjectId each : siblings)
        (void)session.editor().move(each, group, -1);
    publisher.flush();
    const ObjectId bus = session.document().childAt(root::buses, 0);
    struct Case {
        const char *name;
        ObjectId object;
        const char *property;
        double from;
        double step;
    };
    for (const Case &c : {Case{"a value", sound, "volume", -9.0, -0.01},
                          Case{"one of 200 sounds in a group", sound, "trimEnd", 0.0, 0.001},
                          Case{"the mix's structure", bus, "mostDucking", -90.0, 0.01}}) {
        const int before = publisher.compiled();
        std::vector<double> times;
        for (int i = 0; i < 200; ++i) {
            const std::clock_t begin = std::clock(); // nothing else runs: it is the time of this thread
            session.editor().set(c.object, QString::fromLatin1(c.property), c.from + c.step * i);
            publisher.flush();
            times.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        std::ranges::sort(times);
        if ((publisher.compiled() > before) != (c.object == bus || c.step > 0.0))
            throw std::logic_error("an edit took another way than this row says");
        rows.push_back({u"edit to the engine in 210,000 objects, %1"_s.arg(QString::fromLatin1(c.name)),
                        u"ms"_s, 1000.0 * times[times.size() * 99 / 100], 2.0, u"2 ms"_s, 1.0});
    }
}

void benchLoad(std::vector<Row> &rows, const Talk &talk)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"large"_s);
    {
        Session session;
        (void)session.create(path, u"large"_s);
        fillLarge(session.document(), 10000, 100000);
        talk.complain(u"saving 10,000 events and 100,000 sounds: %1 s"_s.arg(
            timed([&] { (void)session.file().save(); }), 0, 'f', 2));
    }
    const double before = memoryMegabytes();
    Session session;
    double seconds = 1e9;
    for (int i = 0; i < 3; ++i)
        seconds = std::min(seconds, timed([&] { (void)session.open(path, ProjectFile::Access::ReadWrite); }));
    rows.push_back({u"load of 10,000 events / 100,000 sounds"_s, u"s"_s, seconds, 1.5, u"1.5 s"_s, 1.0});
    rows.push_back(
        {u"memory of the process with it open"_s, u"MB"_s, memoryMegabytes(), 250.0, u"250 MB"_s, 1.0});
    talk.complain(u"memory before it was opened: %1 MB"_s.arg(before, 0, 'f', 0));

    const ObjectId sound = session.document().allOf(Kind::Sound)[50000];
    session.editor().set(sound, u"volume"_s, -7.0);
    rows.push_back({u"saving one changed property"_s, u"ms"_s,
                    1000.0 * timed([&] { (void)session.file().save(); }), 100.0, u"100 ms"_s, 1.0});
    rows.push_back({u"unit files that this wrote"_s, u"files"_s,
                    static_cast<double>(session.file().lastWritten()), 1.0, u"one"_s, 1.0});
    int n = 0;
    const double edits = timed([&] {
        for (; n < 1000; ++n)
            session.editor().set(sound, u"volume"_s, -0.01 * n - 8.0);
    });
    rows.push_back({u"property edit in 210,000 objects"_s, u"ms"_s, 1000.0 * edits / n, 1.0, u"1 ms"_s, 1.0});
    benchEdits(rows, session);
}

void benchPeaks(std::vector<Row> &rows, const Talk & /*talk*/)
{
    QTemporaryDir folder;
    const QString wav = folder.filePath(u"long.wav"_s);
    std::string problem;
    {
        auto writer = engine::AudioWriter::create(wav.toStdU16String(), engine::AudioFormat::Wav16, 2, 48000,
                                                  problem);
        std::vector<float> block(2 * 48000);
        for (int second = 0; second < 600; ++second) {
            for (std::size_t i = 0; i < block.size(); ++i)
                block[i] = 0.5F
                    * std::sin(0.01F * static_cast<float>(i * static_cast<std::size_t>(second + 1) % 6283));
            (void)writer->write(block);
        }
        (void)writer->finish();
    }
    double read = 1e9;
    double peaks = 1e9;
    for (int i = 0; i < 3; ++i) {
        read = std::min(read, timed([&] {
                            SF_INFO info{};
                            SNDFILE *file = sf_open(QFile::encodeName(wav).constData(), SFM_READ, &info);
                            std::vector<float> block(16384);
                            while (sf_readf_float(file, block.data(), 8192) > 0) {}
                            sf_close(file);
                        }));
        peaks
            = std::min(peaks, timed([&] { (void)Peaks::make(wav, folder.filePath(u"p.ffpk"_s), nullptr); }));
    }
    rows.push_back({u"peaks of a 10-minute WAV"_s, u"s"_s, peaks, read, u"libsndfile reading it"_s, 1.3});
    const double size = static_cast<double>(QFileInfo(folder.filePath(u"p.ffpk"_s)).size());
    rows.push_back({u"size of these peaks"_s, u"MB"_s, size / 1e6, 600.0 * 48000 * 2 * 4 / 1e6,
                    u"float samples"_s, 0.05});
}

/// Renders `voices` looping mono sounds; ns per voice and frame.
void benchVoices(std::vector<Row> &rows, const Talk &talk)
{
    QTemporaryDir folder;
    Session session;
    (void)session.create(folder.filePath(u"voices"_s), u"voices"_s);
    Editor &editor = session.editor();
    QDir(session.file().path()).mkpath(u"audio"_s);
    std::string problem;
    auto writer = engine::AudioWriter::create(session.file().absolute(u"audio/a.wav"_s).toStdU16String(),
                                              engine::AudioFormat::Wav16, 1, 48000, problem);
    std::vector<float> tone(48000);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.01F * std::sin(0.05F * static_cast<float>(i));
    (void)writer->write(tone);
    (void)writer->finish();
    const ObjectId file = editor.insert(Kind::AudioFile, root::audio, u"a.wav"_s);
    editor.set(file, u"path"_s, u"audio/a.wav"_s);
    const ObjectId sound = editor.insert(Kind::Sound, root::sounds, u"a"_s);
    editor.set(sound, u"audioFile"_s, QVariant::fromValue(file));
    editor.set(sound, u"loop"_s, u"infinite"_s);
    const ObjectId event = editor.insert(Kind::Event, root::events, u"e"_s);
    editor.set(editor.insert(Kind::Action, event, {}), u"target"_s, QVariant::fromValue(sound));

    // What anyone would write first: gain and pan of a mono signal, one sample at a time.
    constexpr int voices = 256;
    constexpr int quanta = 400;
    editor.set(root::project, u"voiceLimit"_s, voices);
    for (const double pitch : {0.0, 165.0}) {
        editor.set(sound, u"pitch"_s, pitch);
        engine::Engine engine({48000.0, voices, std::size_t{64} << 20U});
        Publisher publisher(session.document(), engine,
                            [&](const QString &relative) { return session.file().absolute(relative); });
        const engine::PartIndex part = publisher.prepare(event);
        for (int i = 0; i < voices; ++i)
            engine.post(part);
        std::vector<float> out(2 * 128);
        engine.renderOffline(out.data(), 128);
        double ours = 1e9;
        double scalar = 1e9;
        float loudest = 0.0F;
        std::vector<float> mix(2 * 128);
        for (int round = 0; round < 5; ++round) {
            ours = std::min(ours, timed([&] {
                                for (int q = 0; q < quanta; ++q) {
                                    engine.renderOffline(out.data(), 128);
                                    loudest = std::max(loudest, std::abs(out[77]));
                                }
                            }));
            scalar = std::min(scalar, timed([&] {
                                  volatile float gain = 0.5F; // so that the loop stays a loop
                                  for (int q = 0; q < quanta; ++q)
                                      for (int v = 0; v < voices; ++v)
                                          for (std::size_t i = 0; i < 128; ++i) {
                                              mix[2 * i] += tone[i + static_cast<std::size_t>(v)] * gain;
                                              mix[2 * i + 1] += tone[i + static_cast<std::size_t>(v)] * gain;
                                          }
                              }));
        }
        if (loudest <= 0.0F)
            talk.complain(u"error: the voices were silent"_s);
        const double frames = static_cast<double>(voices) * quanta * 128;
        rows.push_back({pitch == 0.0 ? u"256 voices, whole mixer"_s : u"256 voices at pitch 1.1, 24-tap"_s,
                        u"ns/voice-frame"_s, ours / frames * 1e9, scalar / frames * 1e9,
                        u"a scalar gain and pan loop"_s, pitch == 0.0 ? 4.0 : 20.0});
    }
}
} // namespace

void addBench(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto name = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("bench",
                                        "Run the built-in benchmarks; each figure against its reference in "
                                        "the same run.\nExample: fluxforge bench load");
    verb->add_option("NAME", *name, "load, peaks or voices; all without it")
        ->check(CLI::IsMember({"load", "peaks", "voices"}));
    verb->callback([name, &talk, &exitCode] {
        std::vector<Row> rows;
        if (name->empty() || *name == "load")
            benchLoad(rows, talk);
        if (name->empty() || *name == "peaks")
            benchPeaks(rows, talk);
        if (name->empty() || *name == "voices")
            benchVoices(rows, talk);
        QJsonArray results;
        for (const Row &row : rows) {
            const double ratio = row.ours / row.reference;
            const bool holds = ratio <= row.target;
            talk.say(u"%1 %2 %3, %4 × %5 (at most %6): %7"_s.arg(row.name, -42)
                         .arg(row.ours, 9, 'f', 3)
                         .arg(row.unit)
                         .arg(ratio, 0, 'f', 3)
                         .arg(row.against)
                         .arg(row.target)
                         .arg(holds ? u"holds"_s : u"FALLS SHORT"_s));
            results << QJsonObject{{u"name"_s, row.name},       {u"unit"_s, row.unit},
                                   {u"ours"_s, row.ours},       {u"reference"_s, row.reference},
                                   {u"against"_s, row.against}, {u"ratio"_s, ratio},
                                   {u"target"_s, row.target},   {u"holds"_s, holds}};
        }
        talk.result({{u"benchmarks"_s, results}});
        exitCode = Done;
    });
}

} // namespace flux::cli
