// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_document.h"
#include "replica/replica_bench.h"
#include "replica/target_list.h"
#include "service/target_search.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>
#include <set>

using namespace drydock;
using namespace drydock::service;
using nlohmann::json;

/// A search in pieces of one device each, and what happens between them.
class TestTargetSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void queryFindsEachDeviceOnce_data();
    void queryFindsEachDeviceOnce();
    void listFindsAlsoWhoIsUnknown();
    void listInPartsIsInTheOrderOfIds();
    void groupFindsItsMembers();
    void oneTransactionDoesOnePieceOfOneSearch();
    void devicesThatChangeMeanwhileAreSaidOnceMore();
    void deviceThatAppearsOrGoesMeanwhileIsSaid();
    void groupThatChangesMeanwhileIsAConflict();
    void queryForSeenIsAskedAsOfNow();
    void queryThatIsNoneIsAnError();
    void failedTransactionEndsTheSearch();
    void smallTargetsAreNoLargeSearch();

private:
    struct Result
    {
        std::vector<std::string> ids;
        std::map<std::string, bool> changed;
        std::optional<Expected<void>> end;
    };

    /// A target list; gives its id.
    std::string save(std::vector<std::string> ids);
    void report(int number, const json& reported);
    void remove(int number);
    /// One transaction; false where nothing waited.
    bool transact();
    void finish(const Result& result);
    std::shared_ptr<Result> walk(const JobTargets& targets);
    std::shared_ptr<Result> follow(const JobTargets& targets, std::uint64_t cursor);

    std::unique_ptr<replica::Bench> m_bench;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<Pieces> m_pieces;
    std::unique_ptr<TargetSearch> m_search;
};

namespace {

constexpr int deviceCount = 20;

std::string idOf(int number)
{
    return "dev-" + std::to_string(100 + number);
}

std::vector<std::string> everySecond()
{
    std::vector<std::string> ids;
    for (int i = 0; i < deviceCount; i += 2)
        ids.push_back(idOf(i));
    return ids;
}

} // namespace

void TestTargetSearch::init()
{
    m_bench = std::make_unique<replica::Bench>();
    m_inbox = std::make_unique<Inbox>();
    m_pieces = std::make_unique<Pieces>(*m_inbox, std::chrono::milliseconds(0));
    m_search = std::make_unique<TargetSearch>(*m_bench->store, m_bench->replica, *m_pieces);
    for (int i = 0; i < deviceCount; ++i)
        report(i, {{"hardwareModel", i % 2 == 0 ? "even" : "odd"}, {"site", i % 2 == 0 ? "a" : "b"}});
}

void TestTargetSearch::cleanup()
{
    m_search.reset();
    m_pieces.reset();
    m_inbox.reset();
    m_bench.reset();
}

std::string TestTargetSearch::save(std::vector<std::string> ids)
{
    const auto made = replica::newList(std::move(ids));
    m_bench->store->targets().save(made.list, made.part);
    return made.list;
}

void TestTargetSearch::report(int number, const json& reported)
{
    m_bench->replica.handle(
        {.topic = "state/" + idOf(number) + "/update", .payload = replica::report(reported), .packetId = 1},
        replica::now);
    QVERIFY(m_bench->sent() != std::vector<std::string>{"commit failed"});
}

void TestTargetSearch::remove(int number)
{
    QVERIFY(m_bench->replica.remove(*DeviceId::parse(idOf(number)), replica::now));
    QVERIFY(m_bench->sent() != std::vector<std::string>{"commit failed"});
}

bool TestTargetSearch::transact()
{
    const auto calls = m_inbox->take();
    m_bench->store->begin();
    for (const auto& call : calls)
        call();
    [[maybe_unused]] const auto saved = m_bench->replica.save(replica::now);
    if (!m_bench->store->commit())
        m_pieces->fail({ErrorCode::Unavailable, "the store is away", {}});
    return !calls.empty();
}

