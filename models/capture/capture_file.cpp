#include "models/capture/capture_file.h"

#include "models/files/edit_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <zlib.h>

namespace flux {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto magic = "fluxforge capture\n";
constexpr qsizetype largest = qsizetype{1} << 30U; ///< bytes, unpacked
constexpr double longestTake = 86400.0;            ///< s

QString say(const char *text)
{
    return QCoreApplication::translate("Capture", text);
}

// 64-bit numbers are written as text: JSON's have 53 bits.
QString text(std::uint64_t number)
{
    return QString::number(number, 16);
}
std::uint64_t number(const QJsonValue &value)
{
    return value.toString().toULongLong(nullptr, 16);
}

QByteArray line(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
}

QJsonArray toJson(const engine::Captured &captured)
{
    const engine::Input &input = captured.input;
    QJsonArray array{static_cast<int>(captured.kind), text(captured.frame)};
    switch (captured.kind) {
    case engine::Captured::Kind::Input: {
        array << static_cast<int>(input.op) << text(input.frame) << text(input.sequence) << text(input.index)
              << text(input.object) << text(input.id);
        for (const float x : input.numbers)
            array << static_cast<qint64>(std::bit_cast<std::uint32_t>(x));
        break;
    }
    case engine::Captured::Kind::Transaction: array << static_cast<qint64>(captured.count); break;
    case engine::Captured::Kind::Withheld:
        array << static_cast<int>(captured.resource) << text(captured.serial)
              << static_cast<qint64>(captured.count);
        break;
    case engine::Captured::Kind::Mark: array << text(captured.serial); break;
    }
    return array;
}

/// What zlib has packed, when it is as long as it says; empty otherwise. Never more is unpacked.
QByteArray inflated(const QByteArray &packed, qsizetype length)
{
    QByteArray text(length, Qt::Uninitialized);
    auto written = static_cast<uLongf>(length);
    const int result = ::uncompress(reinterpret_cast<Bytef *>(text.data()), &written,
                                    reinterpret_cast<const Bytef *>(packed.constData()),
                                    static_cast<uLong>(packed.size()));
    return result == Z_OK && static_cast<qsizetype>(written) == length ? text : QByteArray();
}

bool fromJson(const QJsonArray &array, engine::Captured &captured)
{
    using Kind = engine::Captured::Kind;
    const int kind = array.at(0).toInt(-1);
    if (kind < 0 || kind > static_cast<int>(Kind::Mark))
        return false;
    captured.kind = static_cast<Kind>(kind);
    captured.frame = number(array.at(1));
    switch (captured.kind) {
    case Kind::Input: {
        engine::Input &input = captured.input;
        const int op = array.at(2).toInt(-1);
        if (array.size() != 14 || op < 0 || op > static_cast<int>(engine::Input::Op::SetValue))
            return false;
        input.op = static_cast<engine::Input::Op>(op);
        input.frame = number(array.at(3));
        input.sequence = number(array.at(4));
        input.index = static_cast<std::uint32_t>(number(array.at(5)));
        input.object = static_cast<engine::GameObject>(number(array.at(6)));
        input.id = number(array.at(7));
        for (std::size_t i = 0; i < input.numbers.size(); ++i)
            input.numbers[i] = std::bit_cast<float>(
                static_cast<std::uint32_t>(array.at(8 + static_cast<qsizetype>(i)).toInteger()));
        return true;
    }
    case Kind::Transaction:
        captured.count = static_cast<std::uint32_t>(array.at(2).toInteger());
        return array.size() == 3;
    case Kind::Withheld: {
        const int resource = array.at(2).toInt(-1);
        captured.resource = static_cast<engine::Resource>(resource);
        captured.serial = number(array.at(3));
        captured.count = static_cast<std::uint32_t>(array.at(4).toInteger());
        return array.size() == 5 && resource >= 0 && resource <= static_cast<int>(engine::Resource::Whole);
    }
    case Kind::Mark: captured.serial = number(array.at(2)); return array.size() == 3;
    }
    return false;
}
} // namespace

void restore(const Capture &capture, Document &document)
{
    document.beginLoad();
    for (const Edit &edit : capture.snapshot)
        if (const auto *insert = std::get_if<edit::Insert>(&edit)) {
            Record record = insert->record;
            const ObjectId parent = record.parent;
            if (record.id && !document.contains(record.id)) // the project and the trees are there already
                (void)document.load(std::move(record), parent);
        }
    (void)document.endLoad();
    for (const Edit &edit : capture.snapshot)
        if (std::holds_alternative<edit::Set>(edit))
            (void)document.apply({edit});
}

