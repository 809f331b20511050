// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/charts/row_list.h"
#include "views/jobs/cancel_dialog.h"
#include "views/jobs/jobs_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace drydock;
using namespace drydock::views;
using nlohmann::json;

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

json document(const std::string& version, const std::string& query)
{
    return {{"name", "App " + version},
            {"package", {{"name", "app"}, {"version", version}}},
            {"targets", {{"query", query}}},
            {"rollout", {{"maximumPerMinute", 6000}}}};
}

} // namespace

class TestJobsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6, .downloadRate = 20'000});
        QVERIFY2(m_fleet, problem.c_str());
        m_page = std::make_unique<JobsPage>(m_theme, models(), m_trail);
        m_page->resize(1372, 826);
        m_page->show();
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }));
        const std::string key = m_fleet->keyFile();
        QCOMPARE(m_fleet->stage(m_link, {.name = "app", .version = "2.0.0", .signingKey = key}),
                 std::string());
        QCOMPARE(m_fleet->stage(m_link, {.name = "app", .version = "2.1.0"}), std::string());
        QCOMPARE(m_fleet->stage(m_link, {.file = m_fleet->makeFile("large.bin", 8'000'000),
                                         .name = "app",
                                         .version = "2.2.0",
                                         .signingKey = key}),
                 std::string());
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_link.close();
        m_fleet.reset();
    }

    void withoutJobsAnUpdateIsOffered()
    {
        QVERIFY(test::waitFor([&] { return button("New update…") && button("New update…")->isEnabled(); }));
        QTest::mouseClick(button("New update…"), Qt::LeftButton);
        QCOMPARE(m_trail.updates.size(), 1);
        QVERIFY(m_trail.updates.takeFirst().package.isEmpty());
    }

    void finishedJobTellsItsNumbersAndCanBeCloned()
    {
        const std::string id = create(document("2.0.0", "model = rpi4"));
        QVERIFY(!button("New update…"));
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return ended(id); }));
        QVERIFY(test::waitFor(
            [&] { return find(QAccessible::Client, "2 of 2 finished, 100\u00a0%") != nullptr; }));
        QVERIFY(!button("Cancel…"));
        QVERIFY(!button("Retry failed"));
        QVERIFY(!button("Start"));
        auto* outcome = list<RowList>("Devices by outcome");
        QVERIFY(outcome);
        QTest::mouseClick(outcome->viewport(), Qt::LeftButton, {}, QPoint(20, 8));
        QCOMPARE(m_trail.devices.takeFirst(),
                 QStringLiteral("job = %1 and state = SUCCEEDED").arg(QString::fromStdString(id)));
        QTest::mouseClick(button("Clone…"), Qt::LeftButton);
        const UpdateSeed seed = m_trail.updates.takeFirst();
        QCOMPARE(seed.package, QStringLiteral("app"));
        QCOMPARE(seed.version, QStringLiteral("2.0.0"));
        QCOMPARE(seed.query, QStringLiteral("model = rpi4"));
        auto* decisions = list<RowList>("Decisions");
        QVERIFY(decisions);
        QVERIFY(test::waitFor([&] { return decisions->model()->rowCount() > 0; }));
    }

    void reasonLeadsToItsDevices()
    {
        QVERIFY(!list<RowList>("Reasons"));
        const std::string id = create(document("2.1.0", "model = rpi3"));
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return ended(id) && list<RowList>("Reasons"); }));
        auto* reasons = list<RowList>("Reasons");
        QVERIFY(test::waitFor([&] { return m_detail.reasons().largestCount() == 2; }));
        reasons->setFocus();
        reasons->setCurrentIndex(reasons->model()->index(0, 0));
        QTest::keyClick(reasons, Qt::Key_Return);
        QCOMPARE(m_trail.devices.takeFirst(),
                 QStringLiteral("job = %1 and state = REJECTED and reason = \"the manifest is not signed\"")
                     .arg(QString::fromStdString(id)));
    }

    void draftIsStarted()
    {
        const auto made = m_link.service()->call(
            "jobs.create", {{"document", document("2.0.0", "model = rpi3")}, {"start", false}});
        QVERIFY(made);
        const std::string id = client::readCreatedJob(*made).value_or("none");
        QVERIFY(test::waitFor([&] { return m_store.find(id) != nullptr; }));
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(button("Start"));
        m_trail.notices.clear();
        QTest::mouseClick(button("Start"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty() && !button("Start"); }));
        QVERIFY(m_trail.notices.first().kind == Notice::Kind::Done);
        QVERIFY(test::waitFor([&] { return ended(id); }));
    }

    void cancelSaysFirstWhatBecomesOfDevices()
    {
        const std::string id = create(document("2.2.0", "model = x86"));
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return m_store.find(id)->count(ExecutionState::InProgress) == 2; }));
        QTest::mouseClick(button("Cancel…"), Qt::LeftButton);
        auto* dialog = m_page->findChild<CancelDialog*>();
        QVERIFY(dialog);
        QVERIFY(CancelDialog::consequences(*m_store.find(id), CancelDialog::Force::No)
                    .contains(QStringLiteral("may finish")));
        QTest::mouseClick(test::findByName(*dialog, QAccessible::Button, QStringLiteral("Keep the job")),
                          Qt::LeftButton);
        QVERIFY(!m_store.find(id)->canceling);

        QTest::mouseClick(button("Cancel…"), Qt::LeftButton);
        dialog = visibleDialog();
        QVERIFY(dialog);
        QTest::keyClicks(
            test::findByName(*dialog, QAccessible::EditableText, QStringLiteral("Why it is canceled")),
            QStringLiteral("wrong build"));
        QTest::mouseClick(test::findByName(*dialog, QAccessible::Button, QStringLiteral("Cancel job")),
                          Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_store.find(id)->canceling; }));
        QVERIFY(test::waitFor([&] { return !button("Cancel…"); }));
        QVERIFY(!ended(id));

        // What is under way goes on, until that is ended, too.
        QAction* force = menuAction("Force cancel…");
        QVERIFY(force && force->isVisible());
        force->trigger();
        dialog = visibleDialog();
        QVERIFY(dialog);
        QTest::mouseClick(test::findByName(*dialog, QAccessible::Button, QStringLiteral("Force cancel job")),
                          Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return ended(id); }));
        QVERIFY(test::waitFor([&] { return !force->isVisible(); }));
        QCOMPARE(m_store.find(id)->count(ExecutionState::Canceled), 2U);
    }

    void filterHidesRowsAndKeepsTheDetail()
    {
        auto* jobs = list<QListView>("Jobs");
        QVERIFY(jobs);
        const int all = jobs->model()->rowCount();
        const auto shown = m_detail.job();
        auto* filter =
            test::findByName<QLineEdit>(*m_page, QAccessible::EditableText, QStringLiteral("Filter jobs"));
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("nothing like it"));
        QVERIFY(!list<QListView>("Jobs"));
        QCOMPARE(m_detail.job(), shown);
        // Another page, as after a change of language, shows the same.
        JobsPage other(m_theme, models(), m_trail);
        other.show();
        QCOMPARE(test::findByName<QLineEdit>(other, QAccessible::EditableText, QStringLiteral("Filter jobs"))
                     ->text(),
                 filter->text());
        QTest::mouseClick(button("Show all jobs"), Qt::LeftButton);
        QCOMPARE(list<QListView>("Jobs")->model()->rowCount(), all);
    }

    void keysMoveThroughTheJobs()
    {
        auto* jobs = list<QListView>("Jobs");
        QVERIFY(jobs);
        jobs->setFocus();
        jobs->setCurrentIndex(jobs->model()->index(0, 0));
        QTest::keyClick(jobs, Qt::Key_Down);
        QCOMPARE(QString::fromStdString(m_detail.job()->id.str()),
                 jobs->model()->index(1, 0).data(models::JobListModel::IdRole).toString());
    }

    void narrowPageShowsOneColumn()
    {
        const auto below = [&] {
            const auto* decisions = list<RowList>("Decisions");
            const auto* outcome = list<RowList>("Devices by outcome");
            return outcome->mapTo(m_page.get(), QPoint()).x() <
                       decisions->mapTo(m_page.get(), QPoint()).x() + 300 &&
                   decisions->width() > 400;
        };
        m_page->resize(892, 526);
        QVERIFY(test::waitFor(below));
        for (auto* widget : m_page->findChildren<RowList*>())
            QVERIFY(widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x() <= m_page->width());
        m_page->resize(1372, 826);
    }

    void withoutTheServiceNothingCanBeDone()
    {
        m_link.close();
        QVERIFY(test::waitFor([&] { return !button("Clone…") || !button("Clone…")->isEnabled(); }));
        if (button("Clone…"))
            QVERIFY(!button("Clone…")->toolTip().isEmpty());
    }

