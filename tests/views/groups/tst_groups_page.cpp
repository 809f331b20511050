// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/groups/group_dialog.h"
#include "views/groups/groups_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

namespace {

/// Remembers where the page led.
class Trail : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString& filter) override { devices << filter; }
    void showDevice(const QString&) override {}
    void showJob(const QString&) override {}
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed& seed) override { updates << seed; }
    void tell(const Notice& notice) override { notices << notice; }

    QStringList devices;
    QList<UpdateSeed> updates;
    QList<Notice> notices;
};

} // namespace

class TestGroupsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupIsCreatedUsedAndDeleted()
    {
        ThemeSource theme;
        theme.install(*qApp);
        std::string problem;
        const auto fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(fleet, problem.c_str());
        models::FleetLink link;
        models::GroupStore store(link);
        models::GroupListModel list(store);
        models::GroupMembersModel members(link, store);
        Trail trail;
        GroupsPage page(
            theme, {link, store, list, members}, [](QueryField) { return QStringList(); }, trail);
        page.resize(1372, 826);
        page.show();
        QVERIFY(!button(page, "New group…")->isEnabled());
        QVERIFY(!button(page, "New group…")->toolTip().isEmpty());
        QVERIFY(link.open(fleet->profile()));
        QVERIFY(test::waitFor([&] { return link.isCurrent() && store.isKnown(); }));
        QVERIFY(test::waitFor([&] { return button(page, "New group…")->isEnabled(); }));

        QTest::mouseClick(button(page, "New group…"), Qt::LeftButton);
        auto* dialog = page.findChild<GroupDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Small boards"));
        QCOMPARE(field(*dialog, "Id")->text(), QStringLiteral("small-boards"));
        QAbstractButton* byQuery = nullptr;
        for (auto* choice : dialog->findChildren<QAbstractButton*>()) {
            if (choice->text() == QStringLiteral("By a query"))
                byQuery = choice;
        }
        QVERIFY(byQuery);
        QTest::mouseClick(byQuery, Qt::LeftButton);
        QTest::keyClicks(field(*dialog, "Query"), QStringLiteral("model ="));
        QVERIFY(!field(*dialog, "Query")->accessibleDescription().isEmpty());
        QVERIFY(!button(*dialog, "Create group")->isEnabled());
        QTest::keyClicks(field(*dialog, "Query"), QStringLiteral(" rpi4"));
        QVERIFY(field(*dialog, "Query")->accessibleDescription().isEmpty());
        QTest::mouseClick(button(*dialog, "Create group"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return store.find("small-boards") != nullptr; }));
        QVERIFY(test::waitFor([&] { return !trail.notices.isEmpty(); }));

        page.showGroup(QStringLiteral("small-boards"));
        QVERIFY(test::waitFor([&] { return members.rowCount() == 2; }));
        QTest::mouseClick(button(page, "Show in Devices"), Qt::LeftButton);
        QCOMPARE(trail.devices.takeFirst(), QStringLiteral("group = small-boards"));
        QTest::mouseClick(button(page, "Update these devices…"), Qt::LeftButton);
        QCOMPARE(trail.updates.takeFirst().group, QStringLiteral("small-boards"));

        QTest::mouseClick(button(page, "Delete…"), Qt::LeftButton);
        auto* box = page.findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(store.find("small-boards"));
        QTest::mouseClick(button(*box, "Delete group"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return store.find("small-boards") == nullptr; }));
    }

private:
    static QPushButton* button(QWidget& root, const char* name)
    {
        return test::findByName<QPushButton>(root, QAccessible::Button, QString::fromUtf8(name));
    }
    static QLineEdit* field(QWidget& root, const char* name)
    {
        return test::findByName<QLineEdit>(root, QAccessible::EditableText, QString::fromUtf8(name));
    }
};

QTEST_MAIN(TestGroupsPage)
#include "tst_groups_page.moc"
