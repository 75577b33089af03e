// Renderer: what actions do, but for starting sounds.
#include "engine/render/renderer.h"

#include <algorithm>

namespace flux::engine {

namespace {
constexpr std::uint32_t deepestPost = 8;

/// What an action sets or resets; false when it does neither.
bool overrideOf(ActionType type, Overrides::What &what, bool &resets) noexcept
{
    using What = Overrides::What;
    resets = type == ActionType::ResetVolume || type == ActionType::ResetPitch
        || type == ActionType::ResetLowPass || type == ActionType::ResetHighPass
        || type == ActionType::ResetBusVolume;
    switch (type) {
    case ActionType::SetVolume:
    case ActionType::ResetVolume: what = What::Volume; return true;
    case ActionType::SetPitch:
    case ActionType::ResetPitch: what = What::Pitch; return true;
    case ActionType::SetLowPass:
    case ActionType::ResetLowPass: what = What::LowPass; return true;
    case ActionType::SetHighPass:
    case ActionType::ResetHighPass: what = What::HighPass; return true;
    case ActionType::Mute:
    case ActionType::Unmute: what = What::Mute; return true;
    case ActionType::SetBusVolume:
    case ActionType::ResetBusVolume: what = What::BusVolume; return true;
    case ActionType::BypassOn:
    case ActionType::BypassOff: what = What::Bypass; return true;
    default: return false;
    }
}
} // namespace

void Renderer::act(std::uint32_t index, ObjectKey key, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const Instance &instance = m_instances[index];
    const EventPart &event = *instance.event;
    const std::uint32_t a = event.find(key);
    if (a == none)
        return; // taken out of the event while it was waiting
    const EventPart::Action &action = event.actions()[a];
    const GameObject object = instance.gameObject;
    if (!holds(action.conditions, object)) {
        tell(Record::Kind::VoiceRefused, Reason::Condition, frame, instance.playing, key, object);
        return;
    }
    const bool global = action.scope == ActionScope::Global;
    const std::uint32_t fade = frames(std::max(0.005, static_cast<double>(event.get(a, ActionParam::Fade))));
    const bool everything = action.type == ActionType::StopAll || action.type == ActionType::PauseAll
        || action.type == ActionType::ResumeAll;
    const auto isMeant
        = [&](GameObject of, PartIndex part, const SoundPart &sounds, std::uint32_t node) noexcept {
              return (global || of == object)
                  && (everything || (part == action.targetPart && sounds.isWithin(node, action.target)));
          };
    const auto meansVoice = [&](const Voice &voice) noexcept {
        const Voice::Origin &o = voice.origin();
        return isMeant(o.gameObject, o.soundsIndex, *o.sounds, o.node);
    };
    const auto meansRun = [&](const Run &run) noexcept {
        return isMeant(m_instances[run.instance].gameObject, run.soundsIndex, *run.sounds, run.node);
    };
    const auto forRuns = [&](auto &&each) noexcept {
        for (Run &run : m_runs)
            if (!run.isFree() && meansRun(run))
                each(run);
    };
    if (action.type != ActionType::Play)
        tell(Record::Kind::Acted, Reason::None, frame, instance.playing, key, object);
    switch (action.type) {
    case ActionType::Play: play(index, a, frame); break;
    case ActionType::StopAll:
    case ActionType::Stop:
        endRuns(meansRun);
        stopVoices(frame, fade, action.fadeShape, meansVoice);
        break;
    case ActionType::Pause:
    case ActionType::PauseAll:
    case ActionType::Resume:
    case ActionType::ResumeAll: {
        const bool pause = action.type == ActionType::Pause || action.type == ActionType::PauseAll;
        forRuns([&](Run &run) noexcept { run.paused = pause; });
        m_voices.forEach([&](Voice &voice) noexcept {
            if (meansVoice(voice))
                voice.setPaused(pause, fade, action.fadeShape);
        });
        break;
    }
    case ActionType::Break:
        endRuns(meansRun);
        m_voices.forEach([&](Voice &voice) noexcept {
            if (meansVoice(voice))
                voice.leaveLoop();
        });
        break;
    case ActionType::Seek:
        m_voices.forEach([&](Voice &voice) noexcept {
            if (meansVoice(voice))
                voice.seek(actionValue(index, a, static_cast<std::size_t>(ActionParam::Amount)),
                           action.inPercent, static_cast<double>(m_block.sampleRate));
        });
        break;
    case ActionType::PostEvent: {
        Root &root = m_roots[instance.root];
        root.inQuantum = root.frame == m_block.frame ? root.inQuantum + 1 : 1;
        root.frame = m_block.frame;
        if (instance.depth + 1 >= deepestPost || root.inQuantum > mostAtOnce) {
            tell(Record::Kind::EventRefused, Reason::TooDeep, frame, instance.playing, key, object);
            break;
        }
        const std::uint64_t playing = (instance.playing >> 24U << 24U) | (++root.caused & 0xffffffU);
        post({action.targetPart, object, playing, instance.root, instance.depth + 1}, frame);
        break;
    }
    case ActionType::ResetPlayList: resetPlayLists(action, object); break;
    case ActionType::Trigger: m_world->modulators.trigger(action.control, object, global, frame); break;
    case ActionType::ReleaseEnvelope:
        m_world->modulators.release(action.control, object, global, frame);
        break;
    default: set(index, a, frame); break;
    }
}

/// Actions that set something the game could set, or put something in the place of what was authored.
void Renderer::set(std::uint32_t index, std::uint32_t a, std::uint64_t frame) noexcept FLUX_NONBLOCKING
{
    const Instance &instance = m_instances[index];
    const EventPart::Action &action = instance.event->actions()[a];
    const GameObject object = action.scope == ActionScope::Global ? 0 : instance.gameObject;
    const std::uint32_t fade = frames(static_cast<double>(instance.event->get(a, ActionParam::Fade)));
    const double amount = actionValue(index, a, static_cast<std::size_t>(ActionParam::Amount));
    GameState &state = m_world->state;
    switch (action.type) {
    case ActionType::SetParameter:
        return state.setParameter(action.control, object, amount, frame, fade, action.fadeShape);
    case ActionType::ResetParameter:
        return state.resetParameter(action.control, object, frame, fade, action.fadeShape);
    case ActionType::SetState:
        return state.setState(action.control, action.choice, frame, static_cast<double>(m_block.sampleRate));
    case ActionType::SetSwitch: return state.setSwitch(action.control, object, action.choice);
    default: break;
    }
    Overrides::What what{};
    bool resets = false;
    if (!overrideOf(action.type, what, resets))
        return;
    // Buses belong to nobody, so what is set there is global.
    const bool onBus = what == Overrides::What::BusVolume
        || (what == Overrides::What::Bypass && action.targetPart == mixPart);
    const GameObject scope = onBus ? 0 : object;
    // A short way even where none is asked for: at once would be heard as a click.
    const std::uint32_t way = std::max(fade, frames(0.005));
    if (resets) {
        m_world->overrides.reset(what, action.target, scope, frame, way, action.fadeShape);
        return;
    }
    const bool absolute = what == Overrides::What::Mute || what == Overrides::What::Bypass;
    const bool on = action.type == ActionType::Mute || action.type == ActionType::BypassOn;
    if (!m_world->overrides.set(what, action.target, scope, absolute ? (on ? 1.0 : 0.0) : amount, frame, way,
                                action.fadeShape))
        tell(Record::Kind::VoiceRefused, Reason::NoRoom, frame, instance.playing, action.key, object);
}

void Renderer::resetPlayLists(const EventPart::Action &action, GameObject object) noexcept FLUX_NONBLOCKING
{
    SoundPart *part = m_program.sounds(action.targetPart);
    const bool everywhere = action.scope == ActionScope::Global;
    for (std::uint32_t at = 0; part && at < part->nodes().size(); ++at) {
        const SoundPart::Node &node = part->nodes()[at];
        if (!part->isWithin(at, action.target))
            continue;
        if (node.kind == SoundPart::NodeKind::Random)
            part->random(node.payload).reset(object, everywhere);
        else if (node.kind == SoundPart::NodeKind::Sequence)
            part->sequence(node.payload).reset(object, everywhere);
    }
}

} // namespace flux::engine
