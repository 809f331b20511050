// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/bench.h"
#include "models/connections/local_fleet_model.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/settings/settings_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace drydock::views;
using Field = ConnectionDraft::Field;
using test::findByName;

namespace {

class HeardNavigator : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString&) override {}
    void showDevice(const QString&) override {}
    void showJob(const QString&) override {}
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed&) override {}
    void tell(const Notice& notice) override { told.append(notice.title); }

    QStringList told;
};

struct Screen
{
    Screen()
    {
        bench.save("berlin", "mqtts://op.anna@berlin.example");
        bench.save("paris", "mqtts://op.anna@paris.example");
        bench.setup.showCurrent();
        show();
    }
    void show(SettingsPage::Section section = SettingsPage::Section::Connections)
    {
        page = std::make_unique<SettingsPage>(theme, preferences, bench.setup, fleet, navigator);
        page->resize(892, 526);
        page->showSection(section);
        page->show();
    }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        return findByName<QPushButton>(*page, QAccessible::Button, name);
    }
    /// One of a few that exclude each other.
    [[nodiscard]] QPushButton* choice(const QString& name) const
    {
        return findByName<QPushButton>(*page, QAccessible::CheckBox, name);
    }
    [[nodiscard]] QLineEdit* edit(const QString& name) const
    {
        return findByName<QLineEdit>(*page, QAccessible::EditableText, name);
    }
    [[nodiscard]] QListView* list() const
    {
        return findByName<QListView>(*page, QAccessible::List, QStringLiteral("Connections"));
    }

    ThemeSource theme;
    test::ConnectionBench bench;
    Preferences preferences{bench.directory.filePath(QStringLiteral("preferences.ini"))};
    LocalFleetModel fleet{bench.connector, {}};
    HeardNavigator navigator;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenConnectionIsShownInTheForm()
    {
        Screen screen;
        QCOMPARE(screen.list()->currentIndex().row(), 0);
        QCOMPARE(screen.edit(QStringLiteral("Broker"))->text(), QStringLiteral("mqtts://berlin.example"));
        screen.list()->setCurrentIndex(screen.bench.list.index(1));
        QCOMPARE(screen.edit(QStringLiteral("Broker"))->text(), QStringLiteral("mqtts://paris.example"));
        QCOMPARE(screen.edit(QStringLiteral("User"))->text(), QStringLiteral("op.anna"));
    }

    void changesThatAreNotSavedAreNotLost()
    {
        Screen screen;
        QTest::keyClicks(screen.edit(QStringLiteral("Title")), QStringLiteral(" north"));
        screen.list()->setCurrentIndex(screen.bench.list.index(1));
        QTRY_COMPARE(screen.list()->currentIndex().row(), 0);
        QCOMPARE(screen.navigator.told.size(), 1);
        screen.show(); // a window made anew
        QCOMPARE(screen.edit(QStringLiteral("Title"))->text(), QStringLiteral("Plant berlin north"));
        screen.button(QStringLiteral("Save the connection"))->click();
        QCOMPARE(screen.bench.list.index(0).data().toString(), QStringLiteral("Plant berlin north"));
        QCOMPARE(screen.navigator.told.last(), QStringLiteral("“Plant berlin north” was saved"));
    }

    void newConnectionIsSavedAndOpened()
    {
        test::TestBroker broker;
        Screen screen;
        screen.button(QStringLiteral("New connection"))->click();
        screen.list()->setFocus();
        QVERIFY(!screen.list()->currentIndex().isValid());
        QTest::keyClicks(screen.edit(QStringLiteral("Broker")),
                         QStringLiteral("mqtt://127.0.0.1:%1").arg(broker.port()));
        QTest::keyClicks(screen.edit(QStringLiteral("User")), QStringLiteral("op.anna"));
        screen.button(QStringLiteral("Save and connect"))->click();
        QVERIFY(test::waitFor([&] { return screen.bench.link.status().brokerLight() == Light::Green; }));
        QCOMPARE(screen.bench.list.rowCount(), 3);
        QPushButton* disconnect = screen.button(QStringLiteral("Disconnect"));
        QVERIFY(disconnect);
        QVERIFY(!screen.button(QStringLiteral("Connect")));
        disconnect->click();
        QVERIFY(!screen.bench.link.isOpen());
        QVERIFY(screen.button(QStringLiteral("Connect")));
    }

    void fleetThatIsNotListedIsSaidToBeInUse()
    {
        Screen screen;
        client::Profile local;
        local.name = "local";
        local.title = "Local fleet";
        local.broker = "mqtt://op.local@127.0.0.1:" + std::to_string(test::freePort());
        const QString inUse = QStringLiteral("Local fleet, in use");
        const QString empty =
            QStringLiteral("No connection is saved yet. Fill in the form, or import a profile.");
        QVERIFY(!findByName(*screen.page, QAccessible::Client, inUse));
        screen.bench.connector.open(local);
        QTRY_VERIFY(findByName(*screen.page, QAccessible::Client, inUse));
        QVERIFY(!findByName(*screen.page, QAccessible::StaticText, empty));
        screen.bench.setup.remove(QStringLiteral("berlin"));
        screen.bench.setup.remove(QStringLiteral("paris"));
        QTRY_VERIFY(findByName(*screen.page, QAccessible::StaticText, empty));
        screen.bench.connector.close();
        QTRY_VERIFY(!findByName(*screen.page, QAccessible::Client, inUse));
    }

    void removedConnectionIsAskedForFirst()
    {
        Screen screen;
        screen.button(QStringLiteral("Remove the connection…"))->click();
        auto* question = screen.page->findChild<QMessageBox*>();
        QVERIFY(question);
        auto* remove =
            findByName<QPushButton>(*question, QAccessible::Button, QStringLiteral("Remove the connection"));
        QVERIFY(remove);
        remove->click();
        QTRY_COMPARE(screen.bench.list.rowCount(), 1);
        QCOMPARE(screen.bench.draft().name(), QStringLiteral("paris"));
        QCOMPARE(screen.list()->currentIndex().row(), 0);
    }

    void testThatFailsSaysWhatToDo()
    {
        Screen screen;
        screen.edit(QStringLiteral("Broker"))->clear();
        QTest::keyClicks(screen.edit(QStringLiteral("Broker")),
                         QStringLiteral("mqtt://127.0.0.1:%1").arg(test::freePort()));
        screen.button(QStringLiteral("Test the connection"))->click();
        QVERIFY(test::waitFor([&] { return !screen.bench.setup.test().isRunning(); }));
        QVERIFY(findByName(
            *screen.page, QAccessible::StaticText,
            QStringLiteral("Nothing listens at 127.0.0.1:%1")
                .arg(screen.edit(QStringLiteral("Broker"))->text().section(QLatin1Char(':'), -1))));
        QVERIFY(screen.button(QStringLiteral("Copy the result")));
    }

    void appearanceIsKeptAsChosen()
    {
        Screen screen;
        screen.show(SettingsPage::Section::Appearance);
        for (const char* choice : {"High contrast", "The system's", "Roomy"})
            screen.choice(QString::fromUtf8(choice))->click();
        QVERIFY(screen.preferences.appearance() == Preferences::Appearance::HighContrast);
        QVERIFY(screen.preferences.useSystemFont());
        QVERIFY(screen.preferences.useWideRows());
        auto* language =
            findByName<QComboBox>(*screen.page, QAccessible::ComboBox, QStringLiteral("Language"));
        QVERIFY(language);
        language->setCurrentIndex(2);
        Q_EMIT language->activated(2);
        QTRY_COMPARE(screen.preferences.language(), QStringLiteral("zh_CN"));
        screen.page = std::make_unique<SettingsPage>(screen.theme, screen.preferences, screen.bench.setup,
                                                     screen.fleet, screen.navigator);
        screen.page->show();
        QVERIFY(screen.choice(QStringLiteral("Roomy"))->isChecked()); // the section came back, too
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
