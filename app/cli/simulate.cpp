#include "app/cli/cli.h"
#include "models/document/naming.h"
#include "models/live/reason_text.h"
#include "models/simulate/monte_carlo.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
struct SimulateOptions {
    std::string path;
    std::string target;
    int plays = 10000;
    int seed = -1;
};

QJsonObject asJson(const Simulation &simulation, const Document &document)
{
    QJsonArray containers;
    for (const Simulation::Container &container : simulation.containers) {
        QJsonArray shares;
        for (const Simulation::Share &share : container.shares)
            shares << QJsonObject{{u"child"_s, pathName(document, share.child)},
                                  {u"picks"_s, share.picks},
                                  {u"share"_s, share.share},
                                  {u"low"_s, share.low},
                                  {u"high"_s, share.high},
                                  {u"expected"_s, share.expected}};
        containers << QJsonObject{{u"container"_s, pathName(document, container.container)},
                                  {u"picks"_s, container.picks},
                                  {u"longestRepeat"_s, container.longestRepeat},
                                  {u"children"_s, shares}};
    }
    QJsonObject refusals;
    for (const auto &[reason, count] : simulation.refusals)
        refusals.insert(textOf(reason), count);
    return {{u"plays"_s, simulation.plays},
            {u"silent"_s, simulation.silent},
            {u"endless"_s, simulation.endless},
            {u"seconds"_s,
             QJsonObject{{u"shortest"_s, simulation.shortest},
                         {u"mean"_s, simulation.mean},
                         {u"longest"_s, simulation.longest}}},
            {u"decibels"_s,
             QJsonObject{{u"quietest"_s, simulation.quietest}, {u"loudest"_s, simulation.loudest}}},
            {u"voices"_s, simulation.mostVoices},
            {u"refusals"_s, refusals},
            {u"containers"_s, containers}};
}

void tell(const Talk &talk, const Simulation &simulation, const Document &document)
{
    const auto number = [](double value, int decimals) { return QString::number(value, 'f', decimals); };
    talk.say(u"%1 plays, %2 silent, %3 endless"_s.arg(simulation.plays)
                 .arg(simulation.silent)
                 .arg(simulation.endless));
    if (simulation.silent + simulation.endless < simulation.plays)
        talk.say(u"length %1 to %2 s, mean %3 s"_s.arg(
            number(simulation.shortest, 3), number(simulation.longest, 3), number(simulation.mean, 3)));
    if (simulation.silent < simulation.plays)
        talk.say(u"loudest voice of a play %1 to %2 dB, without the sounds' own levels"_s.arg(
            number(simulation.quietest, 1), number(simulation.loudest, 1)));
    talk.say(u"at most %1 voices at once"_s.arg(simulation.mostVoices));
    for (const auto &[reason, count] : simulation.refusals)
        talk.say(u"%1 times not heard: %2"_s.arg(count).arg(textOf(reason)));
    for (const Simulation::Container &container : simulation.containers) {
        talk.say(u"%1: %2 picks, the same one at most %3 times in a row"_s
                     .arg(pathName(document, container.container))
                     .arg(container.picks)
                     .arg(container.longestRepeat));
        for (const Simulation::Share &share : container.shares)
            talk.say(u"  %1 %  (%2–%3)%4  %5"_s.arg(number(100.0 * share.share, 1), 6)
                         .arg(number(100.0 * share.low, 1), number(100.0 * share.high, 1),
                              share.expected > 0.0
                                  ? u"  expected %1"_s.arg(number(100.0 * share.expected, 1))
                                  : QString(),
                              document.name(share.child)));
    }
}
} // namespace

void addSimulate(CLI::App &app, Talk &talk, int &exitCode)
{
    const auto o = std::make_shared<SimulateOptions>();
    CLI::App *verb = app.add_subcommand(
        "simulate",
        "Play something very often without a sound, and tell what was picked, how long and how loud it "
        "was.\nExample: fluxforge simulate MyGame --event Footstep --plays 10000");
    verb->add_option("PROJECT", o->path, "The project's folder")->required();
    verb->add_option("--event,--object", o->target, "Event, sound or container, by name, path or id")
        ->required();
    verb->add_option("--plays", o->plays, "How often")->check(CLI::Range(1, 1000000));
    verb->add_option("--seed", o->seed, "Instead of the project's seed")->check(CLI::Range(0, 2147483647));
    verb->callback([o, &talk, &exitCode] {
        Session session;
        exitCode = openProject(session, talk, QString::fromStdString(o->path), ProjectFile::Access::ReadOnly);
        if (exitCode != Done)
            return;
        Document &document = session.document();
        const ObjectId target = findObject(document, QString::fromStdString(o->target), talk);
        if (!target) {
            exitCode = InputHasErrors;
            return;
        }
        if (o->seed >= 0)
            (void)document.apply({edit::Set{root::project, propertyIndex(Kind::Project, u"seed"), o->seed}});
        QString problem;
        const Simulation simulation = simulate(document, target, o->plays, problem, [&](double share) {
            talk.progress(u"simulating"_s, share);
            return !wasInterrupted();
        });
        if (!problem.isEmpty()) {
            talk.complain(u"error: "_s + problem);
            exitCode = InputHasErrors;
        } else if (simulation.cancelled) {
            exitCode = Cancelled;
        } else {
            tell(talk, simulation, document);
            talk.result(asJson(simulation, document));
            for (const auto &[reason, count] : simulation.refusals)
                exitCode = isAuthored(reason) ? exitCode : InputHasErrors;
        }
    });
}

} // namespace flux::cli
