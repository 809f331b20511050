// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/bench.h"
#include "models/connections/local_fleet_model.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/theme/theme_source.h"
#include "views/welcome/welcome_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace drydock::views;
using Field = ConnectionDraft::Field;
using test::findByName;

namespace {

client::LocalFleetOptions options()
{
    client::LocalFleetOptions made;
    made.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
    made.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
    return made;
}

/// A first start.
struct Screen
{
    explicit Screen(const client::LocalFleetOptions& fleetOptions = options())
        : fleet(bench.connector, fleetOptions)
    {
        page.resize(960, 600);
        page.show();
    }
    void type(const QString& name, const QString& text)
    {
        auto* edit = findByName<QLineEdit>(page, QAccessible::EditableText, name);
        QVERIFY2(edit, qPrintable(name));
        QTest::keyClicks(edit, text);
    }
    void click(const QString& name)
    {
        auto* button = findByName<QPushButton>(page, QAccessible::Button, name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    [[nodiscard]] bool says(const QString& text)
    {
        return findByName(page, QAccessible::StaticText, text) != nullptr;
    }

    ThemeSource theme;
    test::ConnectionBench bench;
    LocalFleetModel fleet;
    WelcomePage page{theme, fleet, bench.setup};
    QSignalSpy done{&page, &WelcomePage::done};
};

} // namespace

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localFleetOfTheChosenSizeIsStartedAndOpened()
    {
        Screen screen;
        auto* size =
            findByName<QComboBox>(screen.page, QAccessible::ComboBox, QStringLiteral("How many devices"));
        QVERIFY(size);
        size->setCurrentIndex(0);
        Q_EMIT size->activated(0);
        screen.click(QStringLiteral("Start the local fleet"));
        QVERIFY(!size->isEnabled());
        QVERIFY(findByName(screen.page, QAccessible::Button, QStringLiteral("Cancel the start")));
        QVERIFY(test::waitFor([&] { return screen.done.count() == 1; }, std::chrono::seconds(60)));
        QVERIFY(test::waitFor([&] { return screen.bench.link.mirror().onlineCount() == 25; }));
    }

    void missingBrokerIsExplainedAtThePlace()
    {
        client::LocalFleetOptions without = options();
        without.brokerProgram = "/nowhere/mosquitto";
        Screen screen(without);
        screen.click(QStringLiteral("Start the local fleet"));
        QVERIFY(test::waitFor([&] { return screen.says(QStringLiteral("The local fleet did not start")); }));
        QCOMPARE(screen.done.count(), 0);
        auto* start = findByName<QPushButton>(screen.page, QAccessible::Button,
                                              QStringLiteral("Start the local fleet"));
        QVERIFY(start && start->isEnabled());
    }

    void wrongFieldsAreNamedBeforeAnythingIsTried()
    {
        Screen screen;
        screen.type(QStringLiteral("User"), QStringLiteral("anna"));
        screen.click(QStringLiteral("Test and connect"));
        auto* broker =
            findByName<QLineEdit>(screen.page, QAccessible::EditableText, QStringLiteral("Broker"));
        auto* user = findByName<QLineEdit>(screen.page, QAccessible::EditableText, QStringLiteral("User"));
        QVERIFY(!broker->accessibleDescription().isEmpty());
        QVERIFY(user->accessibleDescription().contains(QStringLiteral("op.anna")));
        QVERIFY(!screen.bench.setup.test().hasBegun());
    }

    void brokerWithoutServiceIsExplainedAndCanBeUsedAnyway()
    {
        test::TestBroker broker;
        Screen screen;
        screen.type(QStringLiteral("Broker"), QStringLiteral("mqtt://127.0.0.1:%1").arg(broker.port()));
        screen.type(QStringLiteral("User"), QStringLiteral("op.anna"));
        screen.click(QStringLiteral("Test and connect"));
        QVERIFY(test::waitFor([&] { return screen.says(QStringLiteral("No fleet service was heard")); },
                              std::chrono::seconds(60)));
        QVERIFY(test::waitFor([&] { return !screen.bench.setup.test().isRunning(); }));
        QCOMPARE(screen.done.count(), 0);
        screen.click(QStringLiteral("Connect anyway"));
        QCOMPARE(screen.done.count(), 1);
        QVERIFY(test::waitFor([&] { return screen.bench.link.status().brokerLight() == Light::Green; }));
        QCOMPARE(screen.bench.list.rowCount(), 1);
    }

    void withoutKeyringTheFieldSaysThatItAsksEachTime()
    {
        Screen screen;
        screen.bench.keychain.isMissing = true;
        screen.type(QStringLiteral("Password, kept in the keychain"), QStringLiteral("x"));
        QVERIFY(test::waitFor([&] {
            return findByName(screen.page, QAccessible::EditableText,
                              QStringLiteral("Password, asked each time")) != nullptr;
        }));
    }

    void halfTypedAddressSurvivesANewWindow()
    {
        Screen screen;
        screen.type(QStringLiteral("Broker"), QStringLiteral("mqtts://half"));
        WelcomePage again(screen.theme, screen.fleet, screen.bench.setup);
        again.show();
        auto* broker = findByName<QLineEdit>(again, QAccessible::EditableText, QStringLiteral("Broker"));
        QCOMPARE(broker->text(), QStringLiteral("mqtts://half"));
    }

    void smallWindowScrollsAndCutsNothingOff()
    {
        Screen screen;
        auto* area = screen.page.findChild<QScrollArea*>();
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
        QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
    }
};

QTEST_MAIN(TestWelcomePage)
#include "tst_welcome_page.moc"
