#pragma once

#include "models/document/document.h"

namespace flux {

/// What a view shows of a sound, or of the first sound in a container or group: its file and the stretch that
/// plays.
class MediaInfo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(flux::doc::Document *document READ document WRITE setDocument NOTIFY changed REQUIRED)
    Q_PROPERTY(flux::doc::ObjectId key READ key WRITE setKey NOTIFY changed)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)         ///< of the object that was asked for
    Q_PROPERTY(QString title READ title NOTIFY changed)       ///< that, or what it refers to, or its kind
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed) ///< of the object that was asked for
    Q_PROPERTY(int childCount READ childCount NOTIFY changed)
    Q_PROPERTY(QString hash READ hash NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)               ///< in the project
    Q_PROPERTY(double from READ from NOTIFY changed)                ///< s, start of what plays
    Q_PROPERTY(double to READ to NOTIFY changed)                    ///< s, end of what plays
    Q_PROPERTY(double length READ length NOTIFY changed)            ///< s, of the file
    Q_PROPERTY(flux::doc::ObjectId sound READ sound NOTIFY changed) ///< the one that is heard first of it
    Q_PROPERTY(bool loops READ loops NOTIFY changed)
    Q_PROPERTY(double trimStart READ trimStart NOTIFY changed) ///< s
    Q_PROPERTY(double trimEnd READ trimEnd NOTIFY changed)     ///< s
    Q_PROPERTY(double fadeIn READ fadeIn NOTIFY changed)       ///< s
    Q_PROPERTY(double fadeOut READ fadeOut NOTIFY changed)     ///< s
    Q_PROPERTY(int fadeInShape READ fadeInShape NOTIFY changed)
    Q_PROPERTY(int fadeOutShape READ fadeOutShape NOTIFY changed)
    Q_PROPERTY(int repeats READ repeats NOTIFY changed)          ///< of its loop; −1: without end
    Q_PROPERTY(double loopLength READ loopLength NOTIFY changed) ///< s, of what repeats

public:
    explicit MediaInfo(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] doc::Document *document() const { return m_document; }
    void setDocument(doc::Document *document);
    [[nodiscard]] doc::ObjectId key() const { return m_key; }
    void setKey(doc::ObjectId key);
    [[nodiscard]] bool exists() const { return m_shown.exists; }
    [[nodiscard]] QString name() const { return m_shown.name; }
    [[nodiscard]] QString title() const { return m_shown.title; }
    [[nodiscard]] QString kindName() const { return m_shown.kindName; }
    [[nodiscard]] int childCount() const { return m_shown.childCount; }
    [[nodiscard]] QString hash() const { return m_shown.hash; }
    [[nodiscard]] QString path() const { return m_shown.path; }
    [[nodiscard]] double from() const { return m_shown.from; }
    [[nodiscard]] double to() const { return m_shown.to; }
    [[nodiscard]] double length() const { return m_shown.length; }
    [[nodiscard]] bool loops() const { return m_shown.loops; }
    [[nodiscard]] double trimStart() const { return m_shown.trimStart; }
    [[nodiscard]] double trimEnd() const { return m_shown.trimEnd; }
    [[nodiscard]] double fadeIn() const { return m_shown.fadeIn; }
    [[nodiscard]] double fadeOut() const { return m_shown.fadeOut; }
    [[nodiscard]] int fadeInShape() const { return m_shown.fadeInShape; }
    [[nodiscard]] int fadeOutShape() const { return m_shown.fadeOutShape; }
    [[nodiscard]] int repeats() const { return m_shown.repeats; }
    [[nodiscard]] double loopLength() const { return m_shown.loopLength; }
    /// The sound that is heard first of what was asked for; none when there is none.
    [[nodiscard]] doc::ObjectId sound() const { return m_sound; }

Q_SIGNALS:
    void changed();

private:
    struct Shown {
        bool exists = false;
        QString name;
        QString title;
        QString kindName;
        int childCount = 0;
        QString hash;
        QString path;
        double from = 0.0;
        double to = 0.0;
        double length = 0.0;
        bool loops = false;
        double trimStart = 0.0;
        double trimEnd = 0.0;
        double fadeIn = 0.0;
        double fadeOut = 0.0;
        int fadeInShape = 0;
        int fadeOutShape = 0;
        int repeats = 0;
        double loopLength = 0.0;
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void look();
    [[nodiscard]] bool concerns(doc::ObjectId id) const
    {
        return id == m_key || id == m_sound || id == m_file;
    }

    doc::Document *m_document = nullptr;
    doc::ObjectId m_key;
    doc::ObjectId m_sound;
    doc::ObjectId m_file;
    Shown m_shown;
};

/// How long it sounds, s: a sound between its trims, with what its loop repeats; anything that holds others
/// as long as the first sound in it. Infinite when that loops without end.
[[nodiscard]] double playLength(const doc::Document &document, doc::ObjectId id);

} // namespace flux
