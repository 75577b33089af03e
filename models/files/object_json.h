#pragma once

#include "models/document/document.h"
#include "models/document/problem.h"
#include "models/files/json_reader.h"
#include "models/files/json_writer.h"

namespace flux {

/// Collects what is wrong with one file, with lines and columns.
class FileProblems {
public:
    FileProblems(QString file, const JsonReader &reader, Problems &problems)
        : m_file(std::move(file)), m_reader(reader), m_problems(problems)
    {
    }
    void add(Problem::Severity severity, std::size_t offset, const QString &message);

private:
    QString m_file;
    const JsonReader &m_reader;
    Problems &m_problems;
};

/// Writes the members of one object that are its own: id, kind, name, order, properties, and what is unknown.
/// The caller opens and closes the object, so that it can add `children` or `parent`.
void writeObject(JsonWriter &json, const doc::Record &record);

/// An object as it was read, before its children.
class ObjectReader {
public:
    ObjectReader(JsonReader &reader, FileProblems &problems) : m_reader(reader), m_problems(problems) {}

    /// Reads one object { … } whose members stand in any order. `member` is called for `children` and
    /// `parent` with the reader at their value, and must read it; the record has its id and kind then. False
    /// on a syntax error.
    template <class Member> bool read(doc::Record &record, Member &&member)
    {
        begin(record);
        return readMembers(record, std::forward<Member>(member));
    }

    /// The same where the kind is known beforehand.
    template <class Member> bool readAs(doc::Kind kind, doc::Record &record, Member &&member)
    {
        begin(record);
        record.object = doc::makeObject(kind);
        m_kindGiven = m_hasKind = true;
        return readMembers(record, std::forward<Member>(member));
    }

    /// True when more of the record came after `member` had seen it.
    [[nodiscard]] bool isAmended() const { return m_amended; }

    static void writeProperties(JsonWriter &json, const doc::Record &record);

private:
    /// A member that stood before what it needs.
    struct Later {
        std::string key;
        JsonReader at;
    };

    template <class Member> bool readMembers(doc::Record &record, Member &&member)
    {
        std::string key;
        if (!m_reader.beginObject())
            return false;
        while (m_reader.nextKey(key)) {
            const bool ours = key == "children" || key == "parent";
            if ((ours && !(m_hasKind && record.id)) || (key == "properties" && !m_hasKind)) {
                m_later.push_back({key, m_reader});
                if (!m_reader.skip())
                    return false;
            } else if (ours && !m_unknownKind) {
                if (!complete(record) || !member(key, record))
                    return false;
            } else {
                m_amended = m_complete;
                if (!readMember(key, record))
                    return false;
            }
        }
        if (m_reader.failed())
            return false;
        m_complete = m_complete && !m_amended;
        const JsonReader end = m_reader;
        for (const Later &later : m_later) {
            m_reader = later.at;
            if (!m_hasKind || m_unknownKind || later.key == "properties") {
                if (!readLate(later.key, record))
                    return false;
            } else if (!complete(record) || !member(later.key, record)) {
                return false;
            }
        }
        m_reader = end;
        return complete(record);
    }
    void begin(doc::Record &record);
    bool readMember(const std::string &key, doc::Record &record);
    bool readLate(const std::string &key, doc::Record &record);
    bool readProperties(doc::Record &record);
    bool readValue(doc::Record &record, int property);
    bool complete(doc::Record &record);

    JsonReader &m_reader;
    FileProblems &m_problems;
    std::size_t m_start = 0;
    bool m_unknownKind = false;
    bool m_hasKind = false;
    bool m_kindGiven = false;
    bool m_complete = false;
    bool m_amended = false;
    QString m_name;
    std::shared_ptr<doc::Extra> m_extra;
    std::map<std::string, std::string> m_unknown; ///< members of an object of unknown kind
    std::vector<Later> m_later;
};

} // namespace flux
