// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_columns.h"
#include "replica/replica_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

class TestReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void updateIsMergedAnsweredAndKept();
    void reportedKeysThatChangedAreTold();
    void reportedKeysOfADeviceFromTheStoreAreToldWhereTheyChanged();
    void signedUrlIsToldToNobody();
    void garbageIsRejectedAndChangesNothing_data();
    void garbageIsRejectedAndChangesNothing();
    void desiredFromATopicIsRefusedWhereItIsClosed();
    void retainedMessageIsIgnoredAndCleared();
    void foreignAcceptedIsDroppedUnread();
    void getOfAnUnknownDeviceIs404();
    void deltaIsPublishedOnceADifference();
    void signedUrlIsNeverStored();
    void redeliveredUpdateIsAnsweredAndChangesNothing();
    void floodIsRefusedButATerminalReportIsNot();
    void ackOfAForeignJobIsRejected();
    void retainedOnlineOfAnEarlierBrokerRunIsUnknownUntilHeard();
    void deletedDeviceComesBackWithANewIncarnation();
    void deviceWhoseTombstoneIsForgottenComesBackWithANewIncarnation();
    void failedTransactionLeavesNothingInMemory();

private:
    std::unique_ptr<Bench> m_bench;
};

void TestReplica::updateIsMergedAnsweredAndKept()
{
    m_bench->send(R"({"state":{"reported":{"softwareVersion":"2.0.3","region":"eu"}},"clientToken":"a1"})");
    const auto messages = m_bench->sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].starts_with("state/dev-1/update/accepted "));
    const json answer = json::parse(messages[0].substr(messages[0].find('{')));
    QCOMPARE(answer["clientToken"].get<std::string>(), std::string("a1"));
    QCOMPARE(answer["version"].get<int>(), 1);
    QCOMPARE(m_bench->rollout.reports, std::vector<std::string>{"- 2.0.3"});
    QCOMPARE(m_bench->saved.changes.size(), std::size_t(1));
    QCOMPARE(m_bench->saved.changes[0].fields["softwareVersion"].get<std::string>(), std::string("2.0.3"));
    m_bench->replica.cache().clear();
    QCOMPARE(m_bench->document()["reported"]["region"].get<std::string>(), std::string("eu"));
}

void TestReplica::reportedKeysThatChangedAreTold()
{
    m_bench->send(
        report({{"softwareVersion", "2.0.3"}, {"region", "eu"}, {"load", 1}, {"net", {{"up", true}}}}));
    (void)m_bench->sent();
    json fields = m_bench->saved.changes.at(0).fields;
    QVERIFY((fields["reported"] == json{{"region", "eu"}, {"load", 1}, {"net.up", true}}));
    QVERIFY(fields["reportedWhole"].get<bool>());

    m_bench->send(report({{"load", 2}, {"region", nullptr}, {"softwareVersion", "2.0.4"}}));
    (void)m_bench->sent();
    fields = m_bench->saved.changes.at(0).fields;
    QVERIFY((fields["reported"] == json{{"region", nullptr}, {"load", 2}}));
    QVERIFY(!fields.contains("reportedWhole"));

    // The same once more, and what is no key: nothing to tell of them.
    m_bench->send(report({{"load", 2}, {"update", {{"status", "RUNNING"}, {"progress", 5}}}}));
    (void)m_bench->sent();
    QVERIFY(!m_bench->saved.changes.at(0).fields.contains("reported"));

    // An integer that became a real number is another text.
    m_bench->send(report({{"load", 2.0}}));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2.0})"));

    // More than are told: the device says so, and again when it has fewer.
    json many = json::object();
    for (int i = 0; i < 40; ++i)
        many["key" + std::to_string(i)] = i;
    m_bench->send(report(many));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reportedWhole"].get<bool>(), false);
    for (auto& [key, value] : many.items())
        value = nullptr;
    m_bench->send(report(many));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reportedWhole"].get<bool>(), true);

    // Who comes back begins anew.
    QVERIFY(m_bench->replica.remove(m_bench->id, now));
    (void)m_bench->sent();
    m_bench->send(report({{"load", 2.0}}));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2.0})"));
    QVERIFY(m_bench->saved.changes.at(0).fields["reportedWhole"].get<bool>());
}

