// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/stored_row.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

/// Texts, bytes and their order are the same in every store.
class TestStoreBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void textThatIsNoUtf8OrHasNulEndsNoTransaction();
    void bytesAreKeptAsTheyAre();
    void idsAreInTheOrderOfTheirBytes();

private:
    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
};

void TestStoreBytes::init()
{
    m_bed = std::make_unique<test::StoreBed>();
    m_store = m_bed->open();
}

void TestStoreBytes::cleanup()
{
    m_store.reset();
    m_bed.reset();
}

void TestStoreBytes::textThatIsNoUtf8OrHasNulEndsNoTransaction()
{
    const auto device = *DeviceId::parse("dev-1");
    const auto who = *OperatorName::parse("op.alice");
    const std::string odd("it's \\ \0 \xff\xfe \xed\xa0\x80 \xf0\x9f\x9a\xa2 $1 ? ; --", 30);
    m_store->begin();
    m_store->history().add(device, {fromMilliseconds(1), "report", odd});
    m_store->requests().save(who, odd, fromMilliseconds(1), {odd, odd});
    auto changed = test::storedRow("dev-1", 1);
    changed.model = odd;
    m_store->devices().save(changed);
    m_store->packages().addChore(odd);
    const auto committed = m_store->commit();
    QVERIFY2(committed, committed ? "" : committed.error().message.c_str());
    const auto text = m_store->history().latest(device, 1).at(0).text;
    QVERIFY2(text.starts_with("it's \\ \xef\xbf\xbd \xef\xbf\xbd"), text.c_str());
    QVERIFY2(text.ends_with(" \xf0\x9f\x9a\xa2 $1 ? ; --"), text.c_str());
    QVERIFY(m_store->requests().answer(who, odd)); // found under what was asked for
    QCOMPARE(m_store->requests().answer(who, odd)->payload, odd);
    m_store->begin();
    m_store->packages().removeChore(odd);
    QVERIFY(m_store->commit());
    QVERIFY(m_store->packages().chores().empty());
}

void TestStoreBytes::bytesAreKeptAsTheyAre()
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    std::string large;
    for (int times = 0; times < 20'000; ++times)
        large += all;
    m_store->begin();
    m_store->settings().set("all", all);
    m_store->settings().set("large", large); // more than what waits for the commit may be
    m_store->settings().set("none", "");
    QVERIFY(m_store->commit());
    QVERIFY(m_store->settings().get("all") == all);
    QVERIFY(m_store->settings().get("large") == large);
    QVERIFY(m_store->settings().get("none") == std::string());
    QVERIFY(!m_store->settings().get("absent"));
}

void TestStoreBytes::idsAreInTheOrderOfTheirBytes()
{
    const std::vector<std::string> sorted{"A-1", "B", "Z_9", "a", "a-1", "a.1", "a1", "b"};
    m_store->begin();
    std::uint64_t cursor = 0;
    for (auto id = sorted.rbegin(); id != sorted.rend(); ++id)
        m_store->devices().save(test::storedRow(*id, ++cursor));
    QVERIFY(m_store->commit());
    std::vector<std::string> found;
    m_store->devices().forEach([&](const DeviceRow& device) {
        found.push_back(device.id.str());
        return true;
    });
    QCOMPARE(found, sorted);
    QCOMPARE(m_store->devices().after(*DeviceId::parse("Z_9"), 1).front().id.str(), std::string("a"));
}

QTEST_GUILESS_MAIN(TestStoreBytes)
#include "tst_store_bytes.moc"
