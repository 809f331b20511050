// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query.h"
#include "replica/device_columns.h"
#include "replica/device_index.h"
#include "replica_bench.h"

#include <QtTest>

#include <random>

using namespace drydock;
using namespace drydock::replica;

namespace {

constexpr std::array queries{"",
                             "model = rpi4",
                             "version < 2.1 and online",
                             "not group = canary",
                             "group ~ \"ca*\" or state = failed",
                             "reason = CHECKSUM_MISMATCH",
                             "progress > 40",
                             "seen > 5m",
                             "reported.region = eu",
                             "attributes.site = north",
                             "desired != \"\"",
                             "package = app@2.0.0",
                             "online = UNKNOWN",
                             "dev-1"};

DeviceId deviceId(int number)
{
    return *DeviceId::parse("dev-" + std::to_string(number));
}

std::string text(std::string_view view)
{
    return std::string(view);
}

} // namespace

class DeviceIndexTest : public QObject
{
    Q_OBJECT

private:
    /// A device that says and is anything.
    Device anyDevice(int number)
    {
        const auto pick = [this](auto... choice) {
            const std::array all{std::string(choice)...};
            return all[m_random() % all.size()];
        };
        Device device{.row = {.id = deviceId(number)}, .document = StateDocument()};
        json reported{{"hardwareModel", pick("rpi4", "rpi5", "")}, {"region", pick("eu", "us")}};
        if (m_random() % 3 != 0)
            reported["softwareVersion"] = pick("1.0.0", "2.0.0", "2.1.0", "what");
        if (m_random() % 50 == 0)
            reported["softwareVersion"] = std::string(2000, 'v');
        static_cast<void>(device.document.apply({.reported = reported}, 1000));
        if (m_random() % 2 == 0)
            device.document.setDesiredSoftware(software("2.0.0"), 1000);
        if (m_random() % 2 == 0)
            device.row.execution = ExecutionView{.jobId = jobText,
                                                 .state = pick("FAILED", "IN_PROGRESS"),
                                                 .phase = "downloading",
                                                 .reason = pick("", "CHECKSUM_MISMATCH: is\nwrong", "words"),
                                                 .package = pick("app@2.0.0", "app@2.1.0"),
                                                 .progress = int(m_random() % 101)}
                                       .encode();
        device.row.groups = pick("", "canary", "canary site-1");
        device.row.attributes = pick("", R"({"site":"north"})");
        device.row.online = static_cast<Online>(m_random() % 3);
        device.row.seen = m_random() % 4 == 0 ? TimePoint{} : now - std::chrono::seconds(m_random() % 1000);
        device.row.incarnation = 1;
        return device;
    }

    void store(Store& store, Device& device)
    {
        device.row.cursor = ++m_cursor;
        auto stored = device.document.serialize();
        DeviceRow row = device.row;
        row.version = stored.version;
        row.desired = stored.desired;
        row.reported = stored.reported;
        row.metadata = stored.metadata;
        store.devices().save(row);
    }

    static std::vector<std::string> matching(DeviceIndex& index, Store& store, const Query& query)
    {
        std::vector<std::string> found;
        index.visit({}, store.devices(), now, [&](const DeviceIndex::Entry& device) {
            if (matches(query, device))
                found.push_back(text(device.id()));
            return true;
        });
        return found;
    }

    static std::vector<std::string> matchingDocuments(Store& store, const Query& query)
    {
        std::vector<std::string> found;
        store.devices().forEach([&](const DeviceRow& row) {
            const auto device = decodeDevice(row);
            if (device && matches(query, DeviceFactsView(*device, now)))
                found.push_back(row.id.str());
            return true;
        });
        return found;
    }

    /// By the index, in pages.
    static std::vector<std::uint64_t> changes(DeviceIndex& index, Store& store, std::uint64_t since)
    {
        constexpr std::size_t page = 70;
        std::vector<std::uint64_t> cursors;
        for (;;) {
            const auto rows = index.changedSince(since, page, store.devices());
            for (const auto& row : rows)
                cursors.push_back(row.cursor);
            if (rows.size() < page)
                return cursors;
            since = rows.back().cursor;
        }
    }

