#pragma once

#include "models/capture/capture_file.h"

#include <QObject>

namespace flux {

/// Records a take: everything begins anew, and from then on all that reaches the engine is kept, in order and
/// with its frame, until finish().
class CaptureRecorder : public QObject {
    Q_OBJECT

public:
    /// A take ends itself when it holds so many things: some hundred MB, hours of play.
    static constexpr std::size_t longest = 4'000'000;

    /// Stops what plays and starts the engine anew; the device opens again by itself.
    CaptureRecorder(doc::Document &document, engine::Engine &engine, Publisher &publisher,
                    QObject *parent = nullptr);
    ~CaptureRecorder() override;

    /// Takes over what the audio thread has told since the last time: twenty times a second is enough.
    void poll();
    /// True when it should be finished: it is full, or something found no room.
    [[nodiscard]] bool isFull() const;
    /// Ends the take and writes it. Empty, or why it failed and what to do.
    [[nodiscard]] QString finish(const QString &path);
    [[nodiscard]] double seconds() const;

private:
    void leave();

    doc::Document &m_document;
    engine::Engine &m_engine;
    Publisher &m_publisher;
    Capture m_capture;
    bool m_running = true;
};

} // namespace flux