void TestTargetSearch::finish(const Result& result)
{
    QTRY_VERIFY((transact(), result.end.has_value()));
}

std::shared_ptr<TestTargetSearch::Result> TestTargetSearch::walk(const JobTargets& targets)
{
    auto result = std::make_shared<Result>();
    m_search->walk(
        targets, [result](const auto& device) { result->ids.emplace_back(device.id()); },
        [result](const Expected<void>& end) { result->end = end; });
    return result;
}

std::shared_ptr<TestTargetSearch::Result> TestTargetSearch::follow(const JobTargets& targets,
                                                                   std::uint64_t cursor)
{
    auto result = std::make_shared<Result>();
    m_search->follow(
        targets, cursor,
        [result](const auto& device, bool member) { result->changed[std::string(device.id())] = member; },
        [result](const Expected<void>& end) { result->end = end; });
    return result;
}

void TestTargetSearch::queryFindsEachDeviceOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("of the index") << "model = even";
    QTest::newRow("of the document") << "reported.site = a";
}

void TestTargetSearch::queryFindsEachDeviceOnce()
{
    QFETCH(QString, query);
    const auto found = walk({.query = query.toStdString()});
    finish(*found);
    QVERIFY(*found->end);
    QCOMPARE(found->ids, everySecond());
}

void TestTargetSearch::listFindsAlsoWhoIsUnknown()
{
    const auto list = save({idOf(4), "stranger", idOf(3)});
    const auto found = walk({.list = list});
    finish(*found);
    QCOMPARE(found->ids, (std::vector<std::string>{idOf(3), idOf(4), "stranger"}));
}

void TestTargetSearch::listInPartsIsInTheOrderOfIds()
{
    auto& table = m_bench->store->targets();
    const auto first = save({idOf(3), idOf(9)});
    const auto whole = replica::addedTo(first, *table.head(first), {idOf(11), idOf(10)});
    table.save(whole.list, whole.part);
    const auto found = walk({.list = whole.list});
    transact();
    QVERIFY(found->ids.empty()); // its parts are read one by one first
    finish(*found);
    QCOMPARE(found->ids, (std::vector<std::string>{idOf(3), idOf(9), idOf(10), idOf(11)}));
}

void TestTargetSearch::groupFindsItsMembers()
{
    const auto id = *GroupId::parse("some");
    auto& groups = m_bench->replica.groups();
    groups.put(id, {.kind = replica::GroupKind::Static});
    groups.setMembers(id, {*DeviceId::parse(idOf(1)), *DeviceId::parse("stranger")},
                      m_bench->replica.cache());
    const auto found = walk({.group = "some"});
    finish(*found);
    QVERIFY(*found->end);
    QCOMPARE(found->ids, (std::vector<std::string>{idOf(1), "stranger"}));
}

void TestTargetSearch::oneTransactionDoesOnePieceOfOneSearch()
{
    const auto first = walk({.query = "model = even"});
    const auto second = walk({.query = "model = even"});
    for (int i = 1; i <= 6; ++i) {
        const auto before = first->ids.size() + second->ids.size();
        QVERIFY(transact());
        QVERIFY(first->ids.size() + second->ids.size() <= before + 1);
    }
    // In turn.
    QVERIFY(!first->ids.empty());
    QVERIFY(!second->ids.empty());
    finish(*first);
    finish(*second);
    QCOMPARE(first->ids, second->ids);
}

