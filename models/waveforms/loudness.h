#pragma once

#include <QString>

#include <memory>

namespace flux {

/// Loudness by EBU R 128 and ITU-R BS.1770-4, measured with libebur128.
struct Loudness {
    QString problem;           ///< not measured, because …
    double integrated = 0.0;   ///< LUFS; −∞ for silence
    double shortTermMax = 0.0; ///< LUFS, 3 s
    double momentaryMax = 0.0; ///< LUFS, 400 ms
    double range = 0.0;        ///< LU
    double truePeak = 0.0;     ///< dBTP
};
/// Reads the whole file with all its channels.
[[nodiscard]] Loudness measureLoudness(const QString &path);

/// Integrated loudness of stereo that is made step by step.
class LoudnessMeter {
public:
    explicit LoudnessMeter(int rate);
    ~LoudnessMeter();
    LoudnessMeter(const LoudnessMeter &) = delete;
    LoudnessMeter &operator=(const LoudnessMeter &) = delete;

    void take(const float *interleaved, std::size_t frames);
    /// LUFS; −∞ for silence.
    [[nodiscard]] double integrated() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace flux
