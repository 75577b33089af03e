#pragma once

#include "models/compile/publisher.h"
#include "models/simulate/scenario.h"

namespace flux {

/// Gives a scenario's steps to an engine, at their frames.
class ScenarioPlayer {
public:
    ScenarioPlayer(Publisher &publisher, engine::Engine &engine) : m_publisher(publisher), m_engine(engine) {}

    /// Prepares all that is played and sends the steps due before `frame`. False with `problem` when
    /// something can't be played.
    [[nodiscard]] bool prepare(const Scenario &scenario, QString &problem);
    /// Sends all steps before `frame`; call it often enough that none is late. False when the engine can't
    /// take them.
    [[nodiscard]] bool send(std::uint64_t frame);
    [[nodiscard]] bool isDone() const { return m_next == m_scenario.steps.size(); }

private:
    [[nodiscard]] bool send(const scenario::Step &step, std::uint64_t frame);
    [[nodiscard]] engine::GameObject objectOf(const QString &name, std::uint64_t frame);

    Publisher &m_publisher;
    engine::Engine &m_engine;
    Scenario m_scenario;
    std::size_t m_next = 0;
    QHash<QString, engine::GameObject> m_objects;
    struct Posted {
        doc::ObjectId target;
        std::uint64_t playing = 0;
    };
    std::vector<Posted> m_posted;
};

} // namespace flux
