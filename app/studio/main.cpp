#include "app/demo/demo_project.h"
#include "models/studio/studio.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QTranslator>

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("FluxForge"));
    QCoreApplication::setApplicationName(QStringLiteral("FluxForge Studio"));
    // Qt reads it before there is an application; what the environment says is meant for this start.
    if (const int scale = flux::StudioSettings().scale();
        scale != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale / 100.0));
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(FLUX_VERSION));
    QQuickStyle::setStyle(QStringLiteral("Basic"));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("Author, hear and ship interactive sound for games."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("project"), QStringLiteral("A project's folder to open."));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the demo project."));
    arguments.addOption(demo);
    arguments.process(application);

    flux::Studio studio;
    studio.setDemoMaker(&flux::demo::makeDemo);

    QQmlApplicationEngine engine;
    QTranslator translator;
    QTranslator ofQt; // names of keys, file dialogs; without the file they stay English
    const auto speak = [&] {
        QCoreApplication::removeTranslator(&translator);
        QCoreApplication::removeTranslator(&ofQt);
        const QString language = studio.settings()->language();
        const QLocale locale = language == QStringLiteral("system") ? QLocale::system() : QLocale(language);
        QLocale::setDefault(locale);
        // Without a language of ours it is English, whose file knows the plurals.
        if (translator.load(locale, QStringLiteral("fluxforge"), QStringLiteral("_"),
                            QStringLiteral(":/i18n"))
            || translator.load(QStringLiteral(":/i18n/fluxforge_en.qm")))
            QCoreApplication::installTranslator(&translator);
        if (ofQt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&ofQt);
        engine.setUiLanguage(locale.bcp47Name());
        engine.retranslate();
    };
    speak();
    QObject::connect(studio.settings(), &flux::StudioSettings::languageChanged, &engine, speak);

    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("studio"), QVariant::fromValue(&studio)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FluxForge/Ui/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    studio.startSound();
    if (!arguments.positionalArguments().isEmpty())
        studio.open(arguments.positionalArguments().constFirst());
    else if (arguments.isSet(demo))
        studio.openDemo();
    return QGuiApplication::exec();
}
