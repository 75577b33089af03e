#include "models/lists/search_query.h"

#include <algorithm>

namespace flux {

using namespace doc;

SearchQuery::SearchQuery(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Term term;
        if (text[i] == u'!' && i + 1 < text.size()) {
            term.negated = true;
            ++i;
        }
        qsizetype end = i;
        if (text[i] == u'"') {
            term.what = Term::Exact;
            ++i;
            end = text.indexOf(u'"', i);
            end = end < 0 ? text.size() : end;
            term.text = text.mid(i, end - i);
            ++end;
        } else {
            while (end < text.size() && !text[end].isSpace())
                ++end;
            term.text = text.mid(i, end - i);
            if (term.text.startsWith(u"type:")) {
                term.what = Term::Type;
                term.text = term.text.mid(5);
            }
        }
        i = end;
        if (!term.text.isEmpty())
            m_terms.push_back(std::move(term));
    }
}

bool SearchQuery::matches(const Term &term, const QString &name)
{
    for (qsizetype at = name.indexOf(term.text, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(term.text, at + 1, Qt::CaseInsensitive))
        if (term.what == Term::Exact || at == 0 || !name[at - 1].isLetterOrNumber()
            || (name[at].isUpper() && name[at - 1].isLower()))
            return true;
    return false;
}

bool SearchQuery::matches(const QString &name) const
{
    return std::ranges::all_of(m_terms,
                               [&](const Term &term) { return matches(term, name) != term.negated; });
}

bool SearchQuery::matches(const Document &document, ObjectId id) const
{
    const QString name = document.name(id);
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool hit = term.what == Term::Type
            ? QString::fromLatin1(kindInfo(document.kind(id)).key).startsWith(term.text, Qt::CaseInsensitive)
            : matches(term, name);
        return hit != term.negated;
    });
}

} // namespace flux
