#pragma once

#include "engine/cache/sample.h"
#include "engine/containers/blend_container.h"
#include "engine/containers/random_container.h"
#include "engine/containers/sequence_container.h"
#include "engine/containers/switch_container.h"
#include "engine/dsp/shape.h"
#include "engine/program/signal.h"

namespace flux::engine {

/// What every playable object and every Play action has a slot for; levels in dB, pitch in cents, filters in
/// percent.
enum class VoiceParam : std::uint8_t {
    Volume,
    Pitch,
    LowPass,
    HighPass,
    Pan,
    Width,
    Mute,
    InitialDelay, ///< s
    Priority,
    VolumeRandomMin,
    VolumeRandomMax,
    PitchRandomMin,
    PitchRandomMax,
    Weight,
    Gain,
    Speed, ///< of a sequence: scales its gaps and steps
    Count
};
inline constexpr std::size_t voiceParams = static_cast<std::size_t>(VoiceParam::Count);

/// What becomes of a voice that is too quiet or over a limit.
enum class VirtualBehaviour : std::uint8_t {
    Continue,     ///< plays on: exempt from thresholds and from the limits of objects and buses
    Kill,         ///< ends
    Virtual,      ///< goes on unheard and comes back
    KillIfFinite, ///< ends, unless it loops for ever: then it goes on unheard
};
/// Where an unheard voice comes back.
enum class VirtualReturn : std::uint8_t { FromElapsed, FromBeginning, Resume };

/// How a sound stands in space.
struct Positioning {
    bool spatial = false;             ///< by its game object's place; otherwise by its pan alone
    std::uint32_t attenuation = none; ///< index in the control part
    float doppler = 0.0F;             ///< 1: as in nature
};

enum class LoopMode : std::uint8_t { Off, Infinite, Counted };

/// What a sound plays of its file, and in which order; all in frames at the project rate.
struct SoundRegion {
    std::uint32_t trimStart = 0;
    std::uint32_t trimEnd = 0; ///< cut off at the end
    LoopMode loop = LoopMode::Off;
    std::uint32_t repeats = 0;   ///< of the loop, when counted
    std::uint32_t loopStart = 0; ///< position in the file
    std::uint32_t loopEnd = 0;   ///< position in the file; 0: where the sound ends
    friend bool operator==(const SoundRegion &, const SoundRegion &) = default;
};

/// A place in a file that a game wants to hear of.
struct Marker {
    ObjectKey key = 0;
    std::uint32_t at = 0; ///< frame of the file
};

/// A way out to silence at a sound's end.
struct FadeOut {
    std::uint32_t length = 0;
    Shape shape = Shape::Linear;
};

/// What is heard of a file, and how it begins and ends; all lengths in frames at the project rate.
struct SoundEdit : SoundRegion {
    std::uint32_t fadeIn = 0;
    Shape fadeInShape = Shape::Linear;
    std::array<FadeOut, 2> fadeOuts{}; ///< its own, and that of the action which plays it
};

/// A sound: what it plays, and how.
struct SoundSpec : SoundEdit {
    std::shared_ptr<SampleSlot> sample; ///< streamed when it keeps only the file's head
    std::vector<Marker> markers{};
};

/// A topmost object of the sound tree with all below it.
class SoundPart final : public Part {
public:
    enum class NodeKind : std::uint8_t { Group, Sound, Random, Sequence, Blend, Switch };
    struct Node {
        ObjectKey key = 0;
        std::uint32_t parent = none;
        NodeKind kind = NodeKind::Group;
        std::uint32_t payload = none;      ///< index of the sound or container
        std::uint32_t priorityNode = none; ///< the nearest node with a priority of its own
        ObjectKey outputBus = 0;           ///< nearest own; 0: the main bus
        std::uint32_t firstChild = 0;      ///< in children
        std::uint32_t childCount = 0;
        std::uint32_t limitNode = none; ///< the nearest node with a voice limit, this one included
        VoiceLimit limit{};             ///< of the voices of this node and all below it
        VirtualBehaviour virtualBehaviour = VirtualBehaviour::KillIfFinite; ///< nearest own
        VirtualReturn virtualReturn = VirtualReturn::FromElapsed;           ///< nearest own
        // The nearest own set of effects and of sends, each as a whole
        std::uint32_t firstEffect = 0;
        std::uint32_t effectCount = 0;
        std::uint32_t firstSend = 0;
        std::uint32_t sendCount = 0;
        Positioning positioning{}; ///< nearest own values
        DriveRange drives{};       ///< filled in by the part
    };
    struct Layout {
        std::vector<Node> nodes; ///< a parent always stands before its children
        std::vector<std::uint32_t> children;
        std::vector<SoundSpec> sounds;
        std::vector<RandomContainer> randoms;
        std::vector<EffectSpec> effects{};
        std::vector<SendSpec> sends{};
        std::vector<DriveSpec> drives{};
        std::vector<SequenceContainer> sequences{};
        std::vector<BlendContainer::Spec> blends{};
        std::vector<SwitchContainer> switches{};
    };

