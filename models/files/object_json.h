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

    /// Reads one object { … }. `member` is called for `children` and `parent` with the reader at their value
    /// and the record as far as it is known, and must read it; id and kind stand before them. False on a
    /// syntax error.
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

    static void writeProperties(JsonWriter &json, const doc::Record &record);

private:
    template <class Member> bool readMembers(doc::Record &record, Member &&member)
    {
        std::string key;
        if (!m_reader.beginObject())
            return false;
        while (m_reader.nextKey(key)) {
            const bool ours = key == "children" || key == "parent";
            if (ours && !m_unknownKind) {
                if (!complete(record) || !member(key, record))
                    return false;
            } else if (!readMember(key, record)) {
                return false;
            }
        }
        return !m_reader.failed() && complete(record);
    }
    void begin(doc::Record &record);
    bool readMember(const std::string &key, doc::Record &record);
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
    QString m_name;
    std::shared_ptr<doc::Extra> m_extra;
    std::map<std::string, std::string> m_unknown; ///< members of an object of unknown kind
    std::string m_early;                          ///< properties that stood before the kind
};

} // namespace flux
