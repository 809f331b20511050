// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_chain.h"
#include "models/activity/audit_export_run.h"
#include "models/activity/audit_model.h"
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
        QVERIFY(!activityWords(line).contains(action));
        QVERIFY(!activityWords(line).contains(QStringLiteral("STEP_TIMEOUT")));
        QVERIFY(activityKind(line) != ActivityKind::Other);
    }

    void linesAreShownNewestFirstAndFiltered()
    {
        AuditFeed feed(m_link);
        AuditModel model(feed);
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
            std::optional<bool> valid;
            connect(&chain, &AuditChain::verified, this, [&](bool isValid) { valid = isValid; });
            chain.verify();
            QVERIFY(test::waitFor([&] { return valid.has_value(); }));
            QVERIFY(*valid);
            QVERIFY(test::waitFor([&] { return !keptFile(directory).isEmpty(); }));
        }
        FleetLink link;
        AuditChain chain(link, directory.path().toStdString());
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return chain.trust() == AuditChain::Trust::Kept; }));
        QVERIFY(chain.remembered());
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