QByteArray writeCapture(const Capture &capture)
{
    QByteArray lines = QJsonDocument(QJsonObject{{u"version"_s, Capture::version},
                                                 {u"project"_s, capture.name},
                                                 {u"rate"_s, capture.sampleRate},
                                                 {u"voices"_s, static_cast<qint64>(capture.voices)},
                                                 {u"simd"_s, capture.simd},
                                                 {u"frames"_s, static_cast<qint64>(capture.frames)},
                                                 {u"underruns"_s, capture.underruns},
                                                 {u"objects"_s, static_cast<qint64>(capture.snapshot.size())},
                                                 {u"work"_s, static_cast<qint64>(capture.work.size())}})
                           .toJson(QJsonDocument::Compact)
        + '\n';
    for (const Edit &edit : capture.snapshot)
        lines += writeEdits({edit}) + '\n';
    for (const Capture::Work &work : capture.work) {
        if (const auto *edits = std::get_if<Edits>(&work.what)) {
            lines += line({text(work.published), u"edit"_s}) + writeEdits(*edits) + '\n';
        } else {
            const auto &task = std::get<Publisher::Task>(work.what);
            lines += line({text(work.published), u"task"_s, static_cast<int>(task.kind),
                           task.object.toString(), task.forgot});
        }
    }
    for (const engine::Captured &captured : capture.heard)
        lines += line(toJson(captured));
    return magic + qCompress(lines, 6);
}

Capture readCapture(const QByteArray &bytes, QString &problem)
{
    Capture capture;
    const auto fail = [&](const char *why) {
        problem = say(why);
        return Capture{};
    };
    constexpr auto damaged = QT_TRANSLATE_NOOP(
        "Capture", "This capture is damaged or was cut off: it can't be played. Make it again.");
    if (!bytes.startsWith(magic))
        return fail(
            QT_TRANSLATE_NOOP("Capture", "This is no capture: choose a file that FluxForge recorded."));
    const QByteArray packed = bytes.mid(static_cast<qsizetype>(std::strlen(magic)));
    // The packed text begins with its length, so that nothing too large is unpacked.
    if (packed.size() < 4)
        return fail(damaged);
    qsizetype length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | static_cast<unsigned char>(packed[i]);
    if (length > largest)
        return fail(damaged);
    const QByteArray lines = inflated(packed.mid(4), length);
    qsizetype at = 0;
    const auto next = [&] {
        const qsizetype from = std::min(at, lines.size());
        const qsizetype end
            = std::max(from, lines.indexOf('\n', from) < 0 ? lines.size() : lines.indexOf('\n', from));
        at = end + 1;
        return lines.mid(from, end - from);
    };
    const QJsonObject head = QJsonDocument::fromJson(next()).object();
    if (head.isEmpty())
        return fail(damaged);
    if (head[u"version"_s].toInt() != Capture::version)
        return fail(
            QT_TRANSLATE_NOOP("Capture", "This capture was made by a newer program: use that to play it."));
    capture.name = head[u"project"_s].toString();
    capture.sampleRate = head[u"rate"_s].toDouble();
    capture.voices = static_cast<std::uint32_t>(head[u"voices"_s].toInteger());
    capture.simd = head[u"simd"_s].toString();
    capture.frames = static_cast<std::uint64_t>(head[u"frames"_s].toInteger());
    capture.underruns = head[u"underruns"_s].toInt();
    if (!(capture.sampleRate >= 8000.0 && capture.sampleRate <= 384000.0) || capture.voices < 1
        || capture.voices > 4096 || head[u"frames"_s].toInteger() < 0
        || static_cast<double>(capture.frames) > longestTake * capture.sampleRate)
        return fail(damaged);
    for (qint64 i = 0; i < head[u"objects"_s].toInteger(); ++i) {
        Edits edits = readEdits(next());
        if (edits.size() != 1)
            return fail(damaged);
        capture.snapshot.push_back(std::move(edits.front()));
    }
    for (qint64 i = 0; i < head[u"work"_s].toInteger(); ++i) {
        const QJsonArray array = QJsonDocument::fromJson(next()).array();
        Capture::Work work;
        work.published = number(array.at(0));
        if (array.at(1).toString() == u"edit") {
            Edits edits = readEdits(next());
            if (edits.empty())
                return fail(damaged);
            work.what = std::move(edits);
        } else if (array.size() == 5 && array.at(2).toInt(-1) >= 0
                   && array.at(2).toInt() <= static_cast<int>(Publisher::Task::Kind::Flush)) {
            work.what = Publisher::Task{static_cast<Publisher::Task::Kind>(array.at(2).toInt()),
                                        ObjectId::fromString(array.at(3).toString()), array.at(4).toBool()};
        } else {
            return fail(damaged);
        }
        capture.work.push_back(std::move(work));
    }
    while (at < lines.size()) {
        const QByteArray each = next();
        if (each.isEmpty())
            continue;
        engine::Captured captured;
        if (!fromJson(QJsonDocument::fromJson(each).array(), captured))
            return fail(damaged);
        capture.heard.push_back(captured);
    }
    return capture;
}

} // namespace flux
