#include "models/document/references.h"

#include <algorithm>

namespace flux::doc {

void eachReference(const Document &document, const std::function<void(const Reference &)> &call)
{
    for (int k = 0; k < kindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        std::vector<int> rows;
        for (int row = 0; row < static_cast<int>(properties(kind).size()); ++row)
            if (properties(kind)[static_cast<std::size_t>(row)].type == ValueType::Reference)
                rows.push_back(row);
        if (rows.empty())
            continue;
        for (const ObjectId id : document.allOf(kind))
            for (const int row : rows)
                if (const auto target = document.value(id, row).value<ObjectId>())
                    call({id, row, target});
    }
}

std::vector<Reference> referencesInto(const Document &document, const QList<ObjectId> &ids)
{
    QSet<ObjectId> within;
    for (const ObjectId id : ids)
        for (const ObjectId each : document.branch(id))
            within.insert(each);
    std::vector<Reference> found;
    eachReference(document, [&](const Reference &reference) {
        if (within.contains(reference.target) && !within.contains(reference.user))
            found.push_back(reference);
    });
    return found;
}

bool isWholePoint(const Document &document, const Reference &reference)
{
    return (bit(document.kind(reference.user)) & namelessKinds) != 0
        && document.acts(reference.user, reference.property);
}

} // namespace flux::doc
