#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

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
