#include "app/cli/take.h"

#include <QFile>
#include <QFileInfo>

namespace flux::cli {

using namespace doc;
using namespace Qt::Literals::StringLiterals;

int Take::open(const Talk &talk, const std::string &project, const std::string &capture)
{
    if (const int code
        = openProject(m_session, talk, QString::fromStdString(project), ProjectFile::Access::ReadOnly);
        code != Done)
        return code;
    for (const ObjectId id : m_session.document().allOf(Kind::AudioFile)) {
        const auto *file = m_session.document().find<AudioFile>(id);
        m_byHash.insert(file->contentHash, m_session.file().absolute(file->path));
    }
    const QString path = QString::fromStdString(capture);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        talk.complain(u"error: the capture \"%1\" can't be read: %2"_s.arg(path, file.errorString()));
        return InputHasErrors;
    }
    QString problem;
    m_capture = readCapture(file.readAll(), problem);
    if (problem.isEmpty())
        return Done;
    talk.complain(u"error: %1: %2"_s.arg(path, problem));
    return InputHasErrors;
}

QString Take::find(const QString &hash, const QString &path) const
{
    const auto isIt = [&](const QString &at) {
        return !at.isEmpty() && QFileInfo(at).isFile() && (hash.isEmpty() || contentHash(at) == hash);
    };
    const QString same = m_session.file().absolute(path);
    const QString other = hash.isEmpty() ? QString() : m_byHash.value(hash);
    return isIt(same) ? same : isIt(other) ? other : QString();
}

int Take::play(const Talk &talk, ReplayListener listener, Replay &result) const
{
    const double seconds = static_cast<double>(m_capture.frames) / m_capture.sampleRate;
    listener.fileOf = [this](const QString &hash, const QString &path) { return find(hash, path); };
    listener.go = [&](double done) {
        talk.progress(u"replaying"_s, seconds > 0.0 ? done / seconds : 1.0);
        return !wasInterrupted();
    };
    result = replay(m_capture, listener);
    if (result.cancelled)
        return Cancelled;
    if (!result.problem.isEmpty()) {
        talk.complain(u"error: "_s + result.problem);
        return CouldNotWrite;
    }
    for (const QString &missing : result.missing)
        talk.complain(
            u"error: \"%1\" is not in the project: it is silent here. Put the file back."_s.arg(missing));
    if (m_capture.underruns > 0)
        talk.complain(u"the device ran dry %1 times then: that is not repeated"_s.arg(m_capture.underruns));
    return result.missing.isEmpty() ? Done : InputHasErrors;
}

} // namespace flux::cli
