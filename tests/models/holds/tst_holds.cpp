// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/blackout_draft.h"
#include "models/holds/blackout_model.h"
#include "models/holds/hold_words.h"
#include "models/holds/quarantine_model.h"
#include "models/live_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using namespace std::chrono_literals;
using Column = QuarantineModel::Column;
using Part = BlackoutDraft::Part;

class TestHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 4});
        QVERIFY2(m_fleet, problem.c_str());
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.mirror().onlineCount() == 4 && m_store.isKnown(); }));
        const client::FleetSnapshot& all = m_link.mirror().snapshot();
        for (client::Row row = 0; row < all.rowCount(); ++row)
            m_ids << QString::fromStdString(std::string(all.ids[row]));
        m_ids.sort();
    }
    void cleanupTestCase()
    {
        m_link.close();
        m_fleet.reset();
    }
    void init() { m_finished.clear(); }

    void deviceIsHeldBackWithItsReasonAndTime()
    {
        QVERIFY(!isAnythingHeld(m_store, systemNow()));
        m_actions.hold(m_ids[1].toStdString(), QStringLiteral("on my desk"), 2h);
        QVERIFY(test::waitFor([&] { return m_store.find(m_ids[1].toStdString()) != nullptr; }));
        QVERIFY(last().succeeded);
        const client::HeldDevice held = *m_store.find(m_ids[1].toStdString());
        QCOMPARE(held.why, std::string("on my desk"));
        QVERIFY(!held.by.empty());
        QCOMPARE(held.until - held.since, Duration(2h));
        QVERIFY(isAnythingHeld(m_store, systemNow()));
        QCOMPARE(m_model.rowCount(), 1);
        const auto cell = [&](Column column) { return m_model.index(0, int(column)); };
        QCOMPARE(cell(Column::Device).data().toString(), m_ids[1]);
        QCOMPARE(cell(Column::Why).data().toString(), QStringLiteral("on my desk"));
        QVERIFY(cell(Column::Until).data(Qt::ToolTipRole).toString().contains(QStringLiteral("UTC")));
        QVERIFY(cell(Column::Device)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("on my desk")));
    }

    void withoutATimeItIsHeldUntilItIsReleased()
    {
        m_actions.hold(m_ids[0].toStdString(), {}, {});
        QVERIFY(test::waitFor([&] { return m_model.rowCount() == 2; }));
        QVERIFY(m_store.find(m_ids[0].toStdString())->isEndless());
        QCOMPARE(m_model.index(0, 0).data(QuarantineModel::IdRole).toString(), m_ids[0]);
    }

    void severalAreReleasedWithOneOutcome()
    {
        m_actions.release(m_ids.mid(0, 2));
        QVERIFY(test::waitFor([&] { return m_model.rowCount() == 0; }));
        QCOMPARE(m_finished.size(), 1);
        QVERIFY(last().succeeded);
        QVERIFY(last().title.contains(QStringLiteral("2")));
    }

    void releaseThatIsRefusedNamesTheDevice()
    {
        m_actions.release({m_ids[3]});
        QVERIFY(test::waitFor([&] { return !m_finished.isEmpty(); }));
        QVERIFY(!last().succeeded);
        QVERIFY(last().title.contains(m_ids[3]));
        QVERIFY(!last().detail.isEmpty());
    }

    void whatAnotherOperatorHoldsIsHeardOfByTheTrail()
    {
        QVERIFY(m_link.service()->call("devices.quarantine", {{"id", m_ids[2].toStdString()}}));
        m_audit.refresh();
        QVERIFY(test::waitFor([&] { return m_store.find(m_ids[2].toStdString()) != nullptr; }));
        m_actions.release({m_ids[2]});
        QVERIFY(test::waitFor([&] { return m_store.devices().empty(); }));
    }

    void draftSaysWhatIsMissing()
    {
        m_draft.begin();
        QVERIFY(m_draft.isOpen() && m_draft.isNew());
        QVERIFY(!m_draft.problemOf(Part::Why).isEmpty());
        QVERIFY(!m_draft.canSave());
        m_draft.setWhy(QStringLiteral("Trade fair"));
        QVERIFY(m_draft.canSave());
        QVERIFY(!m_draft.meaning().isEmpty());
        m_draft.setTimes(systemNow() + 2h, systemNow() + 1h);
        QVERIFY(!m_draft.problemOf(Part::Times).isEmpty());
        m_draft.setTimes(systemNow() - 2h, systemNow() - 1h);
        QVERIFY(!m_draft.canSave());
        m_draft.setKind(BlackoutDraft::Kind::Repeating);
        QVERIFY(m_draft.canSave());
        m_draft.setWindow({.cron = "0 22 * *", .duration = 0min, .timeZone = "Europe/Nowhere"});
        QVERIFY(!m_draft.problemOf(Part::Cron).isEmpty());
        QVERIFY(!m_draft.problemOf(Part::Length).isEmpty());
        m_draft.setWindow({.cron = "0 22 * * *", .duration = 4h, .timeZone = "Europe/Nowhere"});
        QVERIFY(!m_draft.problemOf(Part::TimeZone).isEmpty());
        m_draft.drop();
        QVERIFY(!m_draft.isOpen());
    }

    void blackoutIsAddedChangedAndRemoved()
    {
        QSignalSpy saved(&m_draft, &BlackoutDraft::saved);
        QSignalSpy acted(&m_draft, &BlackoutDraft::acted);
        m_draft.begin();
        m_draft.setWhy(QStringLiteral("Trade fair"));
        m_draft.setTimes(systemNow() - 1min, systemNow() + 2h);
        m_draft.save();
        QVERIFY(m_draft.isSaving());
        QVERIFY(test::waitFor([&] { return m_blackouts.rowCount() == 1; }));
        QCOMPARE(saved.size(), 1);
        QVERIFY(acted.at(0).at(0).value<Outcome>().succeeded);
        QVERIFY(!m_draft.isOpen());
        const QModelIndex row = m_blackouts.index(0);
        QCOMPARE(row.data().toString(), QStringLiteral("Trade fair"));
        QCOMPARE(row.data(BlackoutModel::IdRole).toString(), QStringLiteral("trade-fair"));
        QCOMPARE(row.data(BlackoutModel::StateRole).toInt(), int(BlackoutMoment::State::InForce));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("UTC")));
        QVERIFY(summaryWords(m_store, systemNow()).contains(QStringLiteral("black-out until")));

        m_draft.edit(*m_blackouts.blackout(row));
        QVERIFY(!m_draft.isNew());
        m_draft.setWhy(QStringLiteral("Trade fair, postponed"));
        m_draft.setTimes(systemNow() + 1h, systemNow() + 2h);
        m_draft.save();
        QVERIFY(test::waitFor([&] { return saved.size() == 2; }));
        QVERIFY(test::waitFor([&] {
            return m_blackouts.index(0).data(BlackoutModel::StateRole).toInt() ==
                   int(BlackoutMoment::State::Ahead);
        }));
        QCOMPARE(m_blackouts.rowCount(), 1);
        QCOMPARE(m_blackouts.index(0).data(BlackoutModel::IdRole).toString(), QStringLiteral("trade-fair"));

        // A second one of the same name gets an id of its own, and stands by its time.
        m_draft.begin();
        m_draft.setWhy(QStringLiteral("Trade fair"));
        m_draft.setKind(BlackoutDraft::Kind::Repeating);
        m_draft.setWindow({.cron = "* * * * *", .duration = 5min, .timeZone = "UTC"});
        m_draft.save();
        QVERIFY(test::waitFor([&] { return m_blackouts.rowCount() == 2; }));
        QCOMPARE(m_blackouts.index(0).data(BlackoutModel::IdRole).toString(), QStringLiteral("trade-fair-2"));

        m_actions.removeBlackout("trade-fair");
        QVERIFY(test::waitFor([&] { return m_blackouts.rowCount() == 1; }));
        QVERIFY(last().succeeded);
        m_finished.clear();
        m_actions.removeBlackout("trade-fair");
        QVERIFY(test::waitFor([&] { return !m_finished.isEmpty(); }));
        QVERIFY(!last().succeeded);
    }

    void whatTheServiceRefusesStaysInTheDraft()
    {
        QSignalSpy saved(&m_draft, &BlackoutDraft::saved);
        m_draft.begin();
        m_draft.setWhy(QStringLiteral("One too many"));
        nlohmann::json all = nlohmann::json::array();
        for (std::size_t i = 0; i < mostBlackouts; ++i)
            all.push_back({{"id", "b" + std::to_string(i)},
                           {"why", "x"},
                           {"start", "2040-01-01T00:00:00Z"},
                           {"end", "2040-01-02T00:00:00Z"}});
        QVERIFY(m_link.service()->call("service.setBlackouts", {{"blackouts", all}}));
        m_draft.save();
        QVERIFY(test::waitFor([&] { return !m_draft.refusal().isEmpty(); }));
        QVERIFY(m_draft.isOpen() && !m_draft.isSaving());
        QVERIFY(saved.isEmpty());
        m_draft.setWhy(QStringLiteral("Another try"));
        QVERIFY(m_draft.refusal().isEmpty());
        m_draft.drop();
    }

private:
    [[nodiscard]] Outcome last() const { return m_finished.last().at(0).value<Outcome>(); }

    std::unique_ptr<test::LiveFleet> m_fleet;
    FleetLink m_link;
    AuditFeed m_audit{m_link};
    HoldStore m_store{m_link, m_audit};
    HoldActions m_actions{m_link, m_store};
    QuarantineModel m_model{m_store};
    QAbstractItemModelTester m_modelTester{&m_model};
    BlackoutModel m_blackouts{m_store};
    QAbstractItemModelTester m_blackoutTester{&m_blackouts};
    BlackoutDraft m_draft{m_store, m_actions};
    QSignalSpy m_finished{&m_actions, &HoldActions::finished};
    QStringList m_ids;
};

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"
