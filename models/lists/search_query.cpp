#include "models/lists/search_query.h"

#include "models/document/references.h"

#include <QFileInfo>

#include <algorithm>

namespace flux {

using namespace doc;

SearchQuery::SearchQuery(const QString &text, Absolute absolute) : m_absolute(std::move(absolute))
{
    static const std::array<std::pair<QLatin1String, Term::What>, 5> words{{
        {QLatin1String("type:"), Term::Type},
        {QLatin1String("bus:"), Term::Bus},
        {QLatin1String("param:"), Term::Parameter},
        {QLatin1String("unused:"), Term::Unused},
        {QLatin1String("missing:"), Term::Missing},
    }};
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
            for (const auto &[word, what] : words)
                if (term.text.startsWith(word, Qt::CaseInsensitive)) {
                    term.what = what;
                    term.text = term.text.mid(word.size());
                    break;
                }
        }
        i = end;
        if (term.what == Term::Type)
            for (int kind = 0; kind < kindCount; ++kind)
                if (QString::fromLatin1(kindInfo(static_cast<Kind>(kind)).key)
                        .startsWith(term.text, Qt::CaseInsensitive))
                    term.kinds |= bit(static_cast<Kind>(kind));
        if (!term.text.isEmpty() || term.what == Term::Unused || term.what == Term::Missing)
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
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool asksForText = term.what == Term::WordStart || term.what == Term::Exact;
        return (asksForText && matches(term, name)) != term.negated;
    });
}

bool SearchQuery::matches(const Document &document, ObjectId id) const
{
    return std::ranges::all_of(m_terms,
                               [&](const Term &term) { return matches(term, document, id) != term.negated; });
}

bool SearchQuery::matches(const Term &term, const Document &document, ObjectId id) const
{
    const Kind kind = document.kind(id);
    switch (term.what) {
    case Term::WordStart:
    case Term::Exact: return matches(term, document.name(id));
    case Term::Type: return (bit(kind) & term.kinds) != 0;
    case Term::Bus: {
        if ((bit(kind) & soundTreeKinds) == 0)
            return false;
        ObjectId bus = document.childAt(root::buses, 0);
        for (ObjectId at = id; (bit(document.kind(at)) & soundTreeKinds) != 0; at = document.parentOf(at))
            if (document.isOwn(at, propertyIndex(document.kind(at), "outputBus"))) {
                bus = document.value(at, "outputBus").value<ObjectId>();
                break;
            }
        return matches(term, document.name(bus));
    }
    case Term::Parameter:
        return std::ranges::any_of(document.children(id), [&](ObjectId child) {
            const auto *binding = document.find<Binding>(child);
            const auto *track = document.find<BlendTrack>(child);
            return (binding && matches(term, document.name(binding->source)))
                || (track && matches(term, document.name(track->parameter)));
        });
    case Term::Unused: return isUnused(document, id);
    case Term::Missing: return isMissing(document, id);
    }
    return false;
}

const QSet<ObjectId> &SearchQuery::referred(const Document &document) const
{
    if (m_referred)
        return *m_referred;
    m_referred.emplace();
    eachReference(document, [this](const Reference &reference) { m_referred->insert(reference.target); });
    return *m_referred;
}

/// Content is used when it, or something it is in, is referred to; what only holds others is never unused.
bool SearchQuery::isUnused(const Document &document, ObjectId id) const
{
    const Kind kind = document.kind(id);
    const auto &all = referred(document);
    if ((bit(kind) & playableKinds) != 0) {
        for (ObjectId at = id; at; at = document.parentOf(at))
            if (all.contains(at))
                return false;
        return true;
    }
    constexpr Kinds named = bit(Kind::AudioFile) | bit(Kind::GameParameter) | bit(Kind::State)
        | bit(Kind::Switch) | bit(Kind::Attenuation) | bit(Kind::AuxBus) | modulatorKinds;
    if ((bit(kind) & named) != 0)
        return !all.contains(id);
    if (kind == Kind::StateGroup || kind == Kind::SwitchGroup)
        return !all.contains(id) && std::ranges::none_of(document.children(id), [&](ObjectId child) {
            return all.contains(child);
        });
    return false;
}

bool SearchQuery::isMissing(const Document &document, ObjectId id) const
{
    if (const auto *sound = document.find<Sound>(id))
        return !document.contains(sound->audioFile) || isMissing(document, sound->audioFile);
    const auto *file = document.find<AudioFile>(id);
    return file && m_absolute && !QFileInfo(m_absolute(file->path)).isFile();
}

} // namespace flux
