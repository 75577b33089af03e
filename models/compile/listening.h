#pragma once

#include "engine/program/mix_part.h"
#include "models/document/document.h"

#include <QSet>

namespace flux {

/// What a person listens to alone: soloed objects, layers and buses, and bindings that are muted or soloed.
/// It belongs to the session: it isn't saved, isn't undone, and no game hears of it.
///
/// With objects soloed only they and what stands below them are heard, on whatever bus. With buses soloed
/// only their voices and what is sent to them, on its way to the main bus and through the aux buses it
/// reaches. A voice must pass both. A soloed layer stands alone among those of its event, a soloed binding
/// among those of its object.
class Listening : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a session")
    Q_PROPERTY(int count READ count NOTIFY changed) ///< of what is soloed or muted

public:
    explicit Listening(const doc::Document &document, QObject *parent = nullptr);

    /// True for kinds that can be soloed: sounds, containers, groups, buses, layers and bindings.
    [[nodiscard]] static bool maySolo(doc::Kind kind)
    {
        return (doc::bit(kind)
                & (doc::soundTreeKinds | doc::busKinds | doc::bit(doc::Kind::Binding)
                   | doc::bit(doc::Kind::Action)))
            != 0;
    }
    /// Of actions only layers, which are heard themselves.
    Q_INVOKABLE bool canSolo(flux::doc::ObjectId id) const
    {
        return maySolo(m_document.kind(id)) && (m_document.kind(id) != doc::Kind::Action || isLayer(id));
    }
    /// Bindings alone: all else has a property for it.
    Q_INVOKABLE bool canMute(flux::doc::ObjectId id) const
    {
        return m_document.kind(id) == doc::Kind::Binding;
    }
    Q_INVOKABLE bool isSolo(flux::doc::ObjectId id) const { return m_solo.contains(id); }
    Q_INVOKABLE bool isMuted(flux::doc::ObjectId id) const { return m_muted.contains(id); }
    /// Does nothing for what can't be soloed or muted.
    Q_INVOKABLE void setSolo(flux::doc::ObjectId id, bool on);
    Q_INVOKABLE void setMuted(flux::doc::ObjectId id, bool on);
    Q_INVOKABLE void clear();
    [[nodiscard]] int count() const { return static_cast<int>(m_solo.size() + m_muted.size()); }

    /// Which buses are listened to, and which are on their way; those that are neither are left out.
    [[nodiscard]] QHash<doc::ObjectId, engine::Listening> buses() const;
    /// False when a sound isn't heard because others are soloed.
    [[nodiscard]] bool hears(doc::ObjectId sound) const;
    /// Bindings and layers that have no effect for now.
    [[nodiscard]] QSet<doc::ObjectId> idle() const;
    /// Whether something isn't heard because others are soloed: neither it, nor what it stands in or holds.
    Q_INVOKABLE bool isSilenced(flux::doc::ObjectId id) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool hasSolo(doc::Kinds kinds) const;
    [[nodiscard]] bool isLayer(doc::ObjectId id) const;

    const doc::Document &m_document;
    QSet<doc::ObjectId> m_solo;
    QSet<doc::ObjectId> m_muted;
};

} // namespace flux
