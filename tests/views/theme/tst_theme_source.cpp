// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/portal_appearance.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace drydock::views;

using Settings = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Settings)

/// Answers as xdg-desktop-portal does, on a bus of the test's own.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint colourScheme = 0;
    uint contrast = 0;

public Q_SLOTS:
    Q_SCRIPTABLE Settings ReadAll(const QStringList&) const
    {
        return {{QStringLiteral("org.freedesktop.appearance"),
                 {{QStringLiteral("color-scheme"), colourScheme}, {QStringLiteral("contrast"), contrast}}}};
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class ThemeSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<Settings>();
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForStarted());
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void cleanup()
    {
        QApplication::setFont(m_systemFont);
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        QDBusConnection::disconnectFromBus(QStringLiteral("console"));
    }

    void withoutPortalTheLightnessOfThePaletteDecides()
    {
        const QDBusConnection none(QStringLiteral("none"));
        QCOMPARE(PortalAppearance(QPalette(Qt::white), none).scheme(), ColourScheme::Light);
        QCOMPARE(PortalAppearance(QPalette(Qt::black), none).scheme(), ColourScheme::Dark);
    }

    void portalsAnswerTakesThePlaceOfThePalettes()
    {
        Portal portal;
        portal.colourScheme = 1;
        serve(portal);
        PortalAppearance system(QPalette(Qt::white), consoleBus());
        QSignalSpy changes(&system, &SystemAppearance::schemeChanged);
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(system.scheme(), ColourScheme::Dark);
    }

    void contrastComesAndGoesWithThePortal()
    {
        Portal portal;
        portal.contrast = 1;
        serve(portal);
        PortalAppearance system(QPalette(Qt::black), consoleBus());
        QTRY_COMPARE(system.scheme(), ColourScheme::HighContrast);
        portal.contrast = 0;
        Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"),
                                     QDBusVariant(0u));
        QTRY_COMPARE(system.scheme(), ColourScheme::Dark);
    }

    void applicationFollowsTheSystemWhileItRuns()
    {
        Portal portal;
        serve(portal);
        ThemeSource theme(std::make_unique<PortalAppearance>(QPalette(Qt::white), consoleBus()));
        theme.install(*qApp);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::of(ColourScheme::Light).surface);
        Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"),
                                     QStringLiteral("color-scheme"), QDBusVariant(1u));
        QTRY_COMPARE(theme.theme().scheme, ColourScheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::of(ColourScheme::Dark).surface);
    }

    void aChosenSchemeHoldsAgainstTheSystem()
    {
        ThemeSource theme(lightSystem());
        theme.install(*qApp);
        QSignalSpy changes(&theme, &ThemeSource::changed);
        theme.setSetting(ThemeSetting::HighContrast);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 Theme::of(ColourScheme::HighContrast).chrome);
        theme.setSetting(ThemeSetting::FollowSystem);
        QCOMPARE(theme.theme().scheme, ColourScheme::Light);
    }

    void systemsFontTakesTheConsolesPlace()
    {
        ThemeSource theme(lightSystem());
        theme.install(*qApp);
        QCOMPARE(QApplication::font().families().at(0), QStringLiteral("Drydock Sans"));
        QSignalSpy changes(&theme, &ThemeSource::changed);
        theme.setFontChoice(FontChoice::System);
        QCOMPARE(changes.size(), 1);
        QVERIFY(QApplication::font().families().at(0) != QStringLiteral("Drydock Sans"));
        theme.setFontChoice(FontChoice::Own);
    }

    void iconsMadeBeforeAChangeFollowIt()
    {
        ThemeSource theme(lightSystem());
        theme.install(*qApp);
        const auto icon = theme.icon(Icon::Packages);
        const auto before = icon.pixmap(16, 16).toImage();
        theme.setSetting(ThemeSetting::Dark);
        QVERIFY(icon.pixmap(16, 16).toImage() != before);
    }

    void styleAndIconsOutliveTheSource()
    {
        auto theme = std::make_unique<ThemeSource>(lightSystem());
        theme->install(*qApp);
        QPushButton button(theme->icon(Icon::Plus), QStringLiteral("Update…"));
        theme.reset();
        QVERIFY(!button.grab().isNull());
    }

private:
    static std::unique_ptr<SystemAppearance> lightSystem()
    {
        return std::make_unique<PortalAppearance>(QPalette(Qt::white),
                                                  QDBusConnection(QStringLiteral("none")));
    }

    void serve(Portal& portal)
    {
        auto bus = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                   QDBusConnection::ExportScriptableContents));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    [[nodiscard]] QDBusConnection consoleBus() const
    {
        return QDBusConnection::connectToBus(m_address, QStringLiteral("console"));
    }

    QFont m_systemFont = QApplication::font();
    QProcess m_daemon;
    QString m_address;
};

QTEST_MAIN(ThemeSourceTest)
#include "tst_theme_source.moc"