    explicit SoundPart(Layout layout);

    [[nodiscard]] const std::vector<Node> &nodes() const noexcept FLUX_NONBLOCKING { return m_layout.nodes; }
    [[nodiscard]] const SoundSpec &sound(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return m_layout.sounds[index];
    }
    [[nodiscard]] RandomContainer &random(std::uint32_t index) noexcept FLUX_NONBLOCKING
    {
        return m_layout.randoms[index];
    }
    [[nodiscard]] SequenceContainer &sequence(std::uint32_t index) noexcept FLUX_NONBLOCKING
    {
        return m_layout.sequences[index];
    }
    [[nodiscard]] const BlendContainer::Spec &blend(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return m_layout.blends[index];
    }
    [[nodiscard]] const SwitchContainer &switchAt(std::uint32_t index) const noexcept FLUX_NONBLOCKING
    {
        return m_layout.switches[index];
    }
    [[nodiscard]] std::uint32_t child(const Node &node, std::uint32_t row) const noexcept FLUX_NONBLOCKING
    {
        return m_layout.children[node.firstChild + row];
    }
    [[nodiscard]] std::uint32_t find(ObjectKey key) const noexcept FLUX_NONBLOCKING
    {
        return m_index.find(key);
    }
    [[nodiscard]] std::uint32_t valuesAt(ObjectKey key) const override;
    [[nodiscard]] std::span<const EffectSpec> effects(const Node &node) const noexcept FLUX_NONBLOCKING
    {
        return {m_layout.effects.data() + node.firstEffect, node.effectCount};
    }
    [[nodiscard]] std::span<const SendSpec> sends(const Node &node) const noexcept FLUX_NONBLOCKING
    {
        return {m_layout.sends.data() + node.firstSend, node.sendCount};
    }
    [[nodiscard]] static std::size_t slot(std::uint32_t node, VoiceParam param) noexcept FLUX_NONBLOCKING
    {
        return node * voiceParams + static_cast<std::size_t>(param);
    }
    [[nodiscard]] float get(std::uint32_t node, VoiceParam param) const noexcept FLUX_NONBLOCKING
    {
        return value(slot(node, param));
    }
    /// Where it stands that a sound is not heard while somebody listens to others alone.
    [[nodiscard]] std::size_t silencedSlot(std::uint32_t node) const noexcept FLUX_NONBLOCKING
    {
        return m_layout.nodes.size() * voiceParams + node;
    }
    /// True when `node` is `ancestor` or stands below it.
    [[nodiscard]] bool isWithin(std::uint32_t node, ObjectKey ancestor) const noexcept FLUX_NONBLOCKING;

    /// Audio thread: takes over the play history of the same containers in the part it replaces.
    void inherit(SoundPart &old) noexcept FLUX_NONBLOCKING;

private:
    Layout m_layout;
    KeyIndex m_index;
    KeyIndex m_values; ///< of all that has values and is no node
};

} // namespace flux::engine
