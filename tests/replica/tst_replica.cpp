// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_columns.h"
#include "replica/replica_bench.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;
class TestReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void getCarriesASignedUrlOnlyForTheOpenExecution();
    void deltaIsPublishedOnceADifference();
    void signedUrlIsNeverStored();
    void redeliveredUpdateIsAnsweredAndChangesNothing();
    void floodIsRefusedButATerminalReportIsNot();
    void ackOfAForeignJobIsRejected();
    void plainSuccessTakesTheSoftware();
    void commandOfAFinishedJobDoesNotComeBack();
    void retainedOnlineOfAnEarlierBrokerRunIsUnknownUntilHeard();
    void deletedDeviceComesBackWithANewIncarnation();
    void deviceWhoseTombstoneIsForgottenComesBackWithANewIncarnation();
    void failedTransactionLeavesNothingInMemory();

private:
    void send(const std::string& payload, const std::string& suffix = "update", bool retain = false);
    /// Answers and messages since the last call, as "topic payload".
    std::vector<std::string> sent();
    json document();
    void saveAndCommit();

    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<RecordingRollout> m_rollout;
    std::unique_ptr<Replica> m_replica;
    std::vector<std::string> m_log;
    Replica::Saved m_saved;
    const DeviceId m_id = *DeviceId::parse("dev-1");
};

void TestReplica::init()
{
    m_log.clear();
    m_bed = std::make_unique<test::StoreBed>();
    m_store = m_bed->open();
    m_rollout = std::make_unique<RecordingRollout>();
    m_replica = std::make_unique<Replica>(*m_store, ReplicaOptions{.topics = StateTopics()}, *m_rollout,
                                          [this](const std::string& line) { m_log.push_back(line); });
}

void TestReplica::cleanup()
{
    m_replica.reset();
    m_store.reset();
}

void TestReplica::send(const std::string& payload, const std::string& suffix, bool retain)
{
    m_replica->handle({.topic = "state/dev-1/" + suffix, .payload = payload, .retain = retain, .packetId = 1},
                      now);
}

std::vector<std::string> TestReplica::sent()
{
    m_store->begin();
    saveAndCommit();
    std::vector<std::string> messages;
    for (const auto& answer : m_replica->takeAnswers())
        messages.push_back(answer.topic + " " + answer.payload);
    for (const auto& outgoing : m_replica->takeOutgoing())
        messages.push_back(outgoing.message.topic + " " + outgoing.message.payload);
    return messages;
}

void TestReplica::saveAndCommit()
{
    m_saved = m_replica->save(now);
    QVERIFY(m_store->commit());
}

json TestReplica::document()
{
    const Device* device = m_replica->cache().find(m_id);
    if (device == nullptr)
        return {};
    return {{"desired", device->document.desired()}, {"reported", device->document.reported()}};
}

void TestReplica::updateIsMergedAnsweredAndKept()
{
    send(R"({"state":{"reported":{"softwareVersion":"2.0.3","region":"eu"}},"clientToken":"a1"})");
    const auto messages = sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].starts_with("state/dev-1/update/accepted "));
    const json answer = json::parse(messages[0].substr(messages[0].find('{')));
    QCOMPARE(answer["clientToken"].get<std::string>(), std::string("a1"));
    QCOMPARE(answer["version"].get<int>(), 1);
    QCOMPARE(m_rollout->reports, std::vector<std::string>{"- 2.0.3"});
    QCOMPARE(m_saved.changes.size(), std::size_t(1));
    QCOMPARE(m_saved.changes[0].fields["softwareVersion"].get<std::string>(), std::string("2.0.3"));
    m_replica->cache().clear();
    QCOMPARE(document()["reported"]["region"].get<std::string>(), std::string("eu"));
}

