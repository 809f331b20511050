// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/bench.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/connections/password_dialog.h"
#include "views/theme/theme_source.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace drydock::views;
using test::findByName;

namespace {

test::TestBrokerOptions withUser()
{
    test::TestBrokerOptions options;
    options.users = {{"op.anna", "right"}};
    return options;
}

/// A window over a connection whose password nobody knows.
struct Screen
{
    Screen()
    {
        window.show();
        bench.save("paris", "mqtt://op.anna@127.0.0.1:" + std::to_string(broker.port()));
    }
    [[nodiscard]] PasswordDialog* dialog() const { return window.findChild<PasswordDialog*>(); }
    [[nodiscard]] bool waitForDialog() const
    {
        return test::waitFor([this] { return dialog() && dialog()->isVisible(); });
    }

    test::TestBroker broker{withUser()};
    ThemeSource theme;
    test::ConnectionBench bench;
    QWidget window;
};

} // namespace

class TestPasswordDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordThatIsGivenConnectsAndIsKept()
    {
        Screen screen;
        PasswordDialog::answer(screen.bench.connector, screen.theme, &screen.window);
        screen.bench.connector.open(QStringLiteral("paris"));
        QVERIFY(screen.waitForDialog());
        PasswordDialog& dialog = *screen.dialog();
        auto* connectNow = findByName<QPushButton>(dialog, QAccessible::Button, QStringLiteral("Connect"));
        QVERIFY(!connectNow->isEnabled());
        QTest::keyClicks(findByName<QLineEdit>(dialog, QAccessible::EditableText, QStringLiteral("Password")),
                         QStringLiteral("right"));
        QVERIFY(
            findByName<QCheckBox>(dialog, QAccessible::CheckBox, QStringLiteral("Keep it in the keychain"))
                ->isChecked());
        connectNow->click();
        QVERIFY(test::waitFor([&] { return screen.bench.link.status().brokerLight() == Light::Green; }));
        QVERIFY(test::waitFor([&] { return screen.bench.keychain.secrets["paris/password"] == "right"; }));
    }

    void withoutKeyringNothingIsOfferedToKeep()
    {
        Screen screen;
        screen.bench.keychain.isMissing = true;
        PasswordDialog::answer(screen.bench.connector, screen.theme, &screen.window);
        screen.bench.connector.open(QStringLiteral("paris"));
        QVERIFY(screen.waitForDialog());
        QVERIFY(
            !findByName(*screen.dialog(), QAccessible::CheckBox, QStringLiteral("Keep it in the keychain")));
        screen.dialog()->reject();
        QVERIFY(!screen.bench.connector.pending());
    }

    void openQuestionIsAskedAgainByANewWindow()
    {
        Screen screen;
        auto old = std::make_unique<QWidget>();
        PasswordDialog::answer(screen.bench.connector, screen.theme, old.get());
        screen.bench.connector.open(QStringLiteral("paris"));
        QVERIFY(test::waitFor([&] { return screen.bench.connector.pending().has_value(); }));
        old.reset();
        PasswordDialog::answer(screen.bench.connector, screen.theme, &screen.window);
        QVERIFY(screen.waitForDialog());
    }
};

QTEST_MAIN(TestPasswordDialog)
#include "tst_password_dialog.moc"
