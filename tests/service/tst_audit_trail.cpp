// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/ed25519.h"
#include "crypto/encoding.h"
#include "replica/sqlite/sqlite_store.h"
#include "service/audit_trail.h"

#include <nlohmann/json.hpp>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace drydock;
using nlohmann::json;

class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void chainGoesOnAfterARestart();
    void longLinesArePagedByBytes();
    void alteredLineIsFound();
    void headIsSignedByTheService();
    void reloadForgetsWhatWasRolledBack();

private:
    void append(service::AuditTrail& audit, const std::string& action);
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<replica::Store> m_store;
    QString m_file;
    const std::string m_seed = crypto::generateEd25519().seed;
};

void TestAuditTrail::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(QStringLiteral("fleet.sqlite"));
    m_store = *replica::openSqliteStore(m_file.toStdString());
}

void TestAuditTrail::cleanup()
{
    m_store.reset();
}

void TestAuditTrail::append(service::AuditTrail& audit, const std::string& action)
{
    audit.append({.time = fromMilliseconds(1),
                  .operatorName = "op.alice",
                  .action = action,
                  .arguments = "{}",
                  .result = "ok"});
}

void TestAuditTrail::chainGoesOnAfterARestart()
{
    {
        service::AuditTrail audit(m_store->audit(), m_seed);
        append(audit, "jobs.create");
        append(audit, "jobs.cancel");
    }
    service::AuditTrail audit(m_store->audit(), m_seed);
    append(audit, "service.freeze");
    QCOMPARE(audit.seq(), std::int64_t(3));
    const json verified = audit.verify();
    QVERIFY2(verified["valid"].get<bool>(), verified.dump().c_str());
    QCOMPARE(verified["lines"].get<int>(), 3);
    const json page = audit.list(1, 1);
    QCOMPARE(page["lines"].at(0)["action"].get<std::string>(), std::string("jobs.cancel"));
    QCOMPARE(page["next"].get<int>(), 2);
}

void TestAuditTrail::longLinesArePagedByBytes()
{
    service::AuditTrail audit(m_store->audit(), m_seed);
    constexpr int lines = 100;
    for (int i = 0; i < lines; ++i)
        append(audit, std::string(8000, 'a'));
    int next = 0;
    for (int seen = 0; seen < lines;) {
        const json page = audit.list(next, 1000);
        QVERIFY(!page["lines"].empty() && page.dump().size() < 300'000);
        seen += static_cast<int>(page["lines"].size());
        QCOMPARE(page["lines"].back()["seq"].get<int>(), seen);
        QCOMPARE(page["next"].is_null(), seen == lines);
        next = page["next"].is_null() ? 0 : page["next"].get<int>();
    }
}

void TestAuditTrail::alteredLineIsFound()
{
    {
        service::AuditTrail audit(m_store->audit(), m_seed);
        for (const char* action : {"a", "b", "c"})
            append(audit, action);
    }
    m_store.reset();
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(QStringLiteral(
                     "UPDATE audit SET line = CAST(replace(CAST(line AS TEXT), 'op.alice', 'op.mallo') "
                     "AS BLOB) WHERE seq = 2")),
                 qPrintable(query.lastError().text()));
        QCOMPARE(query.numRowsAffected(), 1);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    m_store = *replica::openSqliteStore(m_file.toStdString());
    const json verified = service::AuditTrail(m_store->audit(), m_seed).verify();
    QVERIFY(!verified["valid"].get<bool>());
    QVERIFY(verified.contains("problem"));
}

void TestAuditTrail::headIsSignedByTheService()
{
    service::AuditTrail audit(m_store->audit(), m_seed);
    append(audit, "a");
    json head = json::parse(audit.signedHead(fromMilliseconds(5)));
    const auto signature = crypto::fromBase64(head["signature"].get<std::string>());
    const auto key = crypto::fromBase64(head["publicKey"].get<std::string>());
    QVERIFY(signature && key);
    QCOMPARE(*key, *crypto::ed25519PublicKey(m_seed));
    head.erase("signature");
    head.erase("publicKey");
    QVERIFY(crypto::ed25519Verify(*key, head.dump(), *signature));
    head["seq"] = 2;
    QVERIFY(!crypto::ed25519Verify(*key, head.dump(), *signature));
}

void TestAuditTrail::reloadForgetsWhatWasRolledBack()
{
    service::AuditTrail audit(m_store->audit(), m_seed);
    append(audit, "kept");
    m_store->begin();
    append(audit, "lost");
    m_store->rollback();
    audit.reload();
    append(audit, "next");
    QCOMPARE(audit.seq(), std::int64_t(2));
    QVERIFY(audit.verify()["valid"].get<bool>());
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audit_trail.moc"