void TestReplica::reportedKeysOfADeviceFromTheStoreAreToldWhereTheyChanged()
{
    m_bench->send(report({{"region", "eu"}, {"load", 1}}));
    (void)m_bench->sent();
    m_bench->replica.cache().clear();
    m_bench->send(report({{"load", 2}}));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2})"));
    // A transaction that failed told nothing.
    m_bench->store->begin();
    m_bench->send(report({{"load", 3}}));
    (void)m_bench->replica.save(now);
    m_bench->store->rollback();
    m_bench->replica.discard();
    m_bench->send(report({{"load", 3}}));
    (void)m_bench->sent();
    QCOMPARE(m_bench->saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":3})"));
}

void TestReplica::signedUrlIsToldToNobody()
{
    m_bench->rollout.open = jobText;
    m_bench->replica.desire(m_bench->id, software("2.1.0"), now);
    m_bench->send(report(
        {{"softwareURL", "http://store/packages/app/2.1.0/app.bin?X-Amz-Signature=secret"},
         {"update", {{"jobId", jobText}, {"status", "RUNNING"}, {"url", "x?X-Amz-Signature=secret"}}}}));
    (void)m_bench->sent();
    for (const auto& change : m_bench->saved.changes)
        QVERIFY(change.fields.dump().find("secret") == std::string::npos);
    QVERIFY(deviceColumns(*m_bench->replica.cache().find(m_bench->id)).dump().find("secret") ==
            std::string::npos);
}

void TestReplica::garbageIsRejectedAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("no json") << QByteArray("hello") << 400;
    QTest::newRow("not utf-8") << QByteArray("{\"state\":\"\xff\"}") << 415;
    QTest::newRow("key twice") << QByteArray(R"({"state":{"reported":{"a":1,"a":2}}})") << 400;
    QTest::newRow("too deep")
        << QByteArray(
               R"({"state":{"reported":{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":{"j":1}}}}}}}}}}}})")
        << 422;
    QTest::newRow("too large") << QByteArray(R"({"state":{"reported":{"a":")") + QByteArray(9000, 'x') +
                                      "\"}}}"
                               << 413;
    QTest::newRow("wrong version") << QByteArray(R"({"state":{"reported":{"a":2}},"version":77})") << 409;
    QTest::newRow("ack without id") << QByteArray("jobID: SUCCESS") << 400;
}

void TestReplica::garbageIsRejectedAndChangesNothing()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const int, code);
    m_bench->send(R"({"state":{"reported":{"a":1}}})");
    (void)m_bench->sent();
    const json before = m_bench->document();
    m_bench->send(payload.toStdString());
    const auto messages = m_bench->sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY2(messages[0].starts_with("state/dev-1/update/rejected "), messages[0].c_str());
    QCOMPARE(json::parse(messages[0].substr(messages[0].find('{')))["code"].get<int>(), code);
    QVERIFY(m_bench->document() == before);
    QVERIFY(m_bench->saved.changes.empty());
    QVERIFY(!m_bench->log.empty());
}

void TestReplica::desiredFromATopicIsRefusedWhereItIsClosed()
{
    m_bench->send(R"({"state":{"desired":{"softwareURL":"http://store/packages/other/1.0.0/x"}}})");
    const auto messages = m_bench->sent();
    QVERIFY(messages.at(0).starts_with("state/dev-1/update/rejected "));
    QVERIFY(messages.at(0).find("403") != std::string::npos);
    QVERIFY(m_bench->replica.cache().find(m_bench->id) == nullptr);
}

void TestReplica::retainedMessageIsIgnoredAndCleared()
{
    m_bench->send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})", "update", true);
    QCOMPARE(m_bench->sent(), std::vector<std::string>{"state/dev-1/update "});
    QVERIFY(m_bench->replica.cache().find(m_bench->id) == nullptr);
    QCOMPARE(m_bench->log.size(), std::size_t(1));
}