void TestReplica::reportedKeysThatChangedAreTold()
{
    send(report({{"softwareVersion", "2.0.3"}, {"region", "eu"}, {"load", 1}, {"net", {{"up", true}}}}));
    (void)sent();
    json fields = m_saved.changes.at(0).fields;
    QVERIFY((fields["reported"] == json{{"region", "eu"}, {"load", 1}, {"net.up", true}}));
    QVERIFY(fields["reportedWhole"].get<bool>());

    send(report({{"load", 2}, {"region", nullptr}, {"softwareVersion", "2.0.4"}}));
    (void)sent();
    fields = m_saved.changes.at(0).fields;
    QVERIFY((fields["reported"] == json{{"region", nullptr}, {"load", 2}}));
    QVERIFY(!fields.contains("reportedWhole"));

    // The same once more, and what is no key: nothing to tell of them.
    send(report({{"load", 2}, {"update", {{"status", "RUNNING"}, {"progress", 5}}}}));
    (void)sent();
    QVERIFY(!m_saved.changes.at(0).fields.contains("reported"));

    // An integer that became a real number is another text.
    send(report({{"load", 2.0}}));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2.0})"));

    // More than are told: the device says so, and again when it has fewer.
    json many = json::object();
    for (int i = 0; i < 40; ++i)
        many["key" + std::to_string(i)] = i;
    send(report(many));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reportedWhole"].get<bool>(), false);
    for (auto& [key, value] : many.items())
        value = nullptr;
    send(report(many));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reportedWhole"].get<bool>(), true);

    // Who comes back begins anew.
    QVERIFY(m_replica->remove(m_id, now));
    (void)sent();
    send(report({{"load", 2.0}}));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2.0})"));
    QVERIFY(m_saved.changes.at(0).fields["reportedWhole"].get<bool>());
}

void TestReplica::reportedKeysOfADeviceFromTheStoreAreToldWhereTheyChanged()
{
    send(report({{"region", "eu"}, {"load", 1}}));
    (void)sent();
    m_replica->cache().clear();
    send(report({{"load", 2}}));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":2})"));
    // A transaction that failed told nothing.
    m_store->begin();
    send(report({{"load", 3}}));
    (void)m_replica->save(now);
    m_store->rollback();
    m_replica->discard();
    send(report({{"load", 3}}));
    (void)sent();
    QCOMPARE(m_saved.changes.at(0).fields["reported"].dump(), std::string(R"({"load":3})"));
}

void TestReplica::signedUrlIsToldToNobody()
{
    m_rollout->open = jobText;
    m_replica->desire(m_id, software("2.1.0"), now);
    send(report(
        {{"softwareURL", "http://store/packages/app/2.1.0/app.bin?X-Amz-Signature=secret"},
         {"update", {{"jobId", jobText}, {"status", "RUNNING"}, {"url", "x?X-Amz-Signature=secret"}}}}));
    (void)sent();
    for (const auto& change : m_saved.changes)
        QVERIFY(change.fields.dump().find("secret") == std::string::npos);
    QVERIFY(deviceColumns(*m_replica->cache().find(m_id)).dump().find("secret") == std::string::npos);
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
    send(R"({"state":{"reported":{"a":1}}})");
    (void)sent();
    const json before = document();
    send(payload.toStdString());
    const auto messages = sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY2(messages[0].starts_with("state/dev-1/update/rejected "), messages[0].c_str());
    QCOMPARE(json::parse(messages[0].substr(messages[0].find('{')))["code"].get<int>(), code);
    QVERIFY(document() == before);
    QVERIFY(m_saved.changes.empty());
    QVERIFY(!m_log.empty());
}

void TestReplica::desiredFromATopicIsRefusedWhereItIsClosed()
{
    send(R"({"state":{"desired":{"softwareURL":"http://store/packages/other/1.0.0/x"}}})");
    const auto messages = sent();
    QVERIFY(messages.at(0).starts_with("state/dev-1/update/rejected "));
    QVERIFY(messages.at(0).find("403") != std::string::npos);
    QVERIFY(m_replica->cache().find(m_id) == nullptr);
}

void TestReplica::retainedMessageIsIgnoredAndCleared()
{
    send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})", "update", true);
    QCOMPARE(sent(), std::vector<std::string>{"state/dev-1/update "});
    QVERIFY(m_replica->cache().find(m_id) == nullptr);
    QCOMPARE(m_log.size(), std::size_t(1));
}

void TestReplica::foreignAcceptedIsDroppedUnread()
{
    send(R"({"version":999999,"state":{"reported":{"softwareVersion":"9.9.9"}}})", "update/accepted");
    QVERIFY(sent().empty());
    QVERIFY(m_replica->cache().find(m_id) == nullptr);
}

void TestReplica::getOfAnUnknownDeviceIs404()
{
    send("", "get");
    const auto messages = sent();
    QVERIFY(messages.at(0).starts_with("state/dev-1/get/rejected "));
    QVERIFY(messages.at(0).find("404") != std::string::npos);
}

