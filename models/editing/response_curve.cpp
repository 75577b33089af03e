#include "models/editing/response_curve.h"

#include "engine/dsp/draw.h"
#include "engine/dsp/lfo.h"
#include "engine/dsp/shape.h"
#include "engine/effects/distortion.h"
#include "engine/effects/dynamics.h"
#include "engine/effects/equalizer.h"
#include "models/compile/slots.h"
#include "models/editing/following.h"

#include <algorithm>
#include <cmath>

namespace flux {

using namespace doc;

namespace {
constexpr double lowestHertz = 20.0;
constexpr double highestHertz = 20000.0;
constexpr int steps = 240;

double shareOf(double value, double low, double high)
{
    return (value - low) / (high - low);
}
} // namespace

double ResponseCurve::shareOfFrequency(double hertz)
{
    return std::log(std::max(hertz, 1.0) / lowestHertz) / std::log(highestHertz / lowestHertz);
}

double ResponseCurve::frequencyAt(double share)
{
    return lowestHertz * std::pow(highestHertz / lowestHertz, share);
}

void ResponseCurve::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        const auto concerns
            = [this](ObjectId id) { return id == m_key || m_document->parentOf(id) == m_key; };
        follow(*m_document, this, concerns, &ResponseCurve::look);
    }
    Q_EMIT documentChanged();
    look();
}

void ResponseCurve::setKey(ObjectId key)
{
    if (m_key == key)
        return;
    m_key = key;
    Q_EMIT keyChanged();
    look();
}

void ResponseCurve::look()
{
    Shown now = show();
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    Q_EMIT changed();
}

double ResponseCurve::value(const char *property) const
{
    return m_document->value(m_key, property).toDouble();
}

ResponseCurve::Shown ResponseCurve::show() const
{
    Shown shown;
    if (!m_document)
        return shown;
    switch (m_document->kind(m_key)) {
    case Kind::Equalizer: equalizer(shown); break;
    case Kind::Compressor:
    case Kind::Expander:
    case Kind::Limiter: dynamics(shown); break;
    case Kind::Distortion: transfer(shown); break;
    case Kind::Delay:
    case Kind::Reverb: echoes(shown); break;
    case Kind::Tremolo:
    case Kind::Lfo: lfo(shown); break;
    case Kind::Envelope: envelope(shown); break;
    case Kind::Attenuation: cone(shown); break;
    default: break;
    }
    return shown;
}

void ResponseCurve::equalizer(Shown &shown) const
{
    shown.axis = QStringLiteral("frequency");
    shown.from = lowestHertz;
    shown.to = highestHertz;
    shown.lowest = -24.0;
    shown.highest = 24.0;
    const auto *project = m_document->find<Project>(root::project);
    const auto rate = static_cast<float>(project ? project->sampleRate : 48000.0);
    std::vector<std::array<float, engine::bandParams>> bands;
    for (const ObjectId id : m_document->children(m_key)) {
        if (m_document->kind(id) != Kind::Band || bands.size() == engine::equalizerBands)
            continue;
        auto &band = bands.emplace_back();
        for (int row = 0; row < static_cast<int>(properties(Kind::Band).size()); ++row)
            if (const int slot = slotOf(Kind::Band, row); slot >= 0)
                band[static_cast<std::size_t>(slot)] = slotValue(m_document->value(id, row));
    }
    const double gain = value("gain");
    for (int i = 0; i <= steps; ++i) {
        const double x = static_cast<double>(i) / steps;
        double sum = gain;
        for (const auto &band : bands)
            sum += engine::Equalizer::decibelsAt(band.data(), frequencyAt(x), rate);
        shown.line << QPointF(x, shareOf(sum, shown.lowest, shown.highest));
    }
    shown.reference = {{0.0, 0.5}, {1.0, 0.5}};
}

