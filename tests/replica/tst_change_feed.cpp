// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/change_feed.h"

#include <QtTest>

using namespace drydock;
using replica::ChangeFeed;

namespace {
wire::DeviceChange change(const std::string& id, std::uint64_t version, nlohmann::json fields)
{
    return {.id = id, .incarnation = 1, .version = version, .deleted = false, .fields = std::move(fields)};
}
} // namespace

class TestChangeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOfOneDeviceBecomeTheLatest();
    void seqRisesByOneAndHeartbeatKeepsIt();
    void onlyTheLastPartCarriesTheNewCursor();
    void devicesOfManyGroupsShareADigestWithFewer();
    void keysOfOneDeviceBecomeTheLatestOfEach();
    void devicesOfManyKeysShareADigestWithFewer();

private:
    static void checkThatDigestsFit(ChangeFeed& feed, const nlohmann::json& fields);
};

void TestChangeFeed::changesOfOneDeviceBecomeTheLatest()
{
    ChangeFeed feed(5, 0);
    feed.add({change("a", 1, {{"x", 1}, {"y", 1}})}, 1);
    feed.add({change("a", 2, {{"x", 2}})}, 2);
    const auto digests = feed.due(fromMilliseconds(10'000));
    QCOMPARE(digests.size(), std::size_t(1));
    const auto digest = wire::decodeChangeDigest(digests.front());
    QVERIFY(digest);
    QCOMPARE(digest->epoch, std::uint64_t(5));
    QCOMPARE(digest->cursor, std::uint64_t(2));
    QCOMPARE(digest->changes.size(), std::size_t(1));
    QCOMPARE(digest->changes.front().version, std::uint64_t(2));
    QVERIFY((digest->changes.front().fields == nlohmann::json{{"x", 2}, {"y", 1}}));
}

void TestChangeFeed::seqRisesByOneAndHeartbeatKeepsIt()
{
    ChangeFeed feed(5, 7);
    const auto start = fromMilliseconds(10'000);
    QCOMPARE(wire::decodeChangeDigest(feed.due(start).at(0))->seq, std::uint64_t(0));
    QVERIFY(feed.due(start + ChangeFeed::interval).empty()); // nothing new, and the heartbeat is not due
    const auto beat = wire::decodeChangeDigest(feed.due(start + ChangeFeed::heartbeat).at(0));
    QCOMPARE(beat->seq, std::uint64_t(1));
    QCOMPARE(beat->cursor, std::uint64_t(7));
    QVERIFY(beat->changes.empty());
}

void TestChangeFeed::onlyTheLastPartCarriesTheNewCursor()
{
    ChangeFeed feed(5, 3);
    std::vector<wire::DeviceChange> changes;
    for (std::size_t i = 0; i < ChangeFeed::maximumChanges + 1; ++i)
        changes.push_back(change("d" + std::to_string(i), 1, {{"x", 1}}));
    feed.add(std::move(changes), 900);
    const auto digests = feed.due(fromMilliseconds(10'000));
    QCOMPARE(digests.size(), std::size_t(2));
    QCOMPARE(wire::decodeChangeDigest(digests[0])->cursor, std::uint64_t(3));
    QCOMPARE(wire::decodeChangeDigest(digests[1])->cursor, std::uint64_t(900));
}

/// As many devices as there may be, each with these fields: all are told, and no digest is too long.
void TestChangeFeed::checkThatDigestsFit(ChangeFeed& feed, const nlohmann::json& fields)
{
    std::vector<wire::DeviceChange> changes;
    for (std::size_t i = 0; i < ChangeFeed::maximumChanges; ++i)
        changes.push_back(change("d" + std::to_string(i), 1, fields));
    feed.add(std::move(changes), 900);
    std::size_t count = 0;
    for (const auto& digest : feed.due(fromMilliseconds(10'000))) {
        QVERIFY(digest.size() <= std::size_t{128} * 1024);
        count += wire::decodeChangeDigest(digest)->changes.size();
    }
    QCOMPARE(count, ChangeFeed::maximumChanges);
}

void TestChangeFeed::devicesOfManyGroupsShareADigestWithFewer()
{
    ChangeFeed feed(5, 3);
    const nlohmann::json groups(200, std::string(64, 'g'));
    checkThatDigestsFit(feed, {{"groups", groups}});
}

void TestChangeFeed::keysOfOneDeviceBecomeTheLatestOfEach()
{
    ChangeFeed feed(5, 0);
    feed.add({change("a", 1, {{"reported", {{"x", 1}, {"y", 1}, {"z", 1}}}, {"reportedWhole", false}})}, 1);
    feed.add({change("a", 2, {{"reported", {{"x", 2}, {"z", nullptr}}}, {"reportedWhole", true}})}, 2);
    const auto digest = wire::decodeChangeDigest(feed.due(fromMilliseconds(10'000)).at(0));
    QVERIFY(digest);
    QVERIFY((digest->changes.at(0).fields ==
             nlohmann::json{{"reported", {{"x", 2}, {"y", 1}, {"z", nullptr}}}, {"reportedWhole", true}}));
}

void TestChangeFeed::devicesOfManyKeysShareADigestWithFewer()
{
    ChangeFeed feed(5, 3);
    auto keys = nlohmann::json::object();
    for (char key = 'a'; key < 'i'; ++key)
        keys[std::string(1, key)] = std::string(127, 'x');
    checkThatDigestsFit(feed, {{"reported", keys}});
}

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_change_feed.moc"
