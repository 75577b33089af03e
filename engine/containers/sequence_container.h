#pragma once

#include "engine/containers/scoped.h"
#include "engine/containers/succession.h"
#include "engine/program/drive.h"

namespace flux::engine {

/// Plays its items in order.
class SequenceContainer {
public:
    /// What follows the last item.
    enum class AtEnd : std::uint8_t {
        Restart,
        Reverse,  ///< to and fro; the items at the ends are not doubled
        HoldLast, ///< the last one for ever
        Stop,     ///< nothing, until it is reset
    };
    struct Item {
        ObjectKey key = 0;
        std::uint32_t child = 0;   ///< row among the container's children
        std::uint32_t fadeIn = 0;  ///< frames
        std::uint32_t fadeOut = 0; ///< frames
        std::uint32_t repeats = 1;
        // Filled in by the part
        std::uint32_t firstValue = 0; ///< its delay, s
        DriveRange drives{};
    };
    struct Spec {
        std::vector<Item> items;
        AtEnd atEnd = AtEnd::Restart;
        bool perObject = false;
        Succession succession{};
    };
    /// Where someone is in the list.
    struct Place {
        std::uint32_t next = 0; ///< item
        bool backwards = false;
        bool over = false;      ///< it has stopped at its end
        bool roundOver = false; ///< the last step was a round's last: at one end of the list
        void forget() noexcept FLUX_NONBLOCKING { *this = {}; }
    };

    explicit SequenceContainer(Spec spec) : m_spec(std::move(spec)), m_places(Place{}, m_spec.perObject) {}

    [[nodiscard]] const Spec &spec() const noexcept FLUX_NONBLOCKING { return m_spec; }
    [[nodiscard]] std::vector<Item> &items() { return m_spec.items; }
    /// Audio thread: where the posts of a game object go on.
    [[nodiscard]] Place &place(GameObject object) noexcept FLUX_NONBLOCKING { return m_places.of(object); }
    /// Audio thread: begins anew for a game object, or for all.
    void reset(GameObject object, bool everywhere) noexcept FLUX_NONBLOCKING
    {
        if (everywhere)
            m_places.forEach([](Place &place) noexcept { place.forget(); });
        else
            m_places.of(object).forget();
    }
    /// Audio thread: the item at `place`, which goes on to the next; `none` when there is none.
    [[nodiscard]] std::uint32_t step(Place &place) const noexcept FLUX_NONBLOCKING;

    /// Audio thread: goes on where the container it replaces was.
    void inherit(const SequenceContainer &old) noexcept FLUX_NONBLOCKING;

private:
    Spec m_spec;
    Scoped<Place> m_places;
};

} // namespace flux::engine