void TestReplica::foreignAcceptedIsDroppedUnread()
{
    m_bench->send(R"({"version":999999,"state":{"reported":{"softwareVersion":"9.9.9"}}})",
                  "update/accepted");
    QVERIFY(m_bench->sent().empty());
    QVERIFY(m_bench->replica.cache().find(m_bench->id) == nullptr);
}

void TestReplica::getOfAnUnknownDeviceIs404()
{
    m_bench->send("", "get");
    const auto messages = m_bench->sent();
    QVERIFY(messages.at(0).starts_with("state/dev-1/get/rejected "));
    QVERIFY(messages.at(0).find("404") != std::string::npos);
}

void TestReplica::deltaIsPublishedOnceADifference()
{
    m_bench->send(R"({"state":{"reported":{"mode":"day"}}})");
    (void)m_bench->sent();
    QVERIFY(m_bench->replica.desire(m_bench->id, json{{"mode", "night"}}, now));
    auto messages = m_bench->sent();
    QCOMPARE(messages.size(), std::size_t(2)); // accepted and delta
    QVERIFY(messages[1].starts_with("state/dev-1/update/delta "));
    m_bench->send(R"({"state":{"reported":{"other":1}}})");
    QCOMPARE(m_bench->sent().size(), std::size_t(1)); // the difference is the same
    m_bench->send(R"({"state":{"reported":{"mode":"night"}}})");
    QCOMPARE(m_bench->sent().size(), std::size_t(1)); // and is gone
}

void TestReplica::signedUrlIsNeverStored()
{
    m_bench->rollout.open = jobText;
    m_bench->replica.desire(m_bench->id, software("2.0.0"), now);
    QVERIFY(m_bench->replica.command(m_bench->id, now)->payload.find("X-Amz-Signature") != std::string::npos);
    m_bench->send(
        R"({"state":{"reported":{"softwareURL":"http://store/packages/app/2.0.0/app.bin?X-Amz-Signature=secret"}}})");
    (void)m_bench->sent();
    const auto row = m_bench->store->devices().find(m_bench->id);
    QVERIFY(row);
    QVERIFY(row->desired.find("X-Amz") == std::string::npos);
    QVERIFY(row->reported.find("X-Amz") == std::string::npos);
    QVERIFY(m_bench->replica.cache().find(m_bench->id)->document.isSoftwareFulfilled());
}

void TestReplica::redeliveredUpdateIsAnsweredAndChangesNothing()
{
    m_bench->send(R"({"state":{"reported":{"softwareVersion":"2.0.0"}},"clientToken":"t"})");
    (void)m_bench->sent();
    const auto version = m_bench->replica.cache().find(m_bench->id)->document.version();
    m_bench->replica.answerAgain(
        {.topic = "state/dev-1/update",
         .payload = R"({"state":{"reported":{"softwareVersion":"1.0.0"}},"clientToken":"old"})"},
        Verdict(), now);
    const auto messages = m_bench->sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].find("\"old\"") != std::string::npos);
    QCOMPARE(m_bench->replica.cache().find(m_bench->id)->document.version(), version);
    QCOMPARE(m_bench->document()["reported"]["softwareVersion"].get<std::string>(), std::string("2.0.0"));
    QCOMPARE(m_bench->rollout.reports.size(), std::size_t(1));
}

void TestReplica::floodIsRefusedButATerminalReportIsNot()
{
    for (int i = 0; i < 60; ++i)
        m_bench->send(R"({"state":{"reported":{"n":)" + std::to_string(i) + "}}}");
    const auto messages = m_bench->sent();
    const auto refused = std::count_if(messages.begin(), messages.end(),
                                       [](const auto& m) { return m.find("429") != std::string::npos; });
    QCOMPARE(refused, std::ptrdiff_t(10));
    m_bench->rollout.open = jobText;
    m_bench->send(std::string(R"({"state":{"reported":{"update":{"jobId":")") + jobText +
                  R"(","status":"SUCCESS"}}}})");
    QVERIFY(m_bench->sent().at(0).starts_with("state/dev-1/update/accepted "));
    QCOMPARE(m_bench->rollout.reports, std::vector<std::string>{"SUCCESS -"});
}