void TestTargetSearch::devicesThatChangeMeanwhileAreSaidOnceMore()
{
    const JobTargets targets{.query = "reported.site = a"};
    const auto cursor = m_bench->replica.cursor();
    const auto found = walk(targets);
    for (int i = 0; i < deviceCount / 2; ++i)
        QVERIFY(transact());
    // Behind where the search is, and before it.
    report(0, {{"site", "b"}});
    report(1, {{"site", "a"}});
    report(deviceCount - 1, {{"site", "a"}});
    finish(*found);
    const auto again = follow(targets, cursor);
    // And before it is looked again.
    report(2, {{"site", "b"}});
    finish(*again);
    QVERIFY(*again->end);
    std::set<std::string> ids(found->ids.begin(), found->ids.end());
    for (const auto& [id, member] : again->changed)
        member ? (void)ids.insert(id) : (void)ids.erase(id);
    std::set<std::string> expected;
    for (const auto& id : everySecond())
        expected.insert(id);
    expected.erase(idOf(0));
    expected.erase(idOf(2));
    expected.insert({idOf(1), idOf(deviceCount - 1)});
    QVERIFY(ids == expected);
}

void TestTargetSearch::deviceThatAppearsOrGoesMeanwhileIsSaid()
{
    const JobTargets targets{.query = "model = even"};
    const auto cursor = m_bench->replica.cursor();
    const auto found = walk(targets);
    for (int i = 0; i < deviceCount / 2; ++i)
        QVERIFY(transact());
    remove(0);
    report(-50, {{"hardwareModel", "even"}});
    finish(*found);
    const auto again = follow(targets, cursor);
    finish(*again);
    QCOMPARE(again->changed.size(), std::size_t(2));
    QVERIFY(!again->changed.at(idOf(0)));
    QVERIFY(again->changed.at(idOf(-50)));
}

void TestTargetSearch::groupThatChangesMeanwhileIsAConflict()
{
    const auto id = *GroupId::parse("some");
    auto& groups = m_bench->replica.groups();
    groups.put(id, {.kind = replica::GroupKind::Static});
    groups.setMembers(id, {*DeviceId::parse(idOf(1))}, m_bench->replica.cache());
    const auto found = walk({.group = "some"});
    auto record = groups.find(id)->record;
    record.changed = replica::now + std::chrono::seconds(1);
    groups.put(id, record);
    finish(*found);
    QVERIFY(!*found->end);
    QVERIFY(found->end->error().code == ErrorCode::Conflict);
}

/// Its answer moves with the time: each device is asked as it is come to.
void TestTargetSearch::queryForSeenIsAskedAsOfNow()
{
    const auto found = walk({.query = "seen > 1h"});
    finish(*found);
    QVERIFY(*found->end);
    QCOMPARE(found->ids.size(), std::size_t(deviceCount)); // `replica::now` is long ago
}

void TestTargetSearch::queryThatIsNoneIsAnError()
{
    const auto found = walk({.query = "model ="});
    QVERIFY(found->end.has_value());
    QVERIFY(!*found->end);
    QCOMPARE(found->end->error().field, std::string("document.targets.query"));
}

void TestTargetSearch::failedTransactionEndsTheSearch()
{
    const auto found = walk({.query = "model = even"});
    QVERIFY(transact());
    QVERIFY(!found->end);
    m_pieces->fail({ErrorCode::Unavailable, "the store is away", {}});
    QVERIFY(found->end.has_value());
    QVERIFY(!*found->end);
    QVERIFY(found->end->error().code == ErrorCode::Unavailable);
    // What was posted finds nothing more to do.
    const auto count = found->ids.size();
    transact();
    QCOMPARE(found->ids.size(), count);
}

void TestTargetSearch::smallTargetsAreNoLargeSearch()
{
    QVERIFY(!m_search->isLarge({.list = save({idOf(3)})}));
    QVERIFY(!m_search->isLarge({.query = "model = even"}));
    QVERIFY(!m_search->isLarge({.group = "nobody"}));
    std::vector<std::string> many;
    for (std::size_t i = 0; i < TargetSearch::large; ++i)
        many.push_back(idOf(static_cast<int>(i)));
    QVERIFY(m_search->isLarge({.list = save(std::move(many))}));
}

QTEST_GUILESS_MAIN(TestTargetSearch)
#include "tst_target_search.moc"
