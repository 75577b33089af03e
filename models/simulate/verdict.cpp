#include "models/simulate/verdict.h"

#include <QCoreApplication>
#include <QStringList>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;
using namespace scenario;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr double silence = -80.0; ///< dBFS

double decibels(double gain)
{
    return gain > 0.0 ? 20.0 * std::log10(gain) : -200.0;
}

class Judge {
public:
    Judge(const RenderFacts &facts, const Document &document) : m_facts(facts), m_document(document) {}

    Verdict judge(const Expectation &e) const
    {
        using Kind_ = Expectation::Kind;
        switch (e.kind) {
        case Kind_::PeakBelow: return {e, decibels(m_facts.peak) < e.low, peak()};
        case Kind_::PeakAbove: return {e, decibels(m_facts.peak) > e.low, peak()};
        case Kind_::NoClipping: return {e, m_facts.peak <= 1.0, peak()};
        case Kind_::Heard:
        case Kind_::NotHeard: return heard(e);
        case Kind_::SilentBefore: return loudest(e, 0.0, e.low);
        case Kind_::SilentAfter: return loudest(e, e.low, 1e9);
        case Kind_::Lufs:
            return {
                e, m_facts.lufs >= e.low && m_facts.lufs <= e.high,
                say(QT_TRANSLATE_NOOP("Scenario", "the loudness is %1 LUFS")).arg(m_facts.lufs, 0, 'f', 1)};
        case Kind_::VoicesBelow:
            return {
                e, m_facts.mostVoices < e.low,
                say(QT_TRANSLATE_NOOP("Scenario", "there were %1 voices at once")).arg(m_facts.mostVoices)};
        case Kind_::StartsAt: return starts(e);
        }
        return {e, false, {}};
    }

private:
    QString peak() const
    {
        return say(QT_TRANSLATE_NOOP("Scenario", "the peak is %1 dBFS"))
            .arg(decibels(m_facts.peak), 0, 'f', 2);
    }

    bool isMeant(const RenderFacts::Sounding &sounding, ObjectId target) const
    {
        if (m_document.kind(target) == Kind::Event)
            return m_facts.posted.value(sounding.playing) == target;
        return m_document.isWithin(sounding.sound, target);
    }

    Verdict heard(const Expectation &e) const
    {
        QStringList times;
        for (const RenderFacts::Sounding &each : m_facts.soundings) {
            const double start = static_cast<double>(each.start) / m_facts.projectRate;
            const double end = static_cast<double>(each.end) / m_facts.projectRate;
            if (isMeant(each, e.target) && start <= e.high && end >= e.low && times.size() < 5)
                times << u"%1–%2 s"_s.arg(start, 0, 'f', 3).arg(end, 0, 'f', 3);
        }
        const QString found = times.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Scenario", "it was not heard"))
            : say(QT_TRANSLATE_NOOP("Scenario", "it was heard at %1")).arg(times.join(u", "_s));
        return {e, times.isEmpty() == (e.kind == Expectation::Kind::NotHeard), found};
    }

    Verdict starts(const Expectation &e) const
    {
        double nearest = -1.0;
        for (const RenderFacts::Sounding &each : m_facts.soundings) {
            const auto frame = static_cast<double>(each.start);
            if (isMeant(each, e.target)
                && (nearest < 0.0 || std::abs(frame - e.low) < std::abs(nearest - e.low)))
                nearest = frame;
        }
        const QString found = nearest < 0.0
            ? say(QT_TRANSLATE_NOOP("Scenario", "it was not heard"))
            : say(QT_TRANSLATE_NOOP("Scenario", "the nearest start is at frame %1")).arg(nearest, 0, 'f', 0);
        return {e, nearest >= 0.0 && std::abs(nearest - e.low) <= e.tolerance, found};
    }

