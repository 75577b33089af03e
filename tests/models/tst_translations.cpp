#include "engine/stream/decoder.h"
#include "models/files/json_reader.h"
#include "models/waveforms/audio_fault_text.h"
#include "tests/support/broken_audio.h"
#include "tests/support/broken_projects.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace flux;

/// Every text that a person sees is translated: lupdate finds nothing that the German file lacks.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUntranslated()
    {
        QTemporaryDir folder;
        const QString ts = folder.filePath(u"de.ts"_s);
        QVERIFY(QFile::copy(QStringLiteral(FLUX_SOURCE_DIR "/translations/fluxforge_de.ts"), ts));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(FLUX_SOURCE_DIR));
        lupdate.start(QStringLiteral(FLUX_LUPDATE),
                      {u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s, u"."_s, u"qml"_s, u"models"_s,
                       u"app"_s, u"-ts"_s, ts});
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile file(ts);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        QStringList missing;
        int found = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++found;
            } else if (xml.name() == u"translation" && xml.attributes().value(u"type"_s) == u"unfinished") {
                missing << source;
            }
        }
        QVERIFY(found > 300);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void placeholdersSurviveTranslation()
    {
        QFile file(QStringLiteral(FLUX_SOURCE_DIR "/translations/fluxforge_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        const auto check = [&](const QString &text) {
            for (const QString &mark : {u"%1"_s, u"%2"_s, u"%3"_s, u"%4"_s, u"%5"_s})
                QVERIFY2(source.contains(mark) == text.contains(mark), qPrintable(source));
        };
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"numerusform")
                check(xml.readElementText());
            else if (xml.name() == u"translation" && !source.contains(u"%n"_s))
                check(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        }
    }

    /// What is said of broken files comes from deep down; it is German too.
    void faultsAreSaidInTheChosenLanguage()
    {
        QTemporaryDir folder;
        const QString qm = folder.filePath(u"de.qm"_s);
        QCOMPARE(
            QProcess::execute(QStringLiteral(FLUX_LRELEASE),
                              {u"-silent"_s, QStringLiteral(FLUX_SOURCE_DIR "/translations/fluxforge_de.ts"),
                               u"-qm"_s, qm}),
            0);
        QTranslator german;
        QVERIFY(german.load(qm));
        QCoreApplication::installTranslator(&german);
        static const QRegularExpression english(
            QStringLiteral("\\b(the|is|has|have|holds|must|does|not|where|expected|with|which|this)\\b"));
        QStringList said;
        const QString path = folder.filePath(u"x.wav"_s);
        for (const test::BrokenAudio &broken : test::brokenAudioFiles()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(broken.bytes);
            file.close();
            const engine::AudioScan scan = engine::scanAudio(path.toStdU16String());
            said << textOf(scan.problem);
            for (const engine::AudioFault &warning : scan.warnings)
                said << textOf(warning);
        }
        for (const test::BrokenFile &broken : test::brokenUnitFiles()) {
            JsonReader reader({broken.text.constData(), static_cast<std::size_t>(broken.text.size())});
            if (!reader.skip() || !reader.end())
                said << reader.error();
        }
        said.removeAll(QString());
        said.removeDuplicates();
        QVERIFY(said.size() > 12);
        for (const QString &text : std::as_const(said))
            QVERIFY2(!text.contains(english), qPrintable(text));
        QCoreApplication::removeTranslator(&german);
    }

    /// No reader says anything that lupdate doesn't see.
    void readersSayNothingUntranslatable()
    {
        static const QRegularExpression bare(QStringLiteral("\\bfail\\(\\s*\""));
        QDirIterator files(QStringLiteral(FLUX_SOURCE_DIR "/models"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!QString::fromUtf8(file.readAll()).contains(bare), qPrintable(file.fileName()));
        }
    }

    /// A text in QML that isn't for translation has no letters a person would read.
    void qmlSaysNothingUntranslatable()
    {
        static const QRegularExpression bare(QStringLiteral(
            R"re(\b(text|title|placeholderText|hintText|detail|name)\s*:\s*"([^"]*[A-Za-z]{3,}[^"]*)")re"));
        QStringList found;
        QDirIterator files(QStringLiteral(FLUX_SOURCE_DIR "/qml"), {u"*.qml"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = bare.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const auto match = matches.next();
                const bool icon = match.captured(1) == u"name"; // an Icon's name, a Shortcut's id
                if (!icon && match.captured(2) != u"FluxForge Studio")
                    found << QFileInfo(file).fileName() + u": "_s + match.captured(0);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
