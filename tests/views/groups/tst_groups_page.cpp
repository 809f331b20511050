// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/frame/confirm_dialog.h"
#include "views/groups/group_dialog.h"
#include "views/groups/groups_page.h"
#include "views/query/query_line.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
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
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
        makePage();
        QVERIFY(!button("New group…"));
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }));
        QVERIFY(test::waitFor([&] { return m_link.mirror().deviceCount() == 6; }));
    }
    void init() { m_trail.notices.clear(); }
    void cleanupTestCase()
    {
        m_page.reset();
        m_link.close();
        m_fleet.reset();
    }

    void groupIsMadeByAQuery()
    {
        QVERIFY(test::waitFor([&] { return button("New group…") && button("New group…")->isEnabled(); }));
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        QVERIFY(dialog);
        auto* save = in<QPushButton>(*dialog, QAccessible::Button, "Create group");
        QVERIFY(save && !save->isEnabled() && !save->toolTip().isEmpty());
        QVERIFY(says(*dialog, "Give the group a name."));
        QTest::keyClicks(in<QLineEdit>(*dialog, QAccessible::EditableText, "Name"), "Paris, Lab 2");
        QCOMPARE(in<QLineEdit>(*dialog, QAccessible::EditableText, "Id")->text(), "paris-lab-2");
        auto* line = dialog->findChild<QueryLine*>();
        QVERIFY(line && line->isVisible());
        line->setText("model = ");
        QVERIFY(!save->isEnabled());
        line->setText("group = paris");
        QVERIFY(says(*dialog, "may not ask for groups"));
        line->setText("model = rpi4");
        QVERIFY(test::waitFor([&] { return says(*dialog, "Finds 2 device"); }));
        picture(*dialog, "new-group");
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_list.rowCount() == 1 && !visibleDialog<GroupDialog>(); }));
        QCOMPARE(m_trail.notices.size(), 1);
        QVERIFY(m_trail.notices.first().kind == Notice::Kind::Done);
        QVERIFY(test::waitFor([&] { return table() && table()->model()->rowCount() == 2; }));
        QVERIFY(says(*m_page, "model = rpi4"));
        QVERIFY(test::waitFor([&] { return says(*m_page, "2 of 6 devices"); }));
    }

    void groupIsMadeOfIds()
    {
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(in<QLineEdit>(*dialog, QAccessible::EditableText, "Name"), "Bench");
        in<QRadioButton>(*dialog, QAccessible::RadioButton, "These devices")->setChecked(true);
        auto* ids = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(ids && ids->isVisible());
        QCOMPARE(ids->accessibleName(), "Device ids");
        ids->setPlainText("rpi4-0001\nnobody\nx/y");
        QVERIFY(test::waitFor([&] { return says(*dialog, "nobody") && says(*dialog, "“x/y” in line 3"); }));
        picture(*dialog, "these-devices");
        QTest::mouseClick(in<QPushButton>(*dialog, QAccessible::Button, "Create group"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_list.rowCount() == 2 && !visibleDialog<GroupDialog>(); }));
        QCOMPARE(m_members.group(), "bench");
        QVERIFY(test::waitFor([&] { return table()->model()->rowCount() == 2; }));
        QVERIFY(says(*m_page, "picked"));
    }

    void idThatIsTakenIsSaidAtItsField()
    {
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        QVERIFY(dialog);
        // As assistive tools do it, which do not type.
        in<QLineEdit>(*dialog, QAccessible::EditableText, "Name")->setText("Bench");
        in<QLineEdit>(*dialog, QAccessible::EditableText, "Query")->setText("online");
        QVERIFY(says(*dialog, "There is a group with the id bench."));
        in<QLineEdit>(*dialog, QAccessible::EditableText, "Id")->setText("bench-2");
        QVERIFY(!says(*dialog, "There is a group with the id"));
        QVERIFY(in<QPushButton>(*dialog, QAccessible::Button, "Create group")->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!m_draft.isOpen());
        QVERIFY(!m_store.find("bench-2"));
    }

    void halfTypedGroupSurvivesAWindowThatIsMadeAnew()
    {
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        in<QLineEdit>(*visibleDialog<GroupDialog>(), QAccessible::EditableText, "Name")->setText("Half");
        in<QLineEdit>(*visibleDialog<GroupDialog>(), QAccessible::EditableText, "Query")->setText("model =");
        makePage();
        QVERIFY(test::waitFor([&] { return visibleDialog<GroupDialog>() != nullptr; }));
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        QCOMPARE(in<QLineEdit>(*dialog, QAccessible::EditableText, "Name")->text(), "Half");
        QCOMPARE(in<QLineEdit>(*dialog, QAccessible::EditableText, "Query")->text(), "model =");
        QTest::mouseClick(in<QPushButton>(*dialog, QAccessible::Button, "Cancel"), Qt::LeftButton);
    }

    void actionFromElsewhereLeavesTheDialogOpen()
    {
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        m_store.rename("bench", QStringLiteral("Bench"));
        QVERIFY(test::waitFor([&] { return m_trail.notices.size() == 1; }));
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void chosenGroupStaysWhileItIsFiltered()
    {
        list()->setCurrentIndex(m_list.index(m_list.rowOf("bench"), 0));
        QCOMPARE(m_members.group(), "bench");
        auto* filter = in<QLineEdit>(*m_page, QAccessible::EditableText, "Filter groups");
        QVERIFY(filter);
        filter->setText("paris");
        QCOMPARE(m_list.rowCount(), 1);
        QCOMPARE(m_members.group(), "bench");
        QVERIFY(!list()->currentIndex().isValid());
        filter->setText("nothing like it");
        QVERIFY(button("Show all groups"));
        filter->clear();
        QCOMPARE(list()->currentIndex().row(), m_list.rowOf("bench"));
    }

    void groupLeadsToItsDevicesAndToAnUpdate()
    {
        picture(*m_page, "groups");
        QTest::mouseClick(button("Show in Devices"), Qt::LeftButton);
        QCOMPARE(m_trail.devices.takeFirst(), "group = bench");
        QTest::mouseClick(button("Update these devices…"), Qt::LeftButton);
        QCOMPARE(m_trail.updates.takeFirst().group, "bench");
    }

    void chosenGroupSurvivesAnotherPage()
    {
        makePage();
        QCOMPARE(list()->currentIndex().row(), m_list.rowOf("bench"));
        QVERIFY(says(*m_page, "picked"));
        m_list.setFilter(QStringLiteral("ben"));
        makePage();
        QCOMPARE(in<QLineEdit>(*m_page, QAccessible::EditableText, "Filter groups")->text(), "ben");
        m_list.setFilter(QString());
        makePage();
    }

    void editKeepsIdAndDevices()
    {
        QTest::mouseClick(button("Edit…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        QVERIFY(dialog);
        QVERIFY(in<QLineEdit>(*dialog, QAccessible::EditableText, "Id")->isReadOnly());
        QVERIFY(test::waitFor([&] {
            return dialog->findChild<QPlainTextEdit*>()->toPlainText() ==
                   QStringLiteral("nobody\nrpi4-0001\n");
        }));
        auto* title = in<QLineEdit>(*dialog, QAccessible::EditableText, "Name");
        title->selectAll();
        QTest::keyClicks(title, "Bench 1");
        auto* save = in<QPushButton>(*dialog, QAccessible::Button, "Save group");
        QVERIFY(test::waitFor([&] { return save->isEnabled(); }));
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(*m_page, "Bench 1") && !visibleDialog<GroupDialog>(); }));
        QCOMPARE(m_members.group(), "bench");
        QCOMPARE(m_store.find("bench")->count, std::uint64_t(2));
    }

    void deleteAsksFirst()
    {
        QTest::mouseClick(button("Delete…"), Qt::LeftButton);
        auto* dialog = visibleDialog<ConfirmDialog>();
        QVERIFY(dialog);
        QTest::mouseClick(in<QPushButton>(*dialog, QAccessible::Button, "Cancel"), Qt::LeftButton);
        QVERIFY(m_store.find("bench"));
        QTest::mouseClick(button("Delete…"), Qt::LeftButton);
        dialog = visibleDialog<ConfirmDialog>();
        QVERIFY(dialog);
        QTest::mouseClick(in<QPushButton>(*dialog, QAccessible::Button, "Delete the group"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_list.rowCount() == 1; }));
        QVERIFY(test::waitFor([&] { return m_trail.notices.size() == 1; }));
        QVERIFY(m_trail.notices.first().kind == Notice::Kind::Done);
        // Its neighbour is shown instead.
        QCOMPARE(m_members.group(), "paris-lab-2");
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void refusalOfTheServiceStandsInTheDialog()
    {
        constexpr int mostGroups = 200;
        for (int i = m_list.rowCount(); i < mostGroups; ++i)
            m_store.putQuery("lab-" + std::to_string(i), QStringLiteral("Lab %1").arg(i),
                             QStringLiteral("online"));
        QVERIFY(test::waitFor([&] { return m_list.rowCount() == mostGroups; }));
        QCOMPARE(m_members.group(), "paris-lab-2");
        picture(*m_page, "many-groups");
        m_trail.notices.clear();
        QTest::mouseClick(button("New group…"), Qt::LeftButton);
        GroupDialog* dialog = visibleDialog<GroupDialog>();
        in<QLineEdit>(*dialog, QAccessible::EditableText, "Name")->setText("One too many");
        in<QLineEdit>(*dialog, QAccessible::EditableText, "Query")->setText("online");
        QTest::mouseClick(in<QPushButton>(*dialog, QAccessible::Button, "Create group"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(*dialog, "there are 200 groups already"); }));
        picture(*dialog, "refused");
        QVERIFY(m_trail.notices.isEmpty());
        dialog->reject();
    }

    void withoutTheServiceNothingCanBeDone()
    {
        m_page->showGroup("paris-lab-2");
        QVERIFY(button("Edit…"));
        m_link.close();
        QVERIFY(test::waitFor([&] { return !button("Edit…") || !button("Edit…")->isEnabled(); }));
        if (button("Edit…"))
            QVERIFY(!button("Edit…")->toolTip().isEmpty());
    }

