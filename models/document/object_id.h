#pragma once

#include <QMetaType>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace flux::doc {

/// Names one object of one project: 64 random bits, never reused; zero names nothing. Small numbers are the
/// fixed roots of the trees.
struct ObjectId {
    Q_GADGET
    QML_VALUE_TYPE(objectId)
    Q_PROPERTY(QString text READ toString CONSTANT)

public:
    quint64 value = 0;

    /// Draws a new one: branches of a repository must not collide.
    static ObjectId random();
    /// Where `random` takes its bits from instead of the system; called from any thread. What a project draws
    /// while it plays follows its ids, so a test that takes them from a seed hears the same in every run.
    static void drawFrom(quint64 (*bits)());
    /// From 16 hexadecimal digits; zero when it isn't that.
    static ObjectId fromString(QStringView text);
    /// 16 lower-case hexadecimal digits, as in files.
    [[nodiscard]] QString toString() const;

    explicit operator bool() const { return value != 0; }
    friend bool operator==(ObjectId, ObjectId) = default;
    friend auto operator<=>(ObjectId, ObjectId) = default;
    friend size_t qHash(ObjectId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace flux::doc

Q_DECLARE_METATYPE(flux::doc::ObjectId)
