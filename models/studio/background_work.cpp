#include "models/studio/background_work.h"

#include <utility>

namespace flux {

BackgroundWork::BackgroundWork(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_look.setInterval(50);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (const double now = m_progress ? m_progress->share() : 0.0; now != m_shown) {
            m_shown = now;
            Q_EMIT progressChanged();
        }
    });
}

BackgroundWork::~BackgroundWork()
{
    cancel();
    m_thread.waitForDone();
}

void BackgroundWork::start(Job job, int patience)
{
    Q_ASSERT(!m_progress);
    m_job = std::move(job);
    m_progress = std::make_shared<Progress>();
    m_thread.start([this, work = m_job.work, progress = m_progress] {
        work(*progress);
        QMetaObject::invokeMethod(this, [this, progress] {
            if (progress == m_progress) // finish() may have been faster
                end();
        });
    });
    if (patience > 0 && m_thread.waitForDone(patience))
        return end();
    m_told = true;
    m_shown = 0.0;
    m_look.start();
    Q_EMIT busyChanged();
    Q_EMIT progressChanged();
}

void BackgroundWork::cancel()
{
    if (m_progress && m_job.cancellable)
        m_progress->cancel();
}

void BackgroundWork::finish()
{
    while (m_progress) { // what ends may begin something
        m_thread.waitForDone();
        end();
    }
}

void BackgroundWork::end()
{
    m_look.stop();
    m_thread.waitForDone(); // it lets go of what it worked on
    const std::shared_ptr<Progress> progress = std::exchange(m_progress, nullptr);
    const Job job = std::exchange(m_job, {});
    if (std::exchange(m_told, false))
        Q_EMIT busyChanged();
    job.ended(*progress);
}

} // namespace flux
