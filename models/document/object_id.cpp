#include "models/document/object_id.h"

#include <QRandomGenerator>

#include <atomic>

namespace flux::doc {
namespace {
quint64 systemBits()
{
    return QRandomGenerator::system()->generate64();
}
std::atomic<quint64 (*)()> drawBits{systemBits};
} // namespace

void ObjectId::drawFrom(quint64 (*bits)())
{
    drawBits = bits;
}

ObjectId ObjectId::random()
{
    constexpr quint64 reserved = 1U << 16U;
    ObjectId id;
    while (id.value < reserved)
        id.value = drawBits.load()();
    return id;
}

ObjectId ObjectId::fromString(QStringView text)
{
    bool ok = text.size() == 16;
    const ObjectId id{ok ? text.toULongLong(&ok, 16) : 0};
    return ok ? id : ObjectId{};
}

QString ObjectId::toString() const
{
    return QStringLiteral("%1").arg(value, 16, 16, QLatin1Char('0'));
}

} // namespace flux::doc
