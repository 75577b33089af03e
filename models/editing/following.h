#pragma once

#include "models/document/document.h"

#include <algorithm>

namespace flux {

/// Calls `look` after each change of an object of which `concerns` says yes, or of a child of one, and when
/// the project is another. Ends with `receiver`, or by document.disconnect(receiver).
template <class Receiver, class Concerns>
void follow(doc::Document &document, Receiver *receiver, Concerns concerns, void (Receiver::*look)())
{
    using doc::Document;
    using doc::ObjectId;
    QObject::connect(
        &document, &Document::changed, receiver,
        [receiver, concerns, look](const std::vector<doc::Change> &changes) {
            if (std::ranges::any_of(changes, [&](const doc::Change &each) { return concerns(each.id); }))
                (receiver->*look)();
        });
    QObject::connect(&document, &Document::inserted, receiver, [receiver, concerns, look](ObjectId id) {
        if (concerns(id))
            (receiver->*look)();
    });
    QObject::connect(&document, &Document::removed, receiver,
                     [receiver, concerns, look](ObjectId id, ObjectId parent) {
                         if (concerns(id) || concerns(parent))
                             (receiver->*look)();
                     });
    QObject::connect(&document, &Document::wasReset, receiver, look);
}

} // namespace flux
