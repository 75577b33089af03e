#include "models/waveforms/loudness.h"

#include "app/cli/cli.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>
#include <cmath>

namespace flux::cli {

using namespace Qt::Literals::StringLiterals;

void addLoudness(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto files = std::make_shared<std::vector<std::string>>();
    CLI::App *verb = app.add_subcommand(
        "loudness", "Measure loudness by EBU R 128.\nExample: fluxforge loudness music.wav");
    verb->add_option("FILE", *files, "Audio files")->required();
    verb->callback([files, &talk, &exitCode] {
        QJsonArray results;
        const auto number
            = [](double value) { return std::isfinite(value) ? QString::number(value, 'f', 1) : u"-inf"_s; };
        const auto json
            = [](double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); };
        for (const std::string &file : *files) {
            const QString path = QString::fromStdString(file);
            const Loudness l = measureLoudness(path);
            if (!l.problem.isEmpty()) {
                talk.complain(u"error: %1 %2"_s.arg(path, l.problem));
                results << QJsonObject{{u"file"_s, path}, {u"problem"_s, l.problem}};
                exitCode = InputHasErrors;
                continue;
            }
            talk.say(
                u"%1: integrated %2 LUFS, short-term max %3 LUFS, momentary max %4 LUFS, range %5 LU, true peak %6 dBTP"_s
                    .arg(path, number(l.integrated), number(l.shortTermMax), number(l.momentaryMax),
                         number(l.range), number(l.truePeak)));
            results << QJsonObject{{u"file"_s, path},
                                   {u"integrated"_s, json(l.integrated)},
                                   {u"shortTermMax"_s, json(l.shortTermMax)},
                                   {u"momentaryMax"_s, json(l.momentaryMax)},
                                   {u"range"_s, json(l.range)},
                                   {u"truePeak"_s, json(l.truePeak)}};
        }
        talk.result({{u"files"_s, results}});
    });
}

} // namespace flux::cli
