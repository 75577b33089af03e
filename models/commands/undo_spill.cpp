#include "models/commands/undo_spill.h"

namespace flux {

UndoSpill::UndoSpill(QString path, Write write, Read read)
    : m_file(std::move(path)), m_write(std::move(write)), m_read(std::move(read))
{
    m_worker.setMaxThreadCount(1);
}

UndoSpill::~UndoSpill()
{
    m_worker.waitForDone();
    m_file.close();
    m_file.remove();
}

std::shared_ptr<UndoSpill::Place> UndoSpill::put(doc::Edits edits)
{
    auto place = std::make_shared<Place>();
    place->edits = std::make_shared<const doc::Edits>(std::move(edits));
    m_worker.start([this, place, kept = place->edits] {
        const QByteArray text = m_write(*kept);
        const QMutexLocker lock(&m_mutex);
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Truncate)) {
            place->failed = true;
            return;
        }
        place->offset = m_file.size();
        place->size = text.size();
        if (m_file.seek(place->offset) && m_file.write(text) == text.size() && m_file.flush())
            place->edits.reset();
        else
            place->failed = true;
    });
    return place;
}

doc::Edits UndoSpill::take(Place &place)
{
    const QMutexLocker lock(&m_mutex);
    if (place.edits)
        return *place.edits;
    if (!m_file.seek(place.offset))
        return {};
    return m_read(m_file.read(place.size));
}

} // namespace flux
