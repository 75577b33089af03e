#pragma once

#include "models/document/document.h"

namespace flux {

/// What a person typed into a search field: words are beginnings of words in the name and all must match,
/// "quotes" match exactly what is between them, ! in front means not, type:sound asks for a kind.
class SearchQuery {
public:
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const doc::Document &document, doc::ObjectId id) const;
    /// The same for a text alone.
    [[nodiscard]] bool matches(const QString &name) const;

private:
    struct Term {
        enum What { WordStart, Exact, Type } what = WordStart;
        QString text;
        bool negated = false;
    };
    [[nodiscard]] static bool matches(const Term &term, const QString &name);
    std::vector<Term> m_terms;
};

} // namespace flux
