// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/activity/activity_page.h"
#include "views/frame/confirm_dialog.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drydock;
using namespace drydock::views;
using models::AuditModel;

namespace {

/// Remembers where the page led.
class Trail : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString&) override {}
    void showDevice(const QString&) override {}
    void showJob(const QString& id) override { jobs << id; }
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed&) override {}
    void tell(const Notice& notice) override { notices << notice; }

    QStringList jobs;
    QList<Notice> notices;
};

} // namespace

class TestActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
        m_page = std::make_unique<ActivityPage>(m_theme, models(), m_trail);
        m_page->resize(1372, 826);
        m_page->show();
        QVERIFY(find(QAccessible::StaticText, "The history appears once the fleet is connected."));
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }));
        QCOMPARE(
            m_fleet->stage(m_link, {.name = "app", .version = "2.0.0", .signingKey = m_fleet->keyFile()}),
            std::string());
        m_job = test::LiveFleet::createJob(m_link, {{"name", "App 2.0.0"},
                                                    {"package", {{"name", "app"}, {"version", "2.0.0"}}},
                                                    {"targets", {{"query", "model = rpi4"}}},
                                                    {"rollout", {{"maximumPerMinute", 6000}}}});
        QVERIFY(test::waitFor([&] {
            m_feed.refresh();
            return rowOf(AuditModel::IsAutomaticRole, true) >= 0 &&
                   rowOf(AuditModel::IsAutomaticRole, false) >= 0;
        }));
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_link.close();
        m_fleet.reset();
    }

    void filterHidesLinesAndAllComeBack()
    {
        QVERIFY(table());
        QTest::keyClicks(filter(), QStringLiteral("nothing like it"));
        QVERIFY(!table());
        QTest::mouseClick(button("Show all lines"), Qt::LeftButton);
        QVERIFY(table());
        QVERIFY(filter()->text().isEmpty());
    }

    void operatorAndKindNarrow()
    {
        auto* who = test::findByName<QComboBox>(*m_page, QAccessible::ComboBox, QStringLiteral("Who"));
        auto* kind = test::findByName<QComboBox>(*m_page, QAccessible::ComboBox, QStringLiteral("About"));
        QVERIFY(who && kind);
        QVERIFY(who->count() > 1);
        who->setCurrentIndex(1);
        QVERIFY(rowOf(AuditModel::IsAutomaticRole, true) < 0);
        kind->setCurrentIndex(kind->findText(QStringLiteral("Packages")));
        QVERIFY(m_list.rowCount() > 0);
        QVERIFY(m_list.filter().kind == models::ActivityKind::Package);
        auto* automatic = qobject_cast<QCheckBox*>(find(QAccessible::CheckBox, "Automatic decisions only"));
        QVERIFY(automatic);
        kind->setCurrentIndex(0);
        automatic->click();
        QVERIFY(!who->isEnabled());
        QVERIFY(rowOf(AuditModel::IsAutomaticRole, false) < 0);
        QVERIFY(m_list.rowCount() > 0);
        automatic->click();
        who->setCurrentIndex(0);
    }

    void chosenLineIsShownAndCopied()
    {
        const QString job = QString::fromStdString(m_job);
        const int row = rowOf(AuditModel::JobRole, job);
        QVERIFY(row >= 0);
        table()->setCurrentIndex(m_list.index(row, 0));
        const QByteArray show = "Show job App 2.0.0";
        QVERIFY(button(show));
        QTest::mouseClick(button(show), Qt::LeftButton);
        QCOMPARE(m_trail.jobs, QStringList{job});
        find<QToolButton>("Copy the line")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            m_list.index(row, 0).data(AuditModel::HashRole).toString()));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("jobId: ") + job));
        m_page->resize(892, 526);
        QVERIFY(m_page->minimumSizeHint().width() <= 892);
        m_page->resize(1372, 826);
        find<QToolButton>("Close")->click();
        QVERIFY(!button(show));
    }

    void chainIsVerified()
    {
        QVERIFY(test::waitFor([&] { return button("Verify the history")->isEnabled(); }));
        QTest::mouseClick(button("Verify the history"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        QVERIFY(m_trail.notices.takeFirst().kind == Notice::Kind::Done);
    }

    void historyIsExported()
    {
        auto* button = find<QToolButton>("Export");
        QVERIFY(button && button->menu());
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("history.csv"));
        button->menu()->actions().first()->trigger();
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        QCOMPARE(m_tasks.tasks().size(), std::size_t(1));
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        QVERIFY(m_trail.notices.takeFirst().kind == Notice::Kind::Done);
        QVERIFY(m_tasks.tasks().empty());
        QVERIFY(QFile::exists(file));
    }

    void lostHistoryIsToldUntilItIsAccepted()
    {
        // As if more had been seen before than there is now.
        QVERIFY(test::waitFor([&] { return m_chain.trust() == models::AuditChain::Trust::Kept; }));
        const QDir heads(m_heads.path());
        QVERIFY(test::waitFor([&] { return !heads.entryList(QDir::Files).isEmpty(); }));
        client::AuditHead seen = *m_chain.head();
        seen.seq += 1000;
        QTemporaryDir directory;
        {
            QFile file(directory.filePath(heads.entryList(QDir::Files).first()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(client::encodeAuditHead(seen)));
        }
        models::FleetLink link;
        models::AuditFeed feed(link);
        const models::JobStore jobs(link);
        AuditModel list(feed, jobs);
        models::AuditChain chain(link, directory.path().toStdString());
        models::AuditExportRun exporter(link);
        ActivityPage page(m_theme, {link, feed, list, chain, exporter, m_tasks}, m_trail);
        page.resize(1372, 826);
        page.show();
        const auto accept = [&] {
            return test::findByName(page, QAccessible::Button, QStringLiteral("Accept the history as it is"));
        };
        QVERIFY(!accept());
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return accept() != nullptr; }));
        QVERIFY(chain.trust() == models::AuditChain::Trust::Lost);
        QVERIFY(test::waitFor([&] { return list.rowCount() > 0; }));
        QTest::mouseClick(accept(), Qt::LeftButton);
        auto* dialog = page.findChild<ConfirmDialog*>();
        QVERIFY(dialog);
        QTest::mouseClick(
            test::findByName(*dialog, QAccessible::Button, QStringLiteral("Accept the history")),
            Qt::LeftButton);
        QVERIFY(chain.trust() == models::AuditChain::Trust::Kept);
        QVERIFY(!accept());
    }

    void withoutTheServiceLinesStay()
    {
        m_link.close();
        QVERIFY(test::waitFor([&] { return !button("Verify the history")->isEnabled(); }));
        QVERIFY(!button("Verify the history")->toolTip().isEmpty());
        QVERIFY(!find<QToolButton>("Export")->isEnabled());
        QVERIFY(table() && m_list.rowCount() > 0);
    }

