#include "app/demo/demo_sounds.h"

#include <array>

namespace flux::demo {

namespace {
Tape finished(Tape tape, double peak, double in = 0.001, double out = 0.02)
{
    tape.fade(in, out);
    tape.normalise(peak);
    return tape;
}

Tape click()
{
    Tape tape(0.12);
    tick(tape, 0.0, 0.5, 0.004, 0.0, 3);
    bell(tape, 0.0, 1760.0, 0.4, 0.018, 0.0, 1.5, 0.8);
    return finished(std::move(tape), -9.0);
}

template <int From, int To> Tape step()
{
    Tape tape(0.22);
    bell(tape, 0.0, note(From), 0.5, 0.03, 0.0, 2.0, 0.9);
    bell(tape, 0.055, note(To), 0.6, 0.035, 0.0, 2.0, 0.9);
    return finished(std::move(tape), -9.0);
}

template <bool Open> Tape menu()
{
    Tape tape(0.45);
    sweep(tape, 0.0, Open ? 500.0 : 3500.0, Open ? 3500.0 : 500.0, 0.6, 0.3, 2.5, 11);
    bell(tape, Open ? 0.12 : 0.02, note(Open ? 79 : 72), 0.25, 0.06);
    return finished(std::move(tape), -12.0);
}

Tape spinPress()
{
    Tape tape(0.8);
    thump(tape, 0.0, 180.0, 60.0, 0.8, 0.05);
    sweep(tape, 0.02, 300.0, 4200.0, 0.9, 0.5, 1.4, 21);
    for (int i = 0; i < 4; ++i)
        bell(tape, 0.05 + 0.05 * i, note(72 + std::array{0, 4, 7, 12}[static_cast<std::size_t>(i)]), 0.16,
             0.08, -0.4 + 0.27 * i);
    return finished(std::move(tape), -6.0);
}

Tape reelLoop()
{
    Tape tape(1.6);
    tape.setLoop(true);
    for (int i = 0; i < 32; ++i) {
        tick(tape, 0.05 * i, i % 4 == 0 ? 0.5 : 0.28, 0.006, i % 2 == 0 ? -0.35 : 0.35,
             31U + static_cast<std::uint32_t>(i % 5));
        if (i % 4 == 0)
            thump(tape, 0.05 * i, 140.0, 90.0, 0.25, 0.03);
    }
    for (int i = 0; i < 16; ++i)
        sweep(tape, 0.1 * i, 900.0, 1300.0, 0.12, 0.2, 1.0, 77U + static_cast<std::uint32_t>(i));
    tape.normalise(-12.0);
    return tape;
}

template <int N> Tape thud()
{
    Tape tape(0.5);
    thump(tape, 0.0, 190.0 + 14.0 * N, 62.0 + 4.0 * N, 1.0, 0.055);
    tick(tape, 0.0, 0.5, 0.008, 0.0, 41U + N);
    tick(tape, 0.018, 0.22, 0.012, 0.0, 51U + N);
    bell(tape, 0.0, 520.0 + 35.0 * N, 0.14, 0.045, 0.0, 1.41, 2.0);
    tape.room(0.25, 0.35);
    return finished(std::move(tape), -5.0);
}

template <int N> Tape coin()
{
    Tape tape(0.6);
    const double pitch = std::array{2093.0, 2349.0, 2637.0, 2217.0, 2489.0}[N];
    bell(tape, 0.0, pitch, 0.5, 0.09, 0.0, 2.76, 1.4);
    bell(tape, 0.07, pitch * 1.335, 0.6, 0.13, 0.0, 2.76, 1.4);
    tick(tape, 0.0, 0.2, 0.003, 0.0, 61U + N);
    return finished(std::move(tape), -9.0);
}

Tape anticipation()
{
    Tape tape(2.4);
    tape.setLoop(true);
    for (int i = 0; i < 16; ++i) {
        thump(tape, 0.15 * i, 95.0, 70.0, i % 4 == 0 ? 0.9 : 0.5, 0.045, i % 2 == 0 ? -0.3 : 0.3);
        pluck(tape, 0.15 * i, note(std::array{57, 60, 63, 66}[static_cast<std::size_t>(i % 4)]), 0.35, 0.4,
              0.5 - 0.06 * i, 91U + static_cast<std::uint32_t>(i));
    }
    pad(tape, 0.0, note(45), 0.35, 2.0, 0.0, 4.0);
    pad(tape, 0.0, note(51), 0.3, 2.0, 0.2, 5.0);
    tape.room(0.3, 0.9);
    tape.normalise(-9.0);
    return tape;
}

Tape win(int tier)
{
    constexpr std::array scale{72, 76, 79, 84, 88, 91, 96};
    const int notes = 3 + 2 * tier;
    Tape tape(1.2 + 0.5 * tier);
    for (int i = 0; i < notes; ++i) {
        const double at = 0.085 * i;
        bell(tape, at, note(scale[static_cast<std::size_t>(i % 7)]), 0.4, 0.22 + 0.06 * tier,
             -0.5 + static_cast<double>(i) / notes);
        pluck(tape, at, note(scale[static_cast<std::size_t>(i % 7)] - 12), 0.3, 0.7, 0.4 - 0.8 * i / notes,
              101U + static_cast<std::uint32_t>(i));
    }
    tape.room(0.5, 1.1);
    return finished(std::move(tape), -6.0, 0.001, 0.4);
}
Tape winSmall()
{
    return win(0);
}
Tape winMedium()
{
    return win(2);
}

Tape winBig()
{
    Tape tape(4.2);
    struct Chord {
        double at, length;
        std::array<int, 4> notes;
    };
    for (const Chord &chord : {Chord{0.0, 0.18, {60, 64, 67, 72}}, Chord{0.22, 0.18, {60, 64, 67, 72}},
                               Chord{0.44, 0.18, {60, 65, 69, 72}}, Chord{0.66, 0.55, {62, 67, 71, 74}},
                               Chord{1.3, 1.9, {60, 67, 72, 76}}})
        for (std::size_t i = 0; i < 4; ++i)
            brass(tape, chord.at, note(chord.notes[i]), 0.3, chord.length,
                  -0.45 + 0.3 * static_cast<double>(i));
    for (const double at : {0.0, 0.22, 0.44, 0.66, 1.3})
        thump(tape, at, 120.0, 48.0, 0.9, 0.14);
    for (int i = 0; i < 24; ++i)
        bell(tape, 1.3 + 0.07 * i, note(std::array{84, 88, 91, 96, 100}[static_cast<std::size_t>(i % 5)]),
             0.12, 0.2, i % 2 == 0 ? -0.6 : 0.6);
    tape.room(0.5, 1.6);
    return finished(std::move(tape), -4.0, 0.001, 0.8);
}

Tape rollupLoop()
{
    Tape tape(0.8);
    tape.setLoop(true);
    for (int i = 0; i < 16; ++i)
        bell(tape, 0.05 * i, note(std::array{84, 86, 88, 91}[static_cast<std::size_t>(i % 4)]), 0.3, 0.03,
             i % 2 == 0 ? -0.2 : 0.2, 2.0, 1.0);
    tape.normalise(-12.0);
    return tape;
}

Tape rollupEnd()
{
    Tape tape(1.4);
    for (const int n : {72, 79, 84, 88})
        bell(tape, 0.0, note(n), 0.3, 0.3, (n - 80) / 16.0);
    tick(tape, 0.0, 0.3, 0.02, 0.0, 5);
    tape.room(0.4, 0.9);
    return finished(std::move(tape), -7.0, 0.001, 0.3);
}

Tape jackpot()
{
    Tape tape(6.0);
    sweep(tape, 0.0, 200.0, 6000.0, 0.7, 0.9, 1.2, 131);
    thump(tape, 0.9, 110.0, 36.0, 1.2, 0.35);
    for (int bar = 0; bar < 4; ++bar)
        for (std::size_t i = 0; i < 4; ++i)
            brass(
                tape, 0.9 + 0.9 * bar,
                note(std::array<std::array<int, 4>, 4>{{{60, 64, 67, 72},
                                                        {65, 69, 72, 77},
                                                        {67, 71, 74, 79},
                                                        {72, 76, 79, 84}}}[static_cast<std::size_t>(bar)][i]),
                0.25, bar == 3 ? 1.6 : 0.7, -0.45 + 0.3 * static_cast<double>(i));
    for (int i = 0; i < 60; ++i)
        bell(tape, 0.9 + 0.065 * i,
             note(std::array{84, 91, 88, 96, 93, 100}[static_cast<std::size_t>(i % 6)]), 0.1, 0.18,
             i % 2 == 0 ? -0.7 : 0.7);
    tape.room(0.55, 2.0);
    return finished(std::move(tape), -4.0, 0.001, 1.0);
}

Tape scatter()
{
    Tape tape(1.5);
    for (int i = 0; i < 6; ++i)
        bell(tape, 0.045 * i, note(std::array{76, 81, 83, 88, 93, 95}[static_cast<std::size_t>(i)]), 0.3,
             0.28, -0.6 + 0.24 * i);
    sweep(tape, 0.0, 2500.0, 9000.0, 0.25, 0.6, 3.0, 141);
    tape.room(0.5, 1.2);
    return finished(std::move(tape), -7.0, 0.001, 0.3);
}

template <bool Enter> Tape feature()
{
    Tape tape(2.6);
    for (int i = 0; i < 20; ++i) {
        const int n = Enter ? i : 19 - i;
        pluck(tape, 0.05 * i,
              note(60 + 12 * (n / 5) + std::array{0, 2, 4, 7, 9}[static_cast<std::size_t>(n % 5)]), 0.35, 1.1,
              -0.8 + 0.08 * i, 151U + static_cast<std::uint32_t>(i));
    }
    for (const int n : {60, 64, 67, 74})
        pad(tape, Enter ? 0.9 : 0.0, note(n), 0.22, 1.0, 0.0, 5.0);
    tape.room(0.5, 1.6);
    return finished(std::move(tape), -7.0, 0.001, 0.5);
}

/// Four bars over four chords, that end where they begin.
Tape music(double beatsPerMinute, bool bright)
{
    const double beat = 60.0 / beatsPerMinute;
    Tape tape(32.0 * beat);
    tape.setLoop(true);
    constexpr std::array<std::array<int, 4>, 8> chords{{{60, 64, 67, 71},
                                                        {57, 60, 64, 67},
                                                        {53, 57, 60, 64},
                                                        {55, 59, 62, 65},
                                                        {60, 64, 67, 74},
                                                        {57, 60, 64, 71},
                                                        {62, 65, 69, 72},
                                                        {55, 59, 65, 69}}};
    for (int bar = 0; bar < 8; ++bar) {
        const auto &chord = chords[static_cast<std::size_t>(bar)];
        const double at = 4.0 * beat * bar;
        for (std::size_t i = 0; i < 4; ++i)
            pad(tape, at, note(chord[i] + (bright ? 12 : 0)), 0.16, 3.7 * beat,
                -0.4 + 0.27 * static_cast<double>(i), bright ? 4.0 : 2.5);
        for (const double b : {0.0, 1.5, 2.0, 3.5})
            thump(tape, at + b * beat, note(chord[0] - 23), note(chord[0] - 24), 0.5,
                  0.16 * (b == 0.0 ? 1.5 : 1.0));
        const int steps = bright ? 16 : 8;
        for (int s = 0; s < steps; ++s) {
            const int tone
                = chord[static_cast<std::size_t>((s * (bright ? 3 : 1)) % 4)] + (s % 8 >= 4 ? 24 : 12);
            const double when = at + 4.0 * beat * s / steps;
            if (bright)
                bell(tape, when, note(tone), 0.10, 0.16, s % 2 == 0 ? -0.5 : 0.5, 2.0, 1.0);
            else
                pluck(tape, when, note(tone), 0.17, 0.8, s % 2 == 0 ? -0.5 : 0.5,
                      161U + static_cast<std::uint32_t>(8 * bar + s));
        }
        for (int b = 0; b < 4; ++b) {
            tick(tape, at + (b + 0.5) * beat, 0.10, 0.02, 0.3, 171U + static_cast<std::uint32_t>(b));
            if (bright || b % 2 == 1)
                tick(tape, at + b * beat, bright ? 0.08 : 0.14, 0.035, -0.2,
                     181U + static_cast<std::uint32_t>(b));
            if (bright && b % 2 == 0)
                thump(tape, at + b * beat, 110.0, 45.0, 0.6, 0.09);
        }
    }
    tape.room(0.4, 1.4);
    tape.lowPass(bright ? 12000.0 : 9000.0);
    tape.normalise(-8.0);
    return tape;
}
Tape musicBase()
{
    return music(96.0, false);
}
Tape musicFree()
{
    return music(124.0, true);
}
} // namespace

std::span<const DemoSound> demoSounds()
{
    using enum engine::AudioFormat;
    static constexpr std::array sounds{
        DemoSound{"click", "ui", Wav16, false, click},
        DemoSound{"bet_up", "ui", Wav16, false, step<72, 79>},
        DemoSound{"bet_down", "ui", Wav16, false, step<79, 72>},
        DemoSound{"menu_open", "ui", Wav16, true, menu<true>},
        DemoSound{"menu_close", "ui", Wav16, true, menu<false>},
        DemoSound{"spin_press", "reels", Wav24, true, spinPress},
        DemoSound{"reel_loop", "reels", Wav16, true, reelLoop},
        DemoSound{"reel_thud_1", "reels", Wav16, false, thud<0>},
        DemoSound{"reel_thud_2", "reels", Wav16, false, thud<1>},
        DemoSound{"reel_thud_3", "reels", Wav16, false, thud<2>},
        DemoSound{"reel_thud_4", "reels", Wav16, false, thud<3>},
        DemoSound{"anticipation", "reels", Flac, true, anticipation},
        DemoSound{"scatter", "reels", Flac, true, scatter},
        DemoSound{"coin_1", "wins", Wav16, false, coin<0>},
        DemoSound{"coin_2", "wins", Wav16, false, coin<1>},
        DemoSound{"coin_3", "wins", Wav16, false, coin<2>},
        DemoSound{"coin_4", "wins", Wav16, false, coin<3>},
        DemoSound{"coin_5", "wins", Wav16, false, coin<4>},
        DemoSound{"win_small", "wins", Flac, true, winSmall},
        DemoSound{"win_medium", "wins", Flac, true, winMedium},
        DemoSound{"win_big", "wins", Flac, true, winBig},
        DemoSound{"rollup_loop", "wins", Wav16, true, rollupLoop},
        DemoSound{"rollup_end", "wins", Flac, true, rollupEnd},
        DemoSound{"jackpot", "wins", Flac, true, jackpot},
        DemoSound{"feature_enter", "feature", Flac, true, feature<true>},
        DemoSound{"feature_exit", "feature", Flac, true, feature<false>},
        DemoSound{"music_base", "music", Vorbis, true, musicBase},
        DemoSound{"music_free_spins", "music", Vorbis, true, musicFree},
    };
    return sounds;
}

} // namespace flux::demo
