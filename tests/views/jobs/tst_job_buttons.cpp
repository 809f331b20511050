// SPDX-License-Identifier: GPL-3.0-or-later
// A job that is led by the buttons of its page.
#include "views/charts/row_list.h"
#include "views/jobs/jobs_bench.h"

#include <QLineEdit>

using namespace drydock;
using nlohmann::json;
using test::document;

class TestJobButtons : public test::JobsBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(start(), std::string()); }
    void cleanupTestCase() { stop(); }

    void jobInWavesIsLedByItsButtons()
    {
        json wanted = document("2.1.0", "id ~ \"*\""); // devices refuse what is not signed
        wanted["rollout"]["waves"] = {{{"count", 2}, {"successThreshold", 100}}, json::object()};
        const std::string id = create(wanted);
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return m_store.find(id)->why == "GATE_NOT_REACHED"; }));
        auto* waves = list<views::RowList>("Waves");
        QVERIFY(waves);
        QCOMPARE(waves->model()->rowCount(), 2);
        QVERIFY(waves->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("0 of 2 needed")));
        QVERIFY(test::waitFor([&] { return button("Resume…") != nullptr; }));
        QVERIFY(!button("Resume…")->isEnabled());
        QVERIFY(button("Resume…")->toolTip().contains(QStringLiteral("gate is not reached")));
        QVERIFY(!button("Pause…"));

        press("Promote wave 2…");
        QVERIFY(visibleDialog() &&
                visibleDialog()->accessibleDescription().contains(QStringLiteral("0 of 2 needed")));
        answer("Promote wave 2");
        QVERIFY(test::waitFor([&] { return ended(id); }));
        QVERIFY(!button("Resume…"));
        m_page->showJob(QString::fromStdString(create(document("2.0.0", "model = rpi3"))));
        QVERIFY(!list<views::RowList>("Waves"));
    }

    void pausedJobSaysWhyAndIsResumedAfterAQuestion()
    {
        json wanted = document("2.1.0", "id ~ \"*\"");
        wanted["rollout"] = {{"maximumPerMinute", 1}};
        const std::string id = create(wanted);
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return button("Pause…") && button("Pause…")->isEnabled(); }));
        press("Pause…");
        QTest::keyClicks(
            test::findByName(*visibleDialog(), QAccessible::EditableText, QStringLiteral("Why it is paused")),
            QStringLiteral("wrong build"));
        answer("Pause job");
        QVERIFY(test::waitFor([&] { return button("Resume…") != nullptr; }));
        QVERIFY(find(QAccessible::Border,
                     "Paused by an operator: wrong build. Resume it to go on where it was."));
        press("Resume…");
        QVERIFY(visibleDialog() &&
                visibleDialog()->accessibleDescription().contains(QStringLiteral("count anew")));
        answer("Leave it paused");
        QVERIFY(m_store.find(id)->state == JobState::Paused);
        press("Resume…");
        answer("Resume job");
        QVERIFY(test::waitFor([&] { return button("Pause…") != nullptr; }));
        press("Cancel…");
        answer("Cancel job");
        QVERIFY(test::waitFor([&] { return ended(id); }));
    }

    void creatorSeesWhyTheApprovalIsNotTheirs()
    {
        json wanted = document("2.0.0", "model = x86");
        wanted["approval"] = {{"required", true}};
        const std::string id = create(wanted);
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return button("Approve…") != nullptr; }));
        QVERIFY(!button("Approve…")->isEnabled());
        QVERIFY(button("Approve…")->toolTip().contains(QStringLiteral("somebody else")));
        QVERIFY(!button("Start"));
        press("Reject…");
        answer("Reject job");
        QVERIFY(test::waitFor([&] { return m_store.find(id)->state == JobState::Rejected; }));
        QVERIFY(test::waitFor([&] { return !button("Approve…"); }));
    }

    void devicesGoBackByJobsThatAreLinked()
    {
        const std::string id = create(document("2.0.0", "model = rpi4"));
        m_page->showJob(QString::fromStdString(id));
        QVERIFY(test::waitFor([&] { return ended(id) && button("Roll back…") != nullptr; }));
        m_trail.notices.clear();
        press("Roll back…");
        answer("Roll back job");
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        // Nobody in this fleet had a package before: the service says so.
        QVERIFY(m_trail.notices.first().kind == views::Notice::Kind::Failed);
        QVERIFY(m_trail.notices.first().text.contains(QStringLiteral("can go back")));
    }
};

QTEST_MAIN(TestJobButtons)
#include "tst_job_buttons.moc"
