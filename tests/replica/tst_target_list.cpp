// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/target_list.h"
#include "support/store_bed.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

using Ids = std::vector<std::string>;

class TestTargetList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<test::StoreBed>();
        m_store = m_bed->open();
        m_store->begin();
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_bed.reset();
    }

    void listOfManyPartsIsReadInTheOrderOfIds()
    {
        const auto list = put({{"c", "a"}, {"b", "e"}, {"d"}});
        QCOMPARE(read(list), (Ids{"a", "b", "c", "d", "e"}));
        QCOMPARE(table().head(list)->count, std::uint64_t(5));
        QCOMPARE(table().head(list)->lowest, std::string("a"));
        QCOMPARE(table().head(list)->highest, std::string("e"));
    }
    void partHoldsWhatWasAddedAlone()
    {
        const auto list = put({{"a", "b"}, {"c", "b", "a", "c"}});
        QCOMPARE(table().find(list)->ids, std::string(R"(["c"])"));
        QCOMPARE(read(list), (Ids{"a", "b", "c"}));
    }
    void idIsThatOfTheContentInWhateverChunksItCame()
    {
        const auto list = put({{"d", "a", "b", "c"}});
        QCOMPARE(put({{"a"}, {"b"}, {"c"}, {"d"}}), list);
        QCOMPARE(put({{"d", "c"}, {"a", "c"}, {"b", "d"}}), list);
        QVERIFY(put({{"a", "b", "c"}}) != list);
        QVERIFY(put({{"ab", "c", "d"}}) != list);
    }
    void devicesThatItHasAddNothing()
    {
        const auto list = put({{"a", "b"}, {"c"}});
        QCOMPARE(add(list, {"c", "a"}), list);
        QCOMPARE(add(list, {}), list);
    }
    void listIsStillThereOnceMoreWereAddedToIt()
    {
        const auto list = put({{"a", "b"}});
        const auto more = add(list, {"c"});
        const auto others = add(list, {"d"});
        QCOMPARE(read(list), (Ids{"a", "b"}));
        QCOMPARE(read(more), (Ids{"a", "b", "c"}));
        QCOMPARE(read(others), (Ids{"a", "b", "d"}));
    }
    void emptyListIsOne()
    {
        const auto list = put({{}});
        QVERIFY(table().head(list));
        QVERIFY(read(list).empty());
        QCOMPARE(read(add(list, {"a"})), (Ids{"a"}));
        QCOMPARE(add(list, {"a"}), put({{"a"}}));
        QVERIFY(read("stranger").empty());
    }
    void idsOutsideOfItsRangeNeedNoLookAtIt()
    {
        const TargetListHead list{.count = 2, .lowest = "c", .highest = "f", .digest = "0"};
        QVERIFY(!mayHold(list, {"b", "a"}));
        QVERIFY(!mayHold(list, {"g", "h"}));
        QVERIFY(mayHold(list, {"f"}));
        QVERIFY(mayHold(list, {"a", "z"}));
        QVERIFY(!mayHold({.count = 0, .lowest = {}, .highest = {}, .digest = "0"}, {"a"}));
        QVERIFY(mayHold({.count = 2, .lowest = {}, .highest = {}, .digest = {}}, {"a"}));
    }
    void listOfWhichLittleIsKnownIsReadOnce()
    {
        table().save("old", {.addedTo = {},
                             .list = {.count = 2, .lowest = {}, .highest = {}, .digest = {}},
                             .ids = R"(["b","d"])"});
        const auto more = add("old", {"a", "b"});
        QCOMPARE(read(more), (Ids{"a", "b", "d"}));
        QCOMPARE(table().head(more)->count, std::uint64_t(3));
        QCOMPARE(table().head(more)->highest, std::string("d"));
        QCOMPARE(more, put({{"a", "b", "d"}}));
        QCOMPARE(add("old", {"d"}), std::string("old"));
    }
    void partThatIsBrokenEndsWhereItDoes()
    {
        table().save("odd", {.addedTo = {}, .list = {}, .ids = "[\"a\",\"b"});
        QCOMPARE(read("odd"), (Ids{"a"}));
    }

private:
    TargetTable& table() { return m_store->targets(); }
    std::string put(const std::vector<Ids>& chunks)
    {
        std::string list;
        for (const auto& chunk : chunks)
            list = list.empty() ? save(newList(chunk)) : add(list, chunk);
        return list;
    }
    std::string add(const std::string& list, const Ids& ids)
    {
        const auto head = *table().head(list);
        if (ids.empty() || !mayHold(head, ids))
            return save(addedTo(list, head, ids));
        ListedDevices devices(list);
        devices.readAll(table());
        return save(addedTo(list, head, devices, ids));
    }
    std::string save(const NewPart& made)
    {
        if (!made.part.ids.empty())
            table().save(made.list, made.part);
        return made.list;
    }
    Ids read(const std::string& list)
    {
        ListedDevices devices(list);
        devices.readAll(table());
        Ids ids;
        while (const auto id = devices.next())
            ids.emplace_back(*id);
        return ids;
    }

    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestTargetList)
#include "tst_target_list.moc"
