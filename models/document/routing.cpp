#include "models/document/routing.h"

#include <QSet>

namespace flux::doc {

bool feeds(const Document &document, ObjectId from, ObjectId to)
{
    QSet<ObjectId> seen;
    std::vector<ObjectId> next{from};
    while (!next.empty()) {
        const ObjectId at = next.back();
        next.pop_back();
        if (at == to)
            return true;
        if ((bit(document.kind(at)) & busKinds) == 0 || seen.contains(at))
            continue;
        seen.insert(at);
        next.push_back(document.parentOf(at));
        for (const ObjectId child : document.children(at))
            if (const auto *send = document.find<Send>(child))
                next.push_back(send->auxBus);
    }
    return false;
}

bool posts(const Document &document, ObjectId from, ObjectId to)
{
    QSet<ObjectId> seen;
    std::vector<ObjectId> next{from};
    while (!next.empty()) {
        const ObjectId at = next.back();
        next.pop_back();
        if (at == to)
            return true;
        if (seen.contains(at))
            continue;
        seen.insert(at);
        for (const ObjectId child : document.children(at))
            if (const auto *action = document.find<Action>(child);
                action && action->type == Action::Type::PostEvent && action->event)
                next.push_back(action->event);
    }
    return false;
}

bool feedsAfterMove(const Document &document, ObjectId id, ObjectId parent)
{
    if (const auto *send = document.find<Send>(id))
        return feeds(document, send->auxBus, parent);
    return feeds(document, parent, id);
}

} // namespace flux::doc