private:
    JobsPage::Models models() { return {m_link, m_store, m_list, m_detail, m_actions}; }
    std::string create(const json& wanted)
    {
        const std::string id = test::LiveFleet::createJob(m_link, wanted);
        const bool heard = test::waitFor([&] { return m_store.find(id) != nullptr; });
        return heard ? id : "none: " + id;
    }
    bool ended(const std::string& id) const
    {
        const models::JobPtr job = m_store.find(id);
        return job && !job->isOpen();
    }
    QWidget* find(QAccessible::Role role, const char* name)
    {
        return test::findByName(*m_page, role, QString::fromUtf8(name));
    }
    QPushButton* button(const char* name)
    {
        return qobject_cast<QPushButton*>(find(QAccessible::Button, name));
    }
    template <typename List>
    List* list(const char* name)
    {
        return qobject_cast<List*>(find(QAccessible::List, name));
    }
    CancelDialog* visibleDialog()
    {
        for (auto* dialog : m_page->findChildren<CancelDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QAction* menuAction(const char* text)
    {
        for (const auto* button : m_page->findChildren<QToolButton*>()) {
            if (!button->menu())
                continue;
            for (QAction* action : button->menu()->actions()) {
                if (action->text() == QString::fromUtf8(text))
                    return action;
            }
        }
        return nullptr;
    }

    ThemeSource m_theme;
    Trail m_trail;
    std::unique_ptr<test::LiveFleet> m_fleet;
    models::FleetLink m_link;
    models::JobStore m_store{m_link};
    models::AuditFeed m_audit{m_link};
    models::JobListModel m_list{m_store};
    models::JobDetail m_detail{m_link, m_store, m_audit};
    models::JobActions m_actions{m_link, m_store};
    std::unique_ptr<JobsPage> m_page;
};

QTEST_MAIN(TestJobsPage)
#include "tst_jobs_page.moc"