void ResponseCurve::dynamics(Shown &shown) const
{
    shown.axis = QStringLiteral("level");
    shown.from = shown.lowest = -80.0;
    shown.to = shown.highest = 0.0;
    const Kind kind = m_document->kind(m_key);
    const auto number = [this](const char *property) { return static_cast<float>(value(property)); };
    if (kind != Kind::Limiter)
        shown.threshold = value("threshold");
    for (int i = 0; i <= steps; ++i) {
        const double x = shown.from + (shown.to - shown.from) * i / steps;
        double out = x;
        if (kind == Kind::Limiter) {
            out = std::min(x + value("gain"), value("ceiling"));
        } else {
            const float over = static_cast<float>(x) - number("threshold");
            const float ratio = std::max(1.0F, number("ratio"));
            out += kind == Kind::Compressor
                ? static_cast<double>(engine::compression(over, 1.0F / ratio - 1.0F, number("knee")))
                    + value("gain")
                : static_cast<double>(
                    engine::expansion(over, ratio - 1.0F, number("knee"), std::min(0.0F, number("range"))));
        }
        shown.line << QPointF(static_cast<double>(i) / steps, shareOf(out, shown.lowest, shown.highest));
    }
    shown.reference = {{0.0, 0.0}, {1.0, 1.0}};
}

void ResponseCurve::transfer(Shown &shown) const
{
    shown.axis = QStringLiteral("transfer");
    shown.from = shown.lowest = -1.0;
    const auto curve = static_cast<engine::Distortion::Curve>(static_cast<int>(value("curve")));
    const double drive = std::pow(10.0, value("drive") / 20.0);
    const double gain = std::pow(10.0, value("gain") / 20.0);
    for (int i = 0; i <= steps; ++i) {
        const double x = -1.0 + 2.0 * i / steps;
        const auto bent
            = static_cast<double>(engine::Distortion::bend(curve, static_cast<float>(x * drive))) * gain;
        shown.line << QPointF(static_cast<double>(i) / steps, shareOf(bent, -1.0, 1.0));
    }
    shown.reference = {{0.0, 0.0}, {1.0, 1.0}};
}

/// Levels of what comes back, in dB over time.
void ResponseCurve::echoes(Shown &shown) const
{
    shown.axis = QStringLiteral("time");
    shown.lowest = -60.0;
    shown.highest = 0.0;
    const auto at = [&](double seconds, double decibels) {
        shown.line << QPointF(seconds / shown.to, shareOf(std::max(decibels, -60.0), -60.0, 0.0));
    };
    if (m_document->kind(m_key) == Kind::Reverb) {
        const double before = value("preDelay");
        const double decay = value("decay");
        shown.to = before + decay;
        at(0.0, -60.0);
        at(before, -60.0);
        at(before, 0.0);
        at(before + decay, -60.0);
        return;
    }
    // Parts of a whole note, in the order of Delay::Sync
    constexpr std::array parts{0.0, 4.0, 2.0, 1.0, 0.5, 0.25, 1.5, 0.75, 2.0 / 3.0, 1.0 / 3.0};
    const auto sync = static_cast<std::size_t>(value("sync"));
    const double time
        = sync == 0 ? value("time") : parts[std::min(sync, parts.size() - 1)] * 60.0 / value("tempo");
    const double feedback = value("feedback") / 100.0;
    const double loss = feedback > 0.0 ? 20.0 * std::log10(feedback) : -200.0;
    const int count = std::clamp(static_cast<int>(std::ceil(-60.0 / std::min(loss, -0.5))), 1, 16);
    shown.to = std::max(time, 1e-3) * (count + 0.5);
    at(0.0, -60.0);
    for (int i = 1; i <= count; ++i) { // each echo a needle
        at(i * time, -60.0);
        at(i * time, (i - 1) * loss);
        at(i * time, -60.0);
    }
    at(shown.to, -60.0);
}

