// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace.h"
#include "support/accessible.h"
#include "support/fleet_site.h"
#include "support/memory_keychain.h"
#include "views/frame/connection_popup.h"
#include "views/frame/language_source.h"
#include "views/frame/pill_segment.h"
#include "views/frame/toast.h"
#include "views/theme/theme_source.h"
#include "views/widgets/text_label.h"
#include "views/window/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

/// What the window says when a part of the fleet breaks, and that it mends by itself when the part does.
class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        m_language.setLanguage(QStringLiteral("en"));
        QVERIFY(m_site.startStorage());
        QVERIFY(m_site.startService());
        QVERIFY(m_site.startDevices());
        m_workspace = std::make_unique<models::Workspace>(m_directory.path().toStdString(), m_keychain,
                                                          client::LocalFleetOptions{});
        m_window = std::make_unique<MainWindow>(m_theme, m_language, *m_workspace);
        m_window->resize(1440, 900);
        m_window->showFrame();
        m_window->showPage(PageId::Devices);
        m_window->show();
        QVERIFY(open(test::FleetSite::password));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_workspace.reset();
    }

    // Each test leaves the fleet whole, and the next one begins with that.
    void init()
    {
        QVERIFY2(becomes("Broker", "Connected since"), m_site.log().c_str());
        QVERIFY2(becomes("Service", "one is online"), m_site.log().c_str());
        QVERIFY2(becomes("Storage", "answers the service and this workstation"), m_site.log().c_str());
        QVERIFY2(test::waitFor([this] { return shownDevices() == 3 && m_workspace->link.isCurrent(); }),
                 m_site.log().c_str());
        QVERIFY(newUpdate()->isEnabled());
        QVERIFY(!says("Not live"));
    }

    void killedServiceIsSaidEverywhereUntilItIsBack()
    {
        m_site.killService();
        QVERIFY(becomes("Service", "one is offline since"));
        QVERIFY(describes("Service", "Start drydockd again"));
        QVERIFY(becomes("Storage", "Unknown while the service is not online"));
        QCOMPARE(shownDevices(), 3);
        QVERIFY(!newUpdate()->isEnabled());
        QVERIFY(newUpdate()->toolTip().contains(QStringLiteral("one is offline since")));
        QVERIFY(says("Not live. Service: one is offline since"));
        QVERIFY(test::waitFor([this] { return tells("Service: one is offline since"); }));

        segment("Service")->click();
        auto* popup = m_window->findChild<ConnectionPopup*>();
        QVERIFY(popup != nullptr);
        QVERIFY(says("one is offline since", *popup));
        QVERIFY(says("Start drydockd again", *popup));

        QVERIFY(m_site.startService());
        QVERIFY(becomes("Service", "one is online"));
        QVERIFY(test::waitFor([this] { return newUpdate()->isEnabled(); }));
        // Who looks meanwhile sees it, too.
        QVERIFY(says("one is online", *popup));
        popup->close();
        QVERIFY(test::waitFor([this] { return tells("Service is back"); }));
    }

    void lostStorageIsSaidByBothWhoAskIt()
    {
        m_site.stopStorage();
        QVERIFY(becomes("Storage", "The service can't use the storage since"));
        QVERIFY(describes("Storage", m_site.storageEndpoint().c_str()));
        QVERIFY(test::waitFor([this] { return describes("Storage", "This workstation does not reach it"); }));
        QVERIFY(describes("Storage", "Start the storage again"));
        QVERIFY(becomes("Service", "one is online"));
        QVERIFY(newUpdate()->isEnabled());
        QVERIFY(m_site.startStorage());
    }

    void killedBrokerIsSaidAndKnownDevicesStay()
    {
        m_site.broker().kill();
        QVERIFY(becomes("Broker", "Not connected since"));
        QVERIFY(test::waitFor([this] { return describes("Broker", "Nothing listens at 127.0.0.1"); }));
        QVERIFY(describes("Broker", "whether the server is running"));
        QVERIFY(becomes("Service", "Unknown while the broker is not connected"));
        QCOMPARE(shownDevices(), 3);
        QVERIFY(newUpdate()->toolTip().contains(QStringLiteral("Needs the broker: Nothing listens at")));
        QVERIFY(says("Not live. Broker: Not connected since"));
        QVERIFY(m_site.broker().restart());
    }

    void certificateThatIsNoLongerGoodIsSaid_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("nextStep");
        QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("has expired")
                                 << QStringLiteral("Ask its administrator for a new certificate");
        QTest::newRow("another name")
            << QStringLiteral("elsewhere") << QStringLiteral("is made for another name")
            << QStringLiteral("Use the name that the certificate is made for");
    }
    void certificateThatIsNoLongerGoodIsSaid()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, reason);
        QFETCH(const QString, nextStep);
        QVERIFY(m_site.showCertificate(certificate.toStdString()));
        QVERIFY(becomes("Broker", "Not connected since"));
        QVERIFY(test::waitFor([&] { return describes("Broker", qPrintable(reason)); }));
        QVERIFY(describes("Broker", qPrintable(nextStep)));
        QVERIFY(newUpdate()->toolTip().contains(reason));
        QCOMPARE(shownDevices(), 3);
        QVERIFY(m_site.showCertificate("server"));
    }

    void wrongPasswordIsSaid()
    {
        QVERIFY(open("wrong"));
        QVERIFY(becomes("Broker", "Not connected since"));
        QVERIFY(describes("Broker", "User name or password is wrong"));
        QVERIFY(describes("Broker", "ask the broker's administrator"));
        QVERIFY(newUpdate()->toolTip().contains(QStringLiteral("User name or password is wrong")));
        QVERIFY(open(test::FleetSite::password));
    }

    void unknownAuthorityIsSaid()
    {
        client::Profile profile = m_site.profile();
        profile.tls.caFile = m_site.broker().otherCaFile();
        QVERIFY(m_workspace->link.open(profile, {.password = test::FleetSite::password}));
        QVERIFY(becomes("Broker", "Not connected since"));
        QVERIFY(describes("Broker", "is not trusted"));
        QVERIFY(describes("Broker", "Choose the certificate authority of the fleet"));
        QVERIFY(open(test::FleetSite::password));
    }

