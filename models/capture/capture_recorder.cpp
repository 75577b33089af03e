#include "models/capture/capture_recorder.h"

#include "models/files/safe_file.h"

namespace flux {

using namespace doc;

CaptureRecorder::CaptureRecorder(Document &document, engine::Engine &engine, Publisher &publisher,
                                 QObject *parent)
    : QObject(parent), m_document(document), m_engine(engine), m_publisher(publisher)
{
    const engine::Engine::Settings settings = engine.settings();
    m_capture.name = document.name(root::project);
    m_capture.sampleRate = settings.sampleRate;
    m_capture.voices = settings.voices;
    m_capture.simd = QString::fromLatin1(engine::simdLevelName(engine::simdLevel()));
    for (int row = 0; row < static_cast<int>(properties(Kind::Project).size()); ++row)
        m_capture.snapshot.emplace_back(edit::Set{root::project, row, document.value(root::project, row),
                                                  document.isOwn(root::project, row)});
    for (const ObjectId tree : root::trees)
        for (const ObjectId id : document.branch(tree))
            if (id != tree)
                m_capture.snapshot.emplace_back(edit::Insert{document.record(id)});
    m_publisher.clear();
    m_engine.restart(settings.sampleRate, settings.voices, true);
    m_publisher.setValues(Publisher::Values::Ordered);
    m_publisher.republish();
    m_publisher.setWatcher([this](const Publisher::Task &task) {
        m_capture.work.push_back({task, m_engine.published()});
    });
    connect(&m_document, &Document::applied, this, [this](const Edits &edits) {
        m_capture.work.push_back({edits, m_engine.published()});
    });
    // Another project has nothing to do with this take.
    connect(&m_document, &Document::aboutToReset, this, &CaptureRecorder::leave);
}

CaptureRecorder::~CaptureRecorder()
{
    leave();
}

void CaptureRecorder::leave()
{
    if (!std::exchange(m_running, false))
        return;
    poll();
    m_capture.frames = m_engine.status().frame.load();
    m_capture.underruns = static_cast<int>(m_engine.output().report().underruns);
    poll();
    m_engine.capture().end();
    m_publisher.setWatcher({});
    m_publisher.setValues(Publisher::Values::Direct);
    disconnect(&m_document, nullptr, this, nullptr);
}

void CaptureRecorder::poll()
{
    engine::Captured captured;
    while (m_capture.heard.size() < longest && m_engine.capture().next(captured))
        m_capture.heard.push_back(captured);
}

bool CaptureRecorder::isFull() const
{
    return m_capture.heard.size() >= longest || m_engine.capture().lost() > 0;
}

double CaptureRecorder::seconds() const
{
    return static_cast<double>(m_engine.status().frame.load()) / m_capture.sampleRate;
}

QString CaptureRecorder::finish(const QString &path)
{
    leave();
    if (m_engine.capture().lost() > 0)
        return tr("The take can't be kept: more happened at once than could be written down. Make a new one, "
                  "with less going on.");
    return writeSafely(path, writeCapture(m_capture));
}

} // namespace flux
