#pragma once

#include "models/document/progress.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

namespace flux {

/// The one thing that goes on behind the window: how far it is, and a way to stop it.
class BackgroundWork : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Studio")
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(QString text READ text NOTIFY busyChanged)
    Q_PROPERTY(bool cancellable READ isCancellable NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) ///< 0…1

public:
    explicit BackgroundWork(QObject *parent = nullptr);
    ~BackgroundWork() override;

    struct Job {
        QString text;                                ///< "Importing audio"
        std::function<void(Progress &)> work;        ///< on a thread of its own
        std::function<void(const Progress &)> ended; ///< then on this object's thread
        bool cancellable = true;
    };
    /// Begins a job; nothing else is going on. What is done within `patience` ms has ended on return, and
    /// nobody is told that there was any work.
    void start(Job job, int patience = 0);
    Q_INVOKABLE void cancel();
    /// Waits until what is going on has ended.
    void finish();

    [[nodiscard]] bool isBusy() const { return m_told; }
    [[nodiscard]] QString text() const { return m_job.text; }
    [[nodiscard]] bool isCancellable() const { return m_job.cancellable; }
    [[nodiscard]] double progress() const { return m_shown; }

Q_SIGNALS:
    void busyChanged();
    void progressChanged();

private:
    void end();
    Job m_job;
    std::shared_ptr<Progress> m_progress; ///< while something is going on
    QThreadPool m_thread;
    QTimer m_look;
    bool m_told = false;
    double m_shown = 0.0;
};

} // namespace flux