private:
    ActivityPage::Models models() { return {m_link, m_feed, m_list, m_chain, m_exporter, m_tasks}; }
    QWidget* find(QAccessible::Role role, const char* name)
    {
        return test::findByName(*m_page, role, QString::fromUtf8(name));
    }
    /// A tool button is one to screen readers with or without a menu.
    template <typename Button>
    Button* find(const char* name)
    {
        for (auto* button : m_page->findChildren<Button*>()) {
            const auto* interface = QAccessible::queryAccessibleInterface(button);
            if (button->isVisibleTo(m_page.get()) &&
                interface->text(QAccessible::Name) == QString::fromUtf8(name))
                return button;
        }
        return nullptr;
    }
    QPushButton* button(const char* name) { return find<QPushButton>(name); }
    QTableView* table() { return qobject_cast<QTableView*>(find(QAccessible::Table, "Activity")); }
    QLineEdit* filter()
    {
        return qobject_cast<QLineEdit*>(find(QAccessible::EditableText, "Filter activity"));
    }
    int rowOf(int role, const QVariant& value) const
    {
        for (int row = 0; row < m_list.rowCount(); ++row) {
            if (m_list.data(m_list.index(row, 0), role) == value)
                return row;
        }
        return -1;
    }

    ThemeSource m_theme;
    Trail m_trail;
    std::unique_ptr<test::LiveFleet> m_fleet;
    std::string m_job;
    QTemporaryDir m_heads;
    models::FleetLink m_link;
    models::AuditFeed m_feed{m_link};
    models::JobStore m_jobs{m_link};
    AuditModel m_list{m_feed, m_jobs};
    models::AuditChain m_chain{m_link, m_heads.path().toStdString()};
    models::AuditExportRun m_exporter{m_link};
    models::BackgroundTasks m_tasks;
    std::unique_ptr<ActivityPage> m_page;
};

QTEST_MAIN(TestActivityPage)
#include "tst_activity_page.moc"