    Verdict loudest(const Expectation &e, double from, double to) const
    {
        const double end = static_cast<double>(m_facts.frames) / m_facts.rate;
        const bool before = e.kind == Expectation::Kind::SilentBefore;
        if (m_facts.cut && (before ? to > end : from >= end))
            return {
                e, false,
                say(QT_TRANSLATE_NOOP("Scenario", "it was rendered up to %1 s only")).arg(end, 0, 'f', 3)};
        double most = 0.0;
        double at = 0.0;
        for (std::size_t i = 0; i < m_facts.peaks.size(); ++i) {
            const double seconds = static_cast<double>(i) * 0.001;
            if (seconds < from || seconds + 0.001 > to + 1e-9
                || static_cast<double>(m_facts.peaks[i]) <= most)
                continue;
            most = static_cast<double>(m_facts.peaks[i]);
            at = seconds;
        }
        return {e, decibels(most) < silence,
                say(QT_TRANSLATE_NOOP("Scenario", "the loudest there is %1 dBFS at %2 s"))
                    .arg(decibels(most), 0, 'f', 1)
                    .arg(at, 0, 'f', 3)};
    }

    const RenderFacts &m_facts;
    const Document &m_document;
};
} // namespace

void RenderFacts::take(const engine::Record &record)
{
    using Kind_ = engine::Record::Kind;
    switch (record.kind) {
    case Kind_::EventPosted: posted.insert(record.playing, ObjectId{record.object}); break;
    case Kind_::VoiceStarted:
    case Kind_::VoiceReal:
        soundings.push_back({ObjectId{record.object}, record.playing, record.frame, ~std::uint64_t{0}});
        break;
    case Kind_::VoiceEnded:
    case Kind_::VoiceStolen:
    case Kind_::VoiceVirtual:
        for (Sounding &each : soundings)
            if (each.end == ~std::uint64_t{0} && each.playing == record.playing
                && each.sound.value == record.object) {
                each.end = record.frame;
                break;
            }
        break;
    default: break;
    }
}

void RenderFacts::take(const float *interleaved, std::uint32_t count)
{
    const auto window = static_cast<std::uint32_t>(rate / 1000.0);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (m_inWindow == 0)
            peaks.push_back(0.0F);
        const float loudest = std::max(std::abs(interleaved[2 * i]), std::abs(interleaved[2 * i + 1]));
        peaks.back() = std::max(peaks.back(), loudest);
        peak = std::max(peak, static_cast<double>(loudest));
        m_inWindow = m_inWindow + 1 < window ? m_inWindow + 1 : 0;
    }
    frames += count;
}

void RenderFacts::finish()
{
    const auto end = static_cast<std::uint64_t>(static_cast<double>(frames) / rate * projectRate);
    for (Sounding &each : soundings)
        each.end = std::min(each.end, end);
}

std::vector<Verdict> judge(const Scenario &scenario, const RenderFacts &facts, const Document &document)
{
    std::vector<Verdict> verdicts;
    const Judge judge(facts, document);
    for (const Expectation &expectation : scenario.expectations)
        verdicts.push_back(judge.judge(expectation));
    return verdicts;
}

QByteArray junit(const QString &name, const std::vector<Verdict> &verdicts, const QStringList &errors,
                 double seconds)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"tests"_s, QString::number(static_cast<qsizetype>(verdicts.size()) + errors.size()));
    xml.writeAttribute(u"failures"_s, QString::number(std::ranges::count(verdicts, false, &Verdict::met)));
    xml.writeAttribute(u"errors"_s, QString::number(errors.size()));
    xml.writeAttribute(u"time"_s, QString::number(seconds, 'f', 3));
    for (const Verdict &verdict : verdicts) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, name);
        xml.writeAttribute(u"name"_s, verdict.expectation.text);
        if (!verdict.met) {
            xml.writeStartElement(u"failure"_s);
            xml.writeAttribute(u"message"_s, verdict.found);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    for (const QString &error : errors) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, name);
        xml.writeAttribute(u"name"_s, u"it can be rendered"_s);
        xml.writeStartElement(u"error"_s);
        xml.writeAttribute(u"message"_s, error);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return text;
}

} // namespace flux