void TestReplica::getCarriesASignedUrlOnlyForTheOpenExecution()
{
    send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})");
    m_replica->desire(m_id, software("2.0.0"), now);
    (void)sent();
    send("", "get");
    QVERIFY(sent().at(0).find("X-Amz-Signature") == std::string::npos);
    m_rollout->open = jobText;
    send("", "get");
    QVERIFY(sent().at(0).find("X-Amz-Signature") != std::string::npos);
}

void TestReplica::deltaIsPublishedOnceADifference()
{
    send(R"({"state":{"reported":{"mode":"day"}}})");
    (void)sent();
    QVERIFY(m_replica->desire(m_id, json{{"mode", "night"}}, now));
    auto messages = sent();
    QCOMPARE(messages.size(), std::size_t(2)); // accepted and delta
    QVERIFY(messages[1].starts_with("state/dev-1/update/delta "));
    send(R"({"state":{"reported":{"other":1}}})");
    QCOMPARE(sent().size(), std::size_t(1)); // the difference is the same
    send(R"({"state":{"reported":{"mode":"night"}}})");
    QCOMPARE(sent().size(), std::size_t(1)); // and is gone
}

void TestReplica::signedUrlIsNeverStored()
{
    m_rollout->open = jobText;
    m_replica->desire(m_id, software("2.0.0"), now);
    QVERIFY(m_replica->command(m_id, now)->payload.find("X-Amz-Signature") != std::string::npos);
    send(
        R"({"state":{"reported":{"softwareURL":"http://store/packages/app/2.0.0/app.bin?X-Amz-Signature=secret"}}})");
    (void)sent();
    const auto row = m_store->devices().find(m_id);
    QVERIFY(row);
    QVERIFY(row->desired.find("X-Amz") == std::string::npos);
    QVERIFY(row->reported.find("X-Amz") == std::string::npos);
    QVERIFY(m_replica->cache().find(m_id)->document.isSoftwareFulfilled());
}

void TestReplica::redeliveredUpdateIsAnsweredAndChangesNothing()
{
    send(R"({"state":{"reported":{"softwareVersion":"2.0.0"}},"clientToken":"t"})");
    (void)sent();
    const auto version = m_replica->cache().find(m_id)->document.version();
    m_replica->answerAgain(
        {.topic = "state/dev-1/update",
         .payload = R"({"state":{"reported":{"softwareVersion":"1.0.0"}},"clientToken":"old"})"},
        Verdict(), now);
    const auto messages = sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].find("\"old\"") != std::string::npos);
    QCOMPARE(m_replica->cache().find(m_id)->document.version(), version);
    QCOMPARE(document()["reported"]["softwareVersion"].get<std::string>(), std::string("2.0.0"));
    QCOMPARE(m_rollout->reports.size(), std::size_t(1));
}

void TestReplica::floodIsRefusedButATerminalReportIsNot()
{
    for (int i = 0; i < 60; ++i)
        send(R"({"state":{"reported":{"n":)" + std::to_string(i) + "}}}");
    const auto messages = sent();
    const auto refused = std::count_if(messages.begin(), messages.end(),
                                       [](const auto& m) { return m.find("429") != std::string::npos; });
    QCOMPARE(refused, std::ptrdiff_t(10));
    m_rollout->open = jobText;
    send(std::string(R"({"state":{"reported":{"update":{"jobId":")") + jobText +
         R"(","status":"SUCCESS"}}}})");
    QVERIFY(sent().at(0).starts_with("state/dev-1/update/accepted "));
    QCOMPARE(m_rollout->reports, std::vector<std::string>{"SUCCESS -"});
}

void TestReplica::ackOfAForeignJobIsRejected()
{
    send(std::string("jobID:") + jobText + " SUCCESS");
    const auto messages = sent();
    QCOMPARE(messages.size(), std::size_t(1));
    QVERIFY(messages[0].starts_with("state/dev-1/update/rejected "));
    QVERIFY(m_replica->cache().find(m_id) == nullptr);
    QVERIFY(!m_log.empty());
}