private:
    void makePage()
    {
        m_page = std::make_unique<GroupsPage>(
            m_theme, GroupsPage::Models{m_link, m_store, m_list, m_members, m_draft, m_jobs},
            [](QueryField) { return QStringList(); }, m_trail);
        m_page->resize(1180, 720);
        m_page->show();
    }
    template <typename Widget>
    static Widget* in(QWidget& root, QAccessible::Role role, const char* name)
    {
        return test::findByName<Widget>(root, role, QString::fromUtf8(name));
    }
    QPushButton* button(const char* name) { return in<QPushButton>(*m_page, QAccessible::Button, name); }
    QListView* list() { return in<QListView>(*m_page, QAccessible::List, "Groups"); }
    QTableView* table() { return in<QTableView>(*m_page, QAccessible::Table, "Devices of the group"); }
    static bool says(QWidget& root, const char* text)
    {
        for (const auto* label : root.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&root) && label->text().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    }
    template <typename Dialog>
    Dialog* visibleDialog()
    {
        for (auto* dialog : m_page->findChildren<Dialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// For people, where DRYDOCK_PICTURES names a directory.
    static void picture(QWidget& widget, const char* name)
    {
        const QString directory = qEnvironmentVariable("DRYDOCK_PICTURES");
        if (!directory.isEmpty())
            widget.grab().save(directory + QLatin1Char('/') + QString::fromUtf8(name) +
                               QStringLiteral(".png"));
    }

    ThemeSource m_theme;
    Trail m_trail;
    std::unique_ptr<test::LiveFleet> m_fleet;
    models::FleetLink m_link;
    models::GroupStore m_store{m_link};
    models::GroupListModel m_list{m_store};
    models::GroupMembersModel m_members{m_link, m_store};
    models::GroupDraft m_draft{m_link, m_store};
    models::JobStore m_jobs{m_link};
    std::unique_ptr<GroupsPage> m_page;
};

QTEST_MAIN(TestGroupsPage)
#include "tst_groups_page.moc"
