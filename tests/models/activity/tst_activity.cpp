// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_chain.h"
#include "models/activity/audit_export_run.h"
#include "models/activity/audit_model.h"
#include "models/activity/audit_words.h"
#include "models/small_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

class TestActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = test::startLocalFleet(3);
        QVERIFY(m_fleet);
        QVERIFY(m_link.open(m_fleet->profile()));
        QCOMPARE(test::publish(*m_link.service(), "app", "2.0.0"), std::string());
        QVERIFY(m_link.service()->call("groups.put", {{"id", "lab"}, {"ids", {"rpi4-0001"}}}));
    }
    void cleanupTestCase()
    {
        m_link.close();
        m_fleet.reset();
    }

    void malformedHeadsAndVerdictsAreErrors()
    {
        QVERIFY(!client::readAuditHead(""));
        QVERIFY(!client::readAuditHead("[]"));
        QVERIFY(!client::readAuditHead(R"({"seq":"1","hash":"a"})"));
        QVERIFY(!client::readAuditHead(R"({"seq":1,"hash":"a","publicKey":7})"));
        const auto forged =
            client::readAuditHead(R"({"seq":1,"hash":"a","publicKey":"AAAA","signature":"AAAA"})");
        QVERIFY(forged && !forged->isSigned);
        QVERIFY(!client::readAuditVerdict(json::array()));
        const client::AuditHead head{.seq = 7, .hash = "abc", .publicKey = "key"};
        QCOMPARE(client::decodeAuditHead(client::encodeAuditHead(head)).value(), head);
        QVERIFY(!client::decodeAuditHead("{}"));
    }

    void everyActionHasWords_data()
    {
        QTest::addColumn<QString>("action");
        for (const char* action :
             {"jobs.create",        "jobs.start",        "jobs.cancel",      "jobs.forceCancel",
              "jobs.retryFailed",   "jobs.completed",    "jobs.canceled",    "executions.notify",
              "executions.reissue", "executions.retry",  "executions.fail",  "executions.timeOut",
              "packages.stage",     "packages.register", "packages.publish", "packages.deprecate",
              "packages.delete",    "devices.put",       "devices.import",   "devices.desire",
              "devices.delete",     "targets.put",       "groups.put",       "groups.delete",
              "service.freeze",     "service.thaw"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void everyActionHasWords()
    {
        QFETCH(QString, action);
        const client::AuditLine line{.action = action.toStdString(), .reason = "STEP_TIMEOUT"};
        for (const QString& words : {decisionWords(line), activityWords(line, QStringLiteral("App"))}) {
            QVERIFY(!words.contains(action));
            QVERIFY(!words.contains(QStringLiteral("STEP_TIMEOUT")));
        }
        const bool isOfJob =
            action.startsWith(QStringLiteral("jobs.")) || action.startsWith(QStringLiteral("executions."));
        QCOMPARE(activityWords(line, QStringLiteral("App")).contains(QStringLiteral("App")), isOfJob);
        QVERIFY(activityKind(line) != ActivityKind::Other);
    }

    void equalAutomaticDecisionsOfAMinuteAreOneRowUntilTheyAreExpanded()
    {
        const auto at = [](int second) { return fromMilliseconds(1'700'000'040'000 + second * 1000); };
        const std::vector<client::AuditLine> lines{
            {.seq = 9, .time = at(61), .action = "executions.notify", .jobId = "a", .count = 1},
            {.seq = 8, .time = at(5), .action = "executions.notify", .jobId = "a", .count = 2},
            {.seq = 7, .time = at(4), .action = "executions.notify", .jobId = "a", .count = 3},
            {.seq = 6, .time = at(3), .action = "executions.notify", .jobId = "b", .count = 1},
            {.seq = 5, .time = at(2), .operatorName = "op", .action = "jobs.start", .jobId = "b"},
            {.seq = 4, .time = at(1), .operatorName = "op", .action = "jobs.start", .jobId = "b"}};
        std::vector<const client::AuditLine*> shown;
        for (const client::AuditLine& line : lines)
            shown.push_back(&line);
        const auto rows = auditRows(shown, {});
        QCOMPARE(rows.size(), std::size_t(5));
        QVERIFY((rows[1] == AuditRow{7, 8, 7, 2, 5}));
        QVERIFY((rows[0] == AuditRow{9, 9, 0, 1, 1}));
        const auto all = auditRows(shown, {7});
        QCOMPARE(all.size(), lines.size());
        QVERIFY((all[2] == AuditRow{7, 7, 7, 1, 3}));
    }

    void linesAreShownNewestFirstAndFiltered()
    {
        AuditFeed feed(m_link);
        const JobStore jobs(m_link);
        AuditModel model(feed, jobs);
        const QAbstractItemModelTester tester(&model);
        feed.refresh();
        QVERIFY(test::waitFor([&] { return model.rowCount() >= 4; }));
        const int all = model.rowCount();
        const QModelIndex newest = model.index(0, int(AuditModel::Column::Activity));
        QCOMPARE(newest.data().toString(), QStringLiteral("Saved group lab"));
        QCOMPARE(newest.data(AuditModel::KindRole).value<ActivityKind>(), ActivityKind::Group);
        QVERIFY(newest.data(AuditModel::SeqRole).toLongLong() >
                model.index(1, 0).data(AuditModel::SeqRole).toLongLong());
        QCOMPARE(model.operators(), QStringList{QStringLiteral("op.local")});

        model.setFilter({.kind = ActivityKind::Package});
        QVERIFY(model.rowCount() >= 3);
        QVERIFY(model.rowCount() < all);
        model.setFilter({.text = QStringLiteral("PUBLISHED")});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({.operatorName = QStringLiteral("op.nobody")});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), all);
        QVERIFY(!model.canFetchMore({}));

        QVERIFY(m_link.service()->call("groups.delete", {{"id", "lab"}}));
        feed.refresh();
        QVERIFY(test::waitFor([&] { return model.rowCount() == all + 1; }));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("Deleted group lab"));
    }

    void chainIsKeptVerifiedAndRememberedBetweenRuns()
    {
        const QTemporaryDir directory;
        {
            FleetLink link;
            AuditChain chain(link, directory.path().toStdString());
            QVERIFY(link.open(m_fleet->profile()));
            QVERIFY(test::waitFor([&] { return chain.trust() == AuditChain::Trust::Kept; }));
            std::optional<AuditChain::Verdict> verdict;
            connect(&chain, &AuditChain::verified, this, [&](AuditChain::Verdict found) { verdict = found; });
            chain.verify();
            QVERIFY(test::waitFor([&] { return verdict.has_value(); }));
            QVERIFY(*verdict == AuditChain::Verdict::Whole);
            QVERIFY(test::waitFor([&] { return !keptFile(directory).isEmpty(); }));
        }
        FleetLink link;
        AuditChain chain(link, directory.path().toStdString());
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return chain.trust() == AuditChain::Trust::Kept; }));
        QVERIFY(chain.remembered());
    }

    void historyOfAServiceThatIsNotReachedIsNotCheckedAndNotBroken()
    {
        FleetLink link;
        AuditChain chain(link, {});
        std::optional<AuditChain::Verdict> verdict;
        connect(&chain, &AuditChain::verified, this, [&](AuditChain::Verdict found) { verdict = found; });
        chain.verify();
        QVERIFY(test::waitFor([&] { return verdict.has_value(); }));
        QVERIFY(*verdict == AuditChain::Verdict::NotChecked);
        QVERIFY(chain.trust() == AuditChain::Trust::Unknown);
        QVERIFY(!chain.isVerifying());
    }

    void historyWithoutTheRememberedHeadIsLostUntilItIsAccepted()
    {
        const QTemporaryDir directory;
        FleetLink link;
        std::optional<client::AuditHead> real;
        {
            AuditChain chain(link, directory.path().toStdString());
            QVERIFY(link.open(m_fleet->profile()));
            QVERIFY(test::waitFor([&] { return chain.trust() == AuditChain::Trust::Kept; }));
            QVERIFY(test::waitFor([&] { return !keptFile(directory).isEmpty(); }));
            real = chain.head();
        }
        client::AuditHead other = *real;
        // Beyond whatever was announced by now, and of another history.
        other.seq += 1;
        other.hash = std::string(64, '7');
        QFile file(keptFile(directory));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray::fromStdString(client::encodeAuditHead(other)));
        file.close();
        AuditChain chain(link, directory.path().toStdString());
        QVERIFY2(test::waitFor([&] { return chain.trust() == AuditChain::Trust::Lost; }),
                 qPrintable(QString::number(int(chain.trust()))));
        QVERIFY(!chain.trustWords().isEmpty());
        chain.accept();
        QVERIFY(chain.trust() == AuditChain::Trust::Kept);
        link.close();
    }

    void exportWritesEveryLine()
    {
        const QTemporaryDir directory;
        AuditExportRun run(m_link);
        std::optional<Outcome> outcome;
        connect(&run, &AuditExportRun::finished, this, [&](const Outcome& end) { outcome = end; });
        const QString csv = directory.filePath(QStringLiteral("audit.csv"));
        run.start(csv, client::AuditFormat::Csv);
        QVERIFY(test::waitFor([&] { return outcome.has_value(); }));
        QVERIFY2(outcome->succeeded, qPrintable(outcome->detail));
        const QList<QByteArray> rows = read(csv).split('\n');
        QVERIFY(rows.size() >= 6);
        QVERIFY(rows.first().startsWith("seq,time,operator,action"));
        QVERIFY(rows[1].startsWith("1,20"));

        outcome.reset();
        const QString lines = directory.filePath(QStringLiteral("audit.jsonl"));
        run.start(lines, client::AuditFormat::JsonLines);
        QVERIFY(test::waitFor([&] { return outcome.has_value(); }));
        QVERIFY(json::parse(read(lines).split('\n').first().toStdString()).contains("hash"));

        outcome.reset();
        run.start(directory.filePath(QStringLiteral("none/audit.csv")), client::AuditFormat::Csv);
        QVERIFY(test::waitFor([&] { return outcome.has_value(); }));
        QVERIFY(!outcome->succeeded);
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 2);
    }

private:
    /// Where the head is remembered; empty until it is. A file that is just being written has another ending.
    static QString keptFile(const QTemporaryDir& directory)
    {
        const QStringList files = QDir(directory.path()).entryList({QStringLiteral("*.json")}, QDir::Files);
        return files.isEmpty() ? QString() : directory.filePath(files.first());
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<client::LocalFleet> m_fleet;
    FleetLink m_link;
};

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