private:
    bool open(const std::string& password)
    {
        return m_workspace->link.open(m_site.profile(), {.password = password}).has_value();
    }
    template <typename Widget>
    Widget* find(QAccessible::Role role, const QString& name)
    {
        return test::findByName<Widget>(*m_window, role, name);
    }
    [[nodiscard]] QPushButton* newUpdate()
    {
        return find<QPushButton>(QAccessible::Button, QStringLiteral("New update…"));
    }
    [[nodiscard]] int shownDevices()
    {
        const auto* table = find<QTableView>(QAccessible::Table, QStringLiteral("Devices"));
        return table != nullptr ? table->model()->rowCount() : -1;
    }
    /// The part of the pill that screen readers call "{part}: …".
    [[nodiscard]] PillSegment* segment(const char* part)
    {
        for (PillSegment* candidate : m_window->findChildren<PillSegment*>()) {
            if (candidate->accessibleName().startsWith(QLatin1String(part) + QStringLiteral(": ")))
                return candidate;
        }
        return nullptr;
    }
    bool becomes(const char* part, const char* state)
    {
        return test::waitFor([&] {
            const PillSegment* found = segment(part);
            return found != nullptr && found->accessibleName().contains(QLatin1String(state));
        });
    }
    bool describes(const char* part, const char* words)
    {
        const PillSegment* found = segment(part);
        return found != nullptr && found->accessibleDescription().contains(QLatin1String(words)) &&
               found->toolTip().contains(QLatin1String(words));
    }
    /// Whether a message is shown that begins with these words.
    bool tells(const char* words)
    {
        return std::ranges::any_of(m_window->findChildren<Toast*>(), [&](const Toast* toast) {
            return toast->accessibleName().startsWith(QLatin1String(words));
        });
    }
    /// Whether a visible label contains these words.
    bool says(const char* words) { return says(words, *m_window); }
    static bool says(const char* words, QWidget& below)
    {
        const auto labels = below.findChildren<TextLabel*>();
        return std::ranges::any_of(labels, [&](const TextLabel* label) {
            return label->isVisibleTo(&below) && label->text().contains(QLatin1String(words));
        });
    }

    QTemporaryDir m_directory;
    test::FleetSite m_site;
    ThemeSource m_theme;
    LanguageSource m_language;
    test::MemoryKeychain m_keychain;
    std::unique_ptr<models::Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestTrouble)
#include "tst_trouble.moc"
