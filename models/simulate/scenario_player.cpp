#include "models/simulate/scenario_player.h"

#include <algorithm>
#include <cmath>

namespace flux {

using namespace scenario;

bool ScenarioPlayer::prepare(const Scenario &scenario, QString &problem)
{
    m_scenario = scenario;
    m_next = 0;
    for (const Step &step : m_scenario.steps)
        if (const auto *post = std::get_if<Post>(&step.what))
            if (!m_publisher.canPlay(post->target, problem)
                || m_publisher.prepare(post->target) == engine::none)
                return false;
    return true;
}

engine::GameObject ScenarioPlayer::objectOf(const QString &name, std::uint64_t frame)
{
    if (name.isEmpty())
        return 0;
    engine::GameObject &object = m_objects[name];
    if (object == 0)
        object = m_engine.registerObject(frame);
    return object;
}

bool ScenarioPlayer::send(std::uint64_t frame)
{
    const double rate = m_engine.settings().sampleRate;
    for (; m_next < m_scenario.steps.size(); ++m_next) {
        const Step &step = m_scenario.steps[m_next];
        const auto at = static_cast<std::uint64_t>(std::llround(step.at * rate));
        if (at >= frame)
            return true;
        // Frame 0 would mean "with the next quantum", which at the beginning is the same.
        if (!send(step, at))
            return false;
    }
    return true;
}

bool ScenarioPlayer::send(const Step &step, std::uint64_t frame)
{
    const engine::GameObject object = objectOf(step.object, frame);
    return std::visit(
        [&](const auto &what) {
            using T = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<T, Post>) {
                const std::uint64_t playing = m_engine.post(m_publisher.prepare(what.target), object, frame);
                m_posted.push_back({what.target, playing});
                return playing != 0;
            } else if constexpr (std::is_same_v<T, Stop>) {
                const auto fade = static_cast<float>(what.fade);
                if (!what.target)
                    return m_engine.stopAll(fade, frame);
                return std::ranges::all_of(m_posted, [&](const Posted &posted) {
                    return posted.target != what.target || m_engine.stop(posted.playing, fade, frame);
                });
            } else if constexpr (std::is_same_v<T, SetParameter>) {
                const std::uint32_t index = m_publisher.controlOf(what.parameter);
                const auto fade = static_cast<float>(what.fade);
                return what.value
                    ? m_engine.setParameter(index, static_cast<float>(*what.value), object, fade, frame)
                    : m_engine.resetParameter(index, object, fade, frame);
            } else if constexpr (std::is_same_v<T, SetState>) {
                return m_engine.setState(m_publisher.controlOf(what.group), what.state.value, frame);
            } else if constexpr (std::is_same_v<T, SetSwitch>) {
                return m_engine.setSwitch(m_publisher.controlOf(what.group), what.value.value, object, frame);
            } else if constexpr (std::is_same_v<T, SetPlace>) {
                return what.listener ? m_engine.setListener(what.position, what.forward, frame)
                                     : m_engine.setPosition(object, what.position, what.forward, frame);
            } else if constexpr (std::is_same_v<T, SetAnchor>) {
                const QByteArray name = what.element.toUtf8();
                const auto &r = what.rectangle;
                return m_engine.setAnchor(
                    engine::anchorKey({name.constData(), static_cast<std::size_t>(name.size())}),
                    {r[0], r[1], r[2], r[3]}, what.visible, frame);
            } else {
                m_objects.remove(step.object);
                return m_engine.unregisterObject(object, frame);
            }
        },
        step.what);
}

} // namespace flux
