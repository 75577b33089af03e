#include "models/capture/replay.h"

#include "engine/dsp/draw.h"

#include <QCoreApplication>

namespace flux {

using namespace doc;

namespace {
/// The work of a take, done when the engine had it in force.
class Worker {
public:
    Worker(const Capture &capture, Document &document, Publisher &publisher, engine::Engine &engine)
        : m_capture(capture), m_document(document), m_publisher(publisher), m_engine(engine)
    {
    }
    void until(std::uint64_t published)
    {
        while (m_engine.published() < published && m_next < m_capture.work.size()) {
            const Capture::Work &work = m_capture.work[m_next++];
            if (const auto *edits = std::get_if<Edits>(&work.what))
                (void)m_document.apply(*edits);
            else
                m_publisher.repeat(std::get<Publisher::Task>(work.what));
        }
    }

private:
    const Capture &m_capture;
    Document &m_document;
    Publisher &m_publisher;
    engine::Engine &m_engine;
    std::size_t m_next = 0;
};

std::vector<engine::Withheld> withheldIn(const Capture &capture)
{
    std::vector<engine::Withheld> script;
    for (const engine::Captured &captured : capture.heard)
        if (captured.kind == engine::Captured::Kind::Withheld)
            script.push_back({captured.frame, captured.serial, captured.resource, captured.count});
    return script;
}
} // namespace

Replay replay(const Capture &capture, const ReplayListener &listener)
{
    Replay result;
    engine::SimdLevel level{};
    if (engine::simdLevelFromName(capture.simd.toStdString(), level))
        engine::setSimdLevel(level); // where this machine hasn't got it, what it has: all have the same bits
    Document document;
    restore(capture, document);
    QHash<QString, QString> files; // by path
    for (const ObjectId id : document.allOf(Kind::AudioFile)) {
        const auto *file = document.find<AudioFile>(id);
        files.insert(file->path, listener.fileOf(file->contentHash, file->path));
        if (files.value(file->path).isEmpty())
            result.missing << file->path;
    }
    engine::Engine engine({capture.sampleRate, capture.voices});
    engine.capture().repeat(withheldIn(capture));
    engine.setExplaining(static_cast<bool>(listener.told));
    Publisher publisher(document, engine, [&](const QString &path) {
        if (!files.contains(path)) // one that came while the take was made
            files.insert(path, listener.fileOf({}, path));
        return files.value(path);
    });
    publisher.setValues(Publisher::Values::Elsewhere);
    Worker worker(capture, document, publisher, engine);
    std::array<float, 2 * rt::quantumFrames> stereo;
    std::size_t next = 0;
    for (std::uint64_t frame = 0; frame < capture.frames; frame += rt::quantumFrames) {
        const std::uint64_t end = frame + rt::quantumFrames;
        for (; next < capture.heard.size(); ++next) {
            const engine::Captured &captured = capture.heard[next];
            using Kind = engine::Captured::Kind;
            if (captured.kind == Kind::Mark ? captured.frame > frame : captured.frame >= end)
                break;
            if (captured.kind == Kind::Transaction) {
                worker.until(captured.count);
            } else if (captured.kind == Kind::Input) {
                (void)engine.repeat(captured.input);
            } else if (captured.kind == Kind::Mark) {
                result.compared = captured.frame;
                if (engine::mix64(engine.capture().hash()) != captured.serial && result.identical) {
                    result.identical = false;
                    result.differsAt = captured.frame;
                }
            }
        }
        engine.renderOffline(stereo.data(), rt::quantumFrames);
        engine::Record record;
        while (engine.nextRecord(record))
            if (listener.told)
                listener.told(record);
        result.frames = end;
        if (!listener.write(stereo)) {
            result.problem = QCoreApplication::translate(
                "Capture", "It could not be written to its end: make room on the disk.");
            return result;
        }
        if (frame % 48000 < rt::quantumFrames
            && !listener.go(static_cast<double>(frame) / capture.sampleRate)) {
            result.cancelled = true;
            return result;
        }
    }
    return result;
}

} // namespace flux
