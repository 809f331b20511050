// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/row_list.h"
#include "views/holds/holds_view.h"
#include "views/jobs/job_buttons.h"
#include "views/jobs/jobs_bench.h"

#include <QLineEdit>
#include <QListView>

using namespace drydock;
using namespace drydock::views;
using nlohmann::json;
using test::document;

class TestJobsPage : public test::JobsBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(start(), std::string()); }
    void cleanupTestCase() { stop(); }

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
        auto* dialog = visibleDialog();
        QVERIFY(dialog);
        QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("may finish")));
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

    void holdsStandInPlaceOfTheJobUntilOneIsChosen()
    {
        auto* holds = qobject_cast<QAbstractButton*>(find(QAccessible::CheckBox, "Holds"));
        if (!holds)
            holds = qobject_cast<QAbstractButton*>(find(QAccessible::Button, "Holds"));
        QVERIFY(holds);
        QTest::mouseClick(holds, Qt::LeftButton);
        QVERIFY(m_page->findChild<HoldsView*>()->isVisible());
        QVERIFY(holds->isChecked());
        QTest::mouseClick(holds, Qt::LeftButton);
        QVERIFY(holds->isChecked());
        m_page->showJob(QString::fromStdString(m_store.jobs().begin()->first));
        QVERIFY(!m_page->findChild<HoldsView*>()->isVisible());
        QVERIFY(!holds->isChecked());
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
            QVERIFY(!widget->isVisible() ||
                    widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x() <= m_page->width());
        auto* buttons = m_page->findChild<JobButtons*>();
        for (auto* shown : buttons->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(!shown->isVisible() || shown->geometry().right() < buttons->width());
        QVERIFY(buttons->mapTo(m_page.get(), QPoint(buttons->width(), 0)).x() <= m_page->width());
        m_page->resize(1372, 826);
    }

    void withoutTheServiceNothingCanBeDone()
    {
        m_link.close();
        QVERIFY(test::waitFor([&] { return !button("Clone…") || !button("Clone…")->isEnabled(); }));
        if (button("Clone…"))
            QVERIFY(!button("Clone…")->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestJobsPage)
#include "tst_jobs_page.moc"
