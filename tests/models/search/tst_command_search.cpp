// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/command_search.h"
#include "models/small_fleet.h"
#include "models/tasks/row_edits.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

namespace {

QStringList titles(const std::vector<SearchHit>& hits)
{
    QStringList all;
    for (const SearchHit& hit : hits)
        all << hit.title;
    return all;
}

QStringList titles(const CommandSearch& search)
{
    QStringList all;
    for (int row = 0; row < search.rowCount(); ++row)
        all << search.index(row).data().toString();
    return all;
}

} // namespace

class TestCommandSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsLeadFromAnyListToAnyOther()
    {
        auto* random = QRandomGenerator::global();
        for (int round = 0; round < 500; ++round) {
            const auto some = [random] {
                std::vector<std::string> list;
                for (int i = 0; i < 8; ++i) {
                    if (random->bounded(2) == 0)
                        list.insert(list.begin() + random->bounded(int(list.size()) + 1), std::to_string(i));
                }
                return list;
            };
            std::vector<std::string> rows = some();
            const std::vector<std::string> wanted = some();
            for (const RowEdit& edit : rowEdits(rows, wanted)) {
                const auto at = rows.begin() + edit.row;
                if (edit.kind == RowEdit::Kind::Remove)
                    rows.erase(at);
                else if (edit.kind == RowEdit::Kind::Insert)
                    rows.insert(at, wanted[std::size_t(edit.other)]);
                else
                    std::rotate(rows.begin() + edit.other, at, at + 1);
            }
            QCOMPARE(rows, wanted);
        }
    }

    void idsThatBeginWithTheTextComeFirst()
    {
        const auto mirror = test::mirrorOf(
            {{"x-dev-1", "rpi4", "1.0.0"}, {"DEV-2"}, {"dev-1", "rpi4", "1.0.0"}, {"dev"}, {"other"}});
        const auto found = findDevices(mirror.snapshot(), QStringLiteral("Dev"), 8, {});
        QCOMPARE(titles(found), QStringList({QStringLiteral("dev"), QStringLiteral("DEV-2"),
                                             QStringLiteral("dev-1"), QStringLiteral("x-dev-1")}));
        QCOMPARE(found.back().detail, QStringLiteral("rpi4 1.0.0"));
        QCOMPARE(findDevices(mirror.snapshot(), QStringLiteral("dev"), 2, {}).size(), std::size_t(2));
        QVERIFY(findDevices(mirror.snapshot(), QString(), 8, {}).empty());
    }

    void devicesAreFoundAmongAHundredThousand()
    {
        std::vector<test::SmallDevice> devices;
        for (int i = 0; i < 100'000; ++i)
            devices.push_back({"dev-" + std::to_string(1'000'000 + i), "rpi4", "1.0.0"});
        const auto mirror = test::mirrorOf(devices);
        std::vector<SearchHit> found;
        QBENCHMARK
        {
            found = findDevices(mirror.snapshot(), QStringLiteral("99"), 8, {});
        }
        QCOMPARE(found.size(), std::size_t(8));
        QCOMPARE(found.front().title, QStringLiteral("dev-1000099"));
    }

    void entriesAreFoundByTitleThenByKeyword()
    {
        const std::vector<SearchEntry> entries{
            {QStringLiteral("a"), QStringLiteral("Freeze the fleet"), {}, {QStringLiteral("stop")}},
            {QStringLiteral("b"), QStringLiteral("Unstoppable"), {}, {}},
            {QStringLiteral("c"), QStringLiteral("Full stop"), {}, {}},
            {QStringLiteral("d"), QStringLiteral("Stop"), {}, {}}};
        QCOMPARE(titles(findEntries(HitKind::Command, entries, QStringLiteral("stop"), 8)),
                 QStringList({QStringLiteral("Stop"), QStringLiteral("Full stop"),
                              QStringLiteral("Unstoppable"), QStringLiteral("Freeze the fleet")}));
        QCOMPARE(findEntries(HitKind::Command, entries, QString(), 3).size(), std::size_t(3));
    }

    void groupWithTheBestHitComesFirst()
    {
        std::vector<SearchHit> hits{{HitKind::Device, {}, QStringLiteral("x-app"), {}, 3},
                                    {HitKind::Package, {}, QStringLiteral("apple"), {}, 1},
                                    {HitKind::Package, {}, QStringLiteral("app"), {}, 0},
                                    {HitKind::Device, {}, QStringLiteral("app-1"), {}, 1}};
        sortHits(hits);
        QCOMPARE(titles(hits), QStringList({QStringLiteral("app"), QStringLiteral("apple"),
                                            QStringLiteral("app-1"), QStringLiteral("x-app")}));
    }

    void rowsFollowTheText()
    {
        const auto fleet = test::startLocalFleet(3);
        QVERIFY(fleet);
        FleetLink link;
        QVERIFY(link.open(fleet->profile()));
        QVERIFY(test::waitFor([&] { return link.isCurrent(); }));
        CommandSearch search(link);
        const QAbstractItemModelTester tester(&search);
        search.setEntries(HitKind::Package,
                          {{QStringLiteral("rpi-tools"), QStringLiteral("rpi-tools"), {}, {}}});
        search.setEntries(HitKind::Page, {{QStringLiteral("devices"), QStringLiteral("Devices"), {}, {}}});
        QVERIFY(test::waitFor([&] { return search.rowCount() == 1; }));
        QCOMPARE(titles(search), QStringList({QStringLiteral("Devices")}));

        QVERIFY(finds(search, QStringLiteral("rpi")));
        QCOMPARE(titles(search), QStringList({QStringLiteral("rpi3-0001"), QStringLiteral("rpi4-0001"),
                                              QStringLiteral("rpi-tools")}));
        QVERIFY(search.index(0).data(CommandSearch::StartsGroupRole).toBool());
        QVERIFY(!search.index(1).data(CommandSearch::StartsGroupRole).toBool());
        QCOMPARE(search.index(1).data(CommandSearch::KindRole).value<HitKind>(), HitKind::Device);
        QCOMPARE(search.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("rpi3-0001, rpi3 1.0.0, Devices"));

        QVERIFY(finds(search, QStringLiteral("model = rpi4 and online")));
        QCOMPARE(search.rowCount(), 1);
        QCOMPARE(search.hit(0).kind, HitKind::Filter);
        QCOMPARE(search.hit(0).key, QStringLiteral("model = rpi4 and online"));
        QVERIFY(finds(search, QStringLiteral("model =")));
        QCOMPARE(search.rowCount(), 0);
    }

    void onlyTheLastTextIsAnswered()
    {
        FleetLink link;
        CommandSearch search(link);
        const QSignalSpy finished(&search, &CommandSearch::finished);
        search.setEntries(HitKind::Job, {{QStringLiteral("1"), QStringLiteral("Agent"), {}, {}}});
        for (const char* text : {"a", "ag", "age", "agent"})
            search.setText(QString::fromLatin1(text));
        QVERIFY(test::waitFor([&] { return !search.isSearching(); }));
        QCOMPARE(search.rowCount(), 1);
        QCOMPARE(finished.count(), 1);
    }

private:
    static bool finds(CommandSearch& search, const QString& text)
    {
        search.setText(text);
        return test::waitFor([&] { return !search.isSearching(); });
    }
};

QTEST_GUILESS_MAIN(TestCommandSearch)
#include "tst_command_search.moc"