    /// By all that is stored.
    static std::vector<std::uint64_t> storedChanges(Store& store, std::uint64_t since)
    {
        std::vector<std::uint64_t> cursors;
        for (const auto& row : store.devices().endedSince(since, 10'000))
            cursors.push_back(row.cursor);
        store.devices().forEach([&](const DeviceRow& row) {
            if (row.cursor > since)
                cursors.push_back(row.cursor);
            return true;
        });
        std::ranges::sort(cursors);
        return cursors;
    }

    std::mt19937 m_random{7};
    std::uint64_t m_cursor = 0;

private Q_SLOTS:
    void whoIsPassedOverMakesNoPageTheLast()
    {
        Bench bench;
        DeviceIndex index;
        bench.store->begin();
        for (int number = 0; number < 200; ++number) {
            auto device = anyDevice(number);
            store(*bench.store, device);
            index.put(device);
            // As where a transaction failed after it was noted.
            if (number < 100 && number % 3 != 0) {
                ++device.row.cursor;
                bench.store->devices().save(device.row);
            }
        }
        const auto rows = index.changedSince(0, 70, bench.store->devices());
        QCOMPARE(rows.size(), std::size_t(70));
        QCOMPARE(changes(index, *bench.store, 0).size(), std::size_t(100 + 34));
    }

    void anyQueryFindsWhatTheDocumentsSayAfterAnyChange()
    {
        Bench bench;
        DeviceIndex index;
        bench.store->begin();
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 400; ++i) {
                const int number = int(m_random() % 1000);
                if (m_random() % 4 == 0) {
                    bench.store->devices().save(
                        {.id = deviceId(number), .cursor = ++m_cursor, .deleted = true});
                    index.remove(deviceId(number));
                } else {
                    auto device = anyDevice(number);
                    store(*bench.store, device);
                    index.put(device);
                }
            }
            DeviceIndex loaded;
            loaded.load(bench.store->devices());
            for (const char* words : queries) {
                const auto query = Query::parse(words);
                QVERIFY2(query.has_value(), words);
                const auto wanted = matchingDocuments(*bench.store, *query);
                QVERIFY2(matching(index, *bench.store, *query) == wanted, words);
                QVERIFY2(matching(loaded, *bench.store, *query) == wanted, words);
            }
            QCOMPARE(index.size(), loaded.size());
            for (const auto since : {std::uint64_t(0), m_cursor / 2, m_cursor - 1, m_cursor}) {
                const auto wanted = storedChanges(*bench.store, since);
                QCOMPARE(changes(index, *bench.store, since), wanted);
                QCOMPARE(changes(loaded, *bench.store, since), wanted);
            }
        }
        QVERIFY(bench.store->commit());
    }

    void devicesThatComeAndGoLeaveNoneOfTheOthersUnfound()
    {
        Bench bench;
        DeviceIndex index;
        for (int number = 0; number < 5000; ++number) {
            auto device = anyDevice(number);
            index.put(device);
        }
        for (int number = 0; number < 4990; ++number)
            index.remove(deviceId(number));
        QCOMPARE(index.size(), std::size_t(10));
        for (int number = 4980; number < 5000; ++number) {
            const DeviceId id = deviceId(number);
            QCOMPARE(index.at(id, bench.store->devices(), now).isKnown(), number >= 4990);
        }
        std::size_t seen = 0;
        index.visit("dev-4994", bench.store->devices(), now, [&](const auto&) { return ++seen < 100; });
        QCOMPARE(seen, std::size_t(5));
    }

    void aDeviceThatIsNoneHasNothing()
    {
        Bench bench;
        DeviceIndex index;
        const DeviceId id = deviceId(1);
        const auto none = index.at(id, bench.store->devices(), now);
        QVERIFY(!none.isKnown());
        QCOMPARE(text(none.id()), std::string("dev-1"));
        QCOMPARE(text(none.text(QueryField::Model)), std::string());
        QCOMPARE(none.groupCount(), std::size_t(0));
        QVERIFY(!none.reported("region"));
        QVERIFY(!none.sinceSeen());
    }

    void transactionThatFailsLeavesTheIndexAsTheStoreIs()
    {
        Bench bench;
        bench.store->begin();
        bench.send(report({{"softwareVersion", "1.0.0"}}));
        static_cast<void>(bench.replica.save(now));
        QVERIFY(bench.store->commit());
        bench.replica.trim(now);
        bench.store->begin();
        bench.send(report({{"softwareVersion", "2.0.0"}}));
        bench.replica.handle({.topic = "state/dev-2/update", .payload = report({{"a", 1}}), .packetId = 2},
                             now);
        static_cast<void>(bench.replica.save(now));
        const auto cursors = [&] {
            std::vector<std::uint64_t> found;
            for (const auto& row : bench.replica.index().changedSince(0, 10, bench.store->devices()))
                found.push_back(row.cursor);
            return found;
        };
        QCOMPARE(cursors(), (std::vector<std::uint64_t>{2, 3}));
        const auto version = [&] {
            return text(bench.replica.index()
                            .at(bench.id, bench.store->devices(), now)
                            .text(QueryField::SoftwareVersion));
        };
        QCOMPARE(version(), std::string("2.0.0"));
        bench.store->rollback();
        bench.replica.discard();
        QCOMPARE(version(), std::string("1.0.0"));
        QCOMPARE(bench.replica.index().size(), std::size_t(1));
        QCOMPARE(cursors(), std::vector<std::uint64_t>{1});
    }

    void devicesThatMoveKeepTheOrderOfTheirChanges()
    {
        Bench bench;
        DeviceIndex index;
        bench.store->begin();
        for (int number = 0; number < 3000; ++number) {
            auto device = anyDevice((number * 7) % 3000);
            store(*bench.store, device);
            index.put(device);
        }
        for (int number = 0; number < 3000; ++number) {
            if (number % 10 == 0)
                continue;
            bench.store->devices().save({.id = deviceId(number), .cursor = ++m_cursor, .deleted = true});
            index.remove(deviceId(number));
        }
        QCOMPARE(changes(index, *bench.store, 100), storedChanges(*bench.store, 100));
        QVERIFY(bench.store->commit());
    }

    void textsAreHeldOnceAndLetGoOf()
    {
        TextTable texts;
        auto one = texts.hold("one");
        const auto same = texts.hold("one");
        QCOMPARE(one, same);
        QCOMPARE(texts.size(), std::size_t(1));
        texts.replace(one, "two");
        QCOMPARE(texts.text(one), std::string("two"));
        texts.release(same);
        texts.release(one);
        QCOMPARE(texts.size(), std::size_t(0));
        QCOMPARE(texts.hold(""), 0U);
    }
};

QTEST_GUILESS_MAIN(DeviceIndexTest)
#include "tst_device_index.moc"
