#pragma once

#include "models/document/edit.h"

#include <QFile>
#include <QMutex>
#include <QThreadPool>

#include <functional>

namespace flux {

/// The file to which the oldest undo steps go when memory for them runs out. Written by a worker, one after
/// another.
class UndoSpill {
public:
    using Write = std::function<QByteArray(const doc::Edits &)>;
    using Read = std::function<doc::Edits(const QByteArray &)>;

    /// `write` and `read` are the journal's way of putting edits in words; `path` is made when first needed.
    UndoSpill(QString path, Write write, Read read);
    ~UndoSpill();
    UndoSpill(const UndoSpill &) = delete;
    UndoSpill &operator=(const UndoSpill &) = delete;

    /// Where a step's edits are, from the moment they leave.
    struct Place {
        std::shared_ptr<const doc::Edits> edits; ///< until they are written
        qint64 offset = -1;                      ///< −1: not yet written
        qint64 size = 0;
        bool failed = false; ///< they stay in memory: nothing is lost
    };
    /// Takes edits away; a worker writes them.
    [[nodiscard]] std::shared_ptr<Place> put(doc::Edits edits);
    [[nodiscard]] doc::Edits take(Place &place);
    /// Waits for the worker.
    void finish() { m_worker.waitForDone(); }

private:
    QFile m_file;
    Write m_write;
    Read m_read;
    QMutex m_mutex; ///< guards the file and every Place
    QThreadPool m_worker;
};

} // namespace flux
