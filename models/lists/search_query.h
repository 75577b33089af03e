#pragma once

#include "models/document/document.h"

#include <QSet>

#include <optional>

namespace flux {

/// What a person typed into a search field. Words are beginnings of words in the name, and all must match;
/// what is between "quotes" matches whole words alone; ! in front means not. Besides:
///
/// - type:random asks for a kind,
/// - bus:sfx, or bus:"Sound FX", for sounds and containers that come out at a bus whose name has such a word,
///   and for events that play one there,
/// - param:speed for what follows a parameter, or a modulator, of that name,
/// - unused: for what nothing in the project refers to,
/// - missing: for sounds without an audio file, and audio files that aren't there.
class SearchQuery {
public:
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// The document must stay as it is while one query is asked.
    [[nodiscard]] bool matches(const doc::Document &document, doc::ObjectId id) const;
    [[nodiscard]] bool matches(const doc::Document &document, const doc::Document::Met &met) const;
    /// The same for a text alone, which is of no kind and refers to nothing.
    [[nodiscard]] bool matches(const QString &name) const;

private:
    struct Term {
        enum What { Name, Type, Bus, Parameter, Unused, Missing } what = Name;
        QString text;
        QString folded;     ///< `text` as it is compared
        bool whole = false; ///< words as a whole, not their beginnings
        bool negated = false;
        doc::Kinds kinds = 0; ///< of Type
    };
    [[nodiscard]] static bool matches(const Term &term, const QString &name);
    [[nodiscard]] bool matches(const Term &term, const doc::Document &document,
                               const doc::Document::Met &met) const;
    [[nodiscard]] static bool comesOutAt(const Term &term, const doc::Document &document, doc::ObjectId id);
    [[nodiscard]] bool isUnused(const doc::Document &document, doc::ObjectId id) const;
    [[nodiscard]] static bool isMissing(const doc::Document &document, doc::ObjectId id);
    /// All that some object refers to; found out once.
    [[nodiscard]] const QSet<doc::ObjectId> &referred(const doc::Document &document) const;

    std::vector<Term> m_terms;
    mutable std::optional<QSet<doc::ObjectId>> m_referred;
};

} // namespace flux
