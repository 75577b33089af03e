#pragma once

#include "models/document/document.h"

#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace flux {

/// When the steps of a sequence's play list sound, played once through: after its transitions and speed, as
/// the engine has it. A child that holds others counts as long as the first sound in it, one without audio
/// half a second.
class SequencePicture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY sourceChanged REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY sourceChanged)
    Q_PROPERTY(double end READ end NOTIFY changed)         ///< of the last step, s
    Q_PROPERTY(bool overlaps READ overlaps NOTIFY changed) ///< some step begins before the one before it ends
    Q_PROPERTY(double speed READ speed NOTIFY changed)     ///< by which delays are divided
    Q_PROPERTY(
        bool steady READ isSteady NOTIFY changed) ///< at a steady rate: only the first step's delay acts
    Q_PROPERTY(bool byItself READ isByItself NOTIFY changed) ///< one step follows another without a post
    Q_PROPERTY(int version READ version NOTIFY changed)      ///< another number whenever a step is elsewhere

public:
    explicit SequencePicture(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] double end() const { return m_shown.end; }
    [[nodiscard]] bool overlaps() const { return m_shown.overlaps; }
    [[nodiscard]] double speed() const { return m_shown.speed; }
    [[nodiscard]] bool isSteady() const { return m_shown.steady; }
    [[nodiscard]] bool isByItself() const { return m_shown.byItself; }
    [[nodiscard]] int version() const { return m_version; }

    /// Of a step, s from the beginning; `version` makes a binding follow.
    Q_INVOKABLE double start(flux::doc::ObjectId step, int version) const;
    /// All of it: {start, length: with its repeats, once: of one pass, period: from one to the next, endless:
    /// it loops without end, reached: no one before it does, shortened: its cross-fade into the next is
    /// longer than half of it}.
    Q_INVOKABLE QVariantMap place(flux::doc::ObjectId step, int version) const;

Q_SIGNALS:
    void sourceChanged();
    void changed();

private:
    struct Place {
        double start = 0.0;
        double length = 0.0;
        double once = 0.0;
        double period = 0.0; ///< 0: it plays once
        bool endless = false;
        bool reached = true;
        bool shortened = false;
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Shown {
        QHash<doc::ObjectId, Place> places;
        double end = 0.0;
        bool overlaps = false;
        double speed = 1.0;
        bool steady = false;
        bool byItself = false;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void look();
    [[nodiscard]] Shown placed() const;

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    Shown m_shown;
    int m_version = 0;
};

} // namespace flux
