#include "models/lists/search_query.h"

#include "models/document/references.h"

#include <QFileInfo>

#include <algorithm>

namespace flux {

using namespace doc;

namespace {
/// A letter as it is compared; quick for the usual ones.
char16_t foldedOf(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code < 128)
        return code >= u'A' && code <= u'Z' ? static_cast<char16_t>(code + 32) : code;
    return letter.toCaseFolded().unicode();
}

/// After anything but a letter or number, and at a capital after a small letter.
bool beginsWord(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber() || !name[at].isLetterOrNumber()
        || (name[at].isUpper() && name[at - 1].isLower());
}
} // namespace

SearchQuery::SearchQuery(const QString &text)
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
        for (const auto &[word, what] : words)
            if (QStringView(text).mid(i).startsWith(word, Qt::CaseInsensitive)) {
                term.what = what;
                i += word.size();
                break;
            }
        qsizetype end = i;
        if (i < text.size() && text[i] == u'"') {
            term.whole = true;
            ++i;
            end = text.indexOf(u'"', i);
            end = end < 0 ? text.size() : end;
            term.text = text.mid(i, end - i);
            ++end;
        } else {
            while (end < text.size() && !text[end].isSpace())
                ++end;
            term.text = text.mid(i, end - i);
        }
        i = end;
        for (const QChar each : std::as_const(term.text))
            term.folded += QChar(foldedOf(each));
        if (term.what == Term::Type)
            for (int kind = 0; kind < kindCount; ++kind)
                if (QString::fromLatin1(kindInfo(static_cast<Kind>(kind)).key)
                        .startsWith(term.text, Qt::CaseInsensitive))
                    term.kinds |= bit(static_cast<Kind>(kind));
        if (!term.text.isEmpty() || term.what == Term::Unused || term.what == Term::Missing)
            m_terms.push_back(std::move(term));
    }
}

/// Runs over every name of a project at each key that is typed: no copy, no allocation.
bool SearchQuery::matches(const Term &term, const QString &name)
{
    const QStringView text(name);
    const QStringView wanted(term.folded);
    for (qsizetype at = 0; at + wanted.size() <= text.size(); ++at) {
        if (foldedOf(text[at]) != wanted[0].unicode() || !beginsWord(text, at))
            continue;
        qsizetype same = 1;
        while (same < wanted.size() && foldedOf(text[at + same]) == wanted[same].unicode())
            ++same;
        if (same == wanted.size() && (!term.whole || at + same == text.size() || beginsWord(text, at + same)))
            return true;
    }
    return false;
}

bool SearchQuery::matches(const QString &name) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        return (term.what == Term::Name && matches(term, name)) != term.negated;
    });
}

bool SearchQuery::matches(const Document &document, ObjectId id) const
{
    const QString name = document.name(id);
    return matches(document, {id, document.kind(id), name, 0});
}

bool SearchQuery::matches(const Document &document, const Document::Met &met) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term &term) { return matches(term, document, met) != term.negated; });
}

bool SearchQuery::matches(const Term &term, const Document &document, const Document::Met &met) const
{
    const ObjectId id = met.id;
    switch (term.what) {
    case Term::Name: return matches(term, met.name);
    case Term::Type: return (bit(met.kind) & term.kinds) != 0;
    case Term::Bus: return comesOutAt(term, document, id);
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

bool SearchQuery::comesOutAt(const Term &term, const Document &document, ObjectId id)
{
    const auto ownBus
        = [&](ObjectId at) { return document.isOwn(at, propertyIndex(document.kind(at), "outputBus")); };
    if (const auto *action = document.find<Action>(id))
        return action->type == Action::Type::Play
            && (ownBus(id) ? matches(term, document.name(action->outputBus))
                           : comesOutAt(term, document, action->target));
    if (document.kind(id) == Kind::Event)
        return std::ranges::any_of(document.children(id),
                                   [&](ObjectId layer) { return comesOutAt(term, document, layer); });
    if ((bit(document.kind(id)) & soundTreeKinds) == 0)
        return false;
    ObjectId bus = document.childAt(root::buses, 0);
    for (ObjectId at = id; (bit(document.kind(at)) & soundTreeKinds) != 0; at = document.parentOf(at))
        if (ownBus(at)) {
            bus = document.value(at, "outputBus").value<ObjectId>();
            break;
        }
    return matches(term, document.name(bus));
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

bool SearchQuery::isMissing(const Document &document, ObjectId id)
{
    if (const auto *sound = document.find<Sound>(id))
        return !document.contains(sound->audioFile) || isMissing(document, sound->audioFile);
    const auto *file = document.find<AudioFile>(id);
    return file && document.files() && !QFileInfo(document.files()(file->path)).isFile();
}

} // namespace flux
