#pragma once

#include "engine/engine.h"
#include "models/document/object_id.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// The levels of those buses that somebody looks at, as meters show them: up at once, down 20 dB a second,
/// the highest held. Read once per tick, whoever looks.
class BusLevels : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the studio")

public:
    struct Level {
        double left = -96.0;    ///< dBFS
        double right = -96.0;   ///< dBFS
        double highest = -96.0; ///< dBFS since the last reset
        double rms = -96.0;     ///< dBFS
        friend bool operator==(const Level &, const Level &) = default;
    };
    /// What a meter of the engine has reached since it was last read.
    using Read = std::function<engine::Engine::Levels(std::size_t meter)>;
    /// `meterOf` finds a bus's meter in the engine; −1: it has none.
    BusLevels(Read read, std::function<int(doc::ObjectId)> meterOf, QObject *parent = nullptr);

    /// From the first who watches a bus to the last who doesn't any more its level is read. What it reached
    /// before is forgotten.
    void watch(doc::ObjectId bus);
    void unwatch(doc::ObjectId bus);
    [[nodiscard]] Level of(doc::ObjectId bus) const { return m_levels.value(bus).level; }
    [[nodiscard]] const Level &main() const { return m_main; }
    /// Reads the meters; `seconds` have passed since the last time.
    void tick(double seconds);
    [[nodiscard]] unsigned ticks() const { return m_ticks; }
    /// How many buses are watched.
    [[nodiscard]] qsizetype watched() const { return m_levels.size(); }
    void resetHighest();

Q_SIGNALS:
    /// The levels of a tick are there.
    void moved();

private:
    struct Watched {
        Level level;
        int by = 0;
    };
    void take(Level &level, std::size_t meter, double seconds);

    Read m_read;
    std::function<int(doc::ObjectId)> m_meterOf;
    QHash<doc::ObjectId, Watched> m_levels;
    Level m_main;
    unsigned m_ticks = 0;
};

} // namespace flux