void TestReplica::plainSuccessTakesTheSoftware()
{
    m_rollout->open = jobText;
    m_replica->desire(m_id, software("2.0.0"), now);
    (void)sent();
    send(std::string("jobID:") + jobText + "SUCCESS", "update/accepted");
    QCOMPARE(m_rollout->acks, std::vector<std::string>{jobText});
    m_replica->takeSoftware(m_id, now); // what the engine orders
    m_rollout->open.clear();
    (void)sent();
    QCOMPARE(document()["reported"]["softwareVersion"].get<std::string>(), std::string("2.0.0"));
    QCOMPARE(document()["reported"]["proof"].get<std::string>(), std::string("ack"));
    QVERIFY(!m_replica->cache().find(m_id)->reportsVersion());
    QVERIFY(!m_replica->command(m_id, now));
}

void TestReplica::commandOfAFinishedJobDoesNotComeBack()
{
    m_rollout->open = jobText;
    m_replica->desire(m_id, software("2.0.0"), now);
    send(R"({"state":{"reported":{"softwareVersion":"2.0.0"}}})");
    m_rollout->earlier = std::exchange(m_rollout->open, {});
    (void)sent();
    send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})"); // a factory reset
    for (const auto& message : sent())
        QVERIFY2(message.find("/delta ") == std::string::npos, message.c_str());
    QVERIFY(!document()["desired"].contains("softwareURL"));
    QCOMPARE(m_store->history().latest(m_id, 1).at(0).kind, std::string("attention"));
}

void TestReplica::retainedOnlineOfAnEarlierBrokerRunIsUnknownUntilHeard()
{
    send(R"({"state":{"reported":{"a":1}}})");
    const broker::Message birth{.topic = "state/dev-1/presence", .payload = R"({"online":true})", .qos = 0};
    m_replica->handlePresence(birth, std::nullopt, now);
    QVERIFY(m_replica->cache().find(m_id)->row.online == Online::Yes);
    (void)sent();
    auto retained = birth;
    retained.retain = true;
    m_replica->handlePresence(retained, now - std::chrono::hours(1), now); // heard in this run
    QVERIFY(m_replica->cache().find(m_id)->row.online == Online::Yes);
    m_replica->handlePresence(retained, now + std::chrono::hours(1), now + std::chrono::hours(2));
    QVERIFY(m_replica->cache().find(m_id)->row.online == Online::Unknown);
    send(R"({"state":{"reported":{"a":2}}})");
    QVERIFY(m_replica->cache().find(m_id)->row.online == Online::Yes);
}

void TestReplica::deletedDeviceComesBackWithANewIncarnation()
{
    send(R"({"state":{"reported":{"a":1}}})");
    (void)sent();
    QVERIFY(m_replica->remove(m_id, now));
    (void)sent();
    QVERIFY(m_saved.changes.at(0).deleted);
    QVERIFY(m_replica->cache().find(m_id) == nullptr);
    QVERIFY(!m_replica->remove(m_id, now));
    send(R"({"state":{"reported":{"a":1}}})");
    (void)sent();
    QCOMPARE(m_replica->cache().find(m_id)->row.incarnation, std::uint64_t(2));
    QCOMPARE(m_replica->cache().find(m_id)->document.version(), std::uint64_t(1));
}

void TestReplica::deviceWhoseTombstoneIsForgottenComesBackWithANewIncarnation()
{
    for (std::uint64_t incarnation = 1; incarnation <= 3; ++incarnation) {
        send(R"({"state":{"reported":{"a":1}}})");
        (void)sent();
        QCOMPARE(m_replica->cache().find(m_id)->row.incarnation, incarnation);
        QVERIFY(m_replica->remove(m_id, now));
        (void)sent();
        m_store->begin();
        m_store->devices().forgetTombstones(now + std::chrono::hours(1));
        QVERIFY(m_store->commit());
        QVERIFY(!m_store->devices().find(m_id));
    }
}

void TestReplica::failedTransactionLeavesNothingInMemory()
{
    send(R"({"state":{"reported":{"a":1}}})");
    (void)sent();
    const auto cursor = m_replica->cursor();
    m_store->begin();
    send(R"({"state":{"reported":{"a":2}}})");
    (void)m_replica->save(now);
    m_store->rollback();
    m_replica->discard();
    QCOMPARE(document()["reported"]["a"].get<int>(), 1);
    QCOMPARE(m_replica->cursor(), cursor);
    QVERIFY(m_replica->takeAnswers().empty());
}

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"