void TestReplica::ackOfAForeignJobIsRejected()
{
    m_bench->send(std::string("jobID:") + jobText + " SUCCESS");
    const auto messages = m_bench->sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].starts_with("state/dev-1/update/rejected "));
    QVERIFY(m_bench->replica.cache().find(m_bench->id) == nullptr);
    QVERIFY(!m_bench->log.empty());
}

void TestReplica::retainedOnlineOfAnEarlierBrokerRunIsUnknownUntilHeard()
{
    m_bench->send(R"({"state":{"reported":{"a":1}}})");
    const broker::Message birth{.topic = "state/dev-1/presence", .payload = R"({"online":true})", .qos = 0};
    m_bench->replica.handlePresence(birth, std::nullopt, now);
    QVERIFY(m_bench->replica.cache().find(m_bench->id)->row.online == Online::Yes);
    (void)m_bench->sent();
    auto retained = birth;
    retained.retain = true;
    m_bench->replica.handlePresence(retained, now - std::chrono::hours(1), now); // heard in this run
    QVERIFY(m_bench->replica.cache().find(m_bench->id)->row.online == Online::Yes);
    m_bench->replica.handlePresence(retained, now + std::chrono::hours(1), now + std::chrono::hours(2));
    QVERIFY(m_bench->replica.cache().find(m_bench->id)->row.online == Online::Unknown);
    m_bench->send(R"({"state":{"reported":{"a":2}}})");
    QVERIFY(m_bench->replica.cache().find(m_bench->id)->row.online == Online::Yes);
}

void TestReplica::deletedDeviceComesBackWithANewIncarnation()
{
    m_bench->send(R"({"state":{"reported":{"a":1}}})");
    (void)m_bench->sent();
    QVERIFY(m_bench->replica.remove(m_bench->id, now));
    (void)m_bench->sent();
    QVERIFY(m_bench->saved.changes.at(0).deleted);
    QVERIFY(m_bench->replica.cache().find(m_bench->id) == nullptr);
    QVERIFY(!m_bench->replica.remove(m_bench->id, now));
    m_bench->send(R"({"state":{"reported":{"a":1}}})");
    (void)m_bench->sent();
    QCOMPARE(m_bench->replica.cache().find(m_bench->id)->row.incarnation, std::uint64_t(2));
    QCOMPARE(m_bench->replica.cache().find(m_bench->id)->document.version(), std::uint64_t(1));
}

void TestReplica::deviceWhoseTombstoneIsForgottenComesBackWithANewIncarnation()
{
    for (std::uint64_t incarnation = 1; incarnation <= 3; ++incarnation) {
        m_bench->send(R"({"state":{"reported":{"a":1}}})");
        (void)m_bench->sent();
        QCOMPARE(m_bench->replica.cache().find(m_bench->id)->row.incarnation, incarnation);
        QVERIFY(m_bench->replica.remove(m_bench->id, now));
        (void)m_bench->sent();
        m_bench->store->begin();
        m_bench->store->devices().forgetTombstones(now + std::chrono::hours(1));
        QVERIFY(m_bench->store->commit());
        QVERIFY(!m_bench->store->devices().find(m_bench->id));
    }
}

void TestReplica::failedTransactionLeavesNothingInMemory()
{
    m_bench->send(R"({"state":{"reported":{"a":1}}})");
    (void)m_bench->sent();
    const auto cursor = m_bench->replica.cursor();
    m_bench->store->begin();
    m_bench->send(R"({"state":{"reported":{"a":2}}})");
    (void)m_bench->replica.save(now);
    m_bench->store->rollback();
    m_bench->replica.discard();
    QCOMPARE(m_bench->document()["reported"]["a"].get<int>(), 1);
    QCOMPARE(m_bench->replica.cursor(), cursor);
    QVERIFY(m_bench->replica.takeAnswers().empty());
}

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"