/// Two turns of an oscillation, or the depth of a tremolo over them; a random one with draws of its own.
void ResponseCurve::lfo(Shown &shown) const
{
    const bool tremolo = m_document->kind(m_key) == Kind::Tremolo;
    shown.axis = QStringLiteral("time");
    const double rate = std::max(value("rate"), 0.01);
    const double depth = value("depth") / 100.0;
    const auto wave = static_cast<int>(value(tremolo ? "shape" : "waveform"));
    const double attack = tremolo ? 0.0 : value("attack");
    const int turns
        = attack * rate > 1.5 ? static_cast<int>(std::min(8.0, std::ceil(attack * rate) + 1.0)) : 2;
    shown.to = turns / rate;
    shown.lowest = tremolo ? 0.0 : -1.0;
    const double phase = tremolo ? 0.0 : value("phase") / 360.0;
    // A time constant of a quarter of the turn at 100 %, as the engine has it.
    const double constant = tremolo ? 0.0 : value("smoothing") / 100.0 * 0.25 * steps;
    const double rest = constant > 0.0 ? std::exp(-1.0 / constant) : 0.0;
    double smooth = 0.0;
    const int count = turns * steps;
    for (int i = 0; i <= count; ++i) {
        double turn = static_cast<double>(i) / steps + phase;
        const double whole = std::floor(turn);
        turn -= whole;
        double x = wave > static_cast<int>(engine::Wave::SawDown)
            ? 2.0
                    * engine::unit(
                        engine::draw64(1, 1, 1, engine::Purpose::Modulate, static_cast<std::uint32_t>(whole)))
                - 1.0
            : engine::waveAt(static_cast<engine::Wave>(wave), turn);
        const double seconds = static_cast<double>(i) / steps / rate;
        x *= depth * (seconds < attack ? seconds / attack : 1.0);
        smooth = i == 0 ? x : x + (smooth - x) * rest;
        const double y = tremolo ? 1.0 - depth * 0.5 + x * 0.5 : shareOf(smooth, -1.0, 1.0);
        shown.line << QPointF(static_cast<double>(i) / count, y);
    }
    if (!tremolo)
        shown.reference = {{0.0, 0.5}, {1.0, 0.5}};
}

/// Attack, hold and decay, some sustain, and the release.
void ResponseCurve::envelope(Shown &shown) const
{
    shown.axis = QStringLiteral("time");
    const double attack = value("attack");
    const double hold = value("hold");
    const double decay = value("decay");
    const double sustain = value("sustain") / 100.0;
    const double release = value("release");
    const double moving = attack + hold + decay + release;
    const double kept = std::max(0.2, 0.25 * moving);
    shown.to = moving + kept;
    const auto shape = static_cast<engine::Shape>(static_cast<int>(value("curve")));
    double at = 0.0;
    const auto travel = [&](double seconds, double from, double to) {
        constexpr int parts = 60;
        for (int i = 0; i <= parts; ++i)
            shown.line << QPointF((at + seconds * i / parts) / shown.to,
                                  from
                                      + (to - from) * engine::shapeAt(shape, static_cast<double>(i) / parts));
        at += seconds;
    };
    travel(attack, 0.0, 1.0);
    travel(hold, 1.0, 1.0);
    travel(decay, 1.0, sustain);
    travel(kept, sustain, sustain);
    travel(release, sustain, 0.0);
}

/// Volume over the angle from the front.
void ResponseCurve::cone(Shown &shown) const
{
    shown.axis = QStringLiteral("angle");
    shown.to = 180.0;
    shown.lowest = -48.0;
    shown.highest = 0.0;
    const double inner = value("coneInner") / 2.0;
    const double outer = std::max(inner, value("coneOuter") / 2.0);
    const double outside = shareOf(std::max(value("coneVolume"), shown.lowest), shown.lowest, shown.highest);
    shown.line = {{0.0, 1.0}, {inner / 180.0, 1.0}, {outer / 180.0, outside}, {1.0, outside}};
}

QString ResponseCurve::title() const
{
    if (m_shown.axis == QLatin1String("frequency"))
        return tr("Response over frequency, 20 Hz to 20 kHz");
    if (m_shown.axis == QLatin1String("level"))
        return tr("Level out over level in, −80 to 0 dBFS");
    if (m_shown.axis == QLatin1String("transfer"))
        return tr("What the curve makes of a sample");
    if (m_shown.axis == QLatin1String("angle"))
        return tr("Volume by the angle from the front");
    return m_shown.axis.isEmpty() ? QString() : tr("Over time");
}

} // namespace flux
