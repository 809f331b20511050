// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "fleet/state_document.h"
#include "replica/device_index.h"
#include "replica/sqlite/sqlite_store.h"
#include "service/device_listing.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace drydock;
using nlohmann::json;

namespace {

constexpr std::uint64_t deviceCount = 3000;
constexpr std::uint64_t cursorNow = deviceCount + 50;
constexpr int everyDeleted = 10;

DeviceId idOf(std::uint64_t number)
{
    return *DeviceId::parse("dev-" + std::to_string(number));
}

} // namespace

class TestDeviceListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesOfLargeRowsEndEarlyAndGoOn_data();
    void pagesOfLargeRowsEndEarlyAndGoOn();
    void longTextsOfADeviceAreCut();
    void columnNamedTwiceComesOnce();
    void reportedKeysAreAColumnAndColumns();
    void keysThatNobodyMayAskForAreNoColumns_data();
    void keysThatNobodyMayAskForAreNoColumns();
    void keysAsColumnsAreBounded();

private:
    wire::DevicePage page(const json& arguments, std::size_t* bytes = nullptr);

    QTemporaryDir m_directory;
    std::unique_ptr<replica::Store> m_store;
    replica::DeviceIndex m_index;
};

/// Rows that hardly compress, and one in ten deleted.
void TestDeviceListing::initTestCase()
{
    m_store = *replica::openSqliteStore(m_directory.filePath(QStringLiteral("fleet.sqlite")).toStdString());
    m_store->begin();
    for (std::uint64_t i = 1; i <= deviceCount; ++i) {
        const std::string noise = crypto::toHex(crypto::randomBytes(200));
        StateDocument document;
        QVERIFY(document.apply(
            {.desired = {}, .reported = json{{"softwareVersion", noise}, {"hardwareModel", noise}}}, 1));
        const auto stored = document.serialize();
        m_store->devices().save({.id = idOf(i),
                                 .incarnation = 1,
                                 .version = stored.version,
                                 .desired = stored.desired,
                                 .reported = stored.reported,
                                 .metadata = stored.metadata,
                                 .cursor = i,
                                 .deleted = i % everyDeleted == 0});
    }
    QVERIFY(m_store->commit());
    m_index.load(m_store->devices());
}

wire::DevicePage TestDeviceListing::page(const json& arguments, std::size_t* bytes)
{
    const auto listing = service::DeviceListing::read(arguments);
    if (!listing)
        qFatal("%s", listing.error().message.c_str());
    const auto encoded = service::encodeDeviceListing(
        m_index.changedSince(listing->start(), listing->limit, m_store->devices()), *listing, cursorNow,
        "fleet-1", fromMilliseconds(1));
    if (!encoded)
        qFatal("%s", encoded.error().message.c_str());
    if (bytes != nullptr)
        *bytes = encoded->size();
    return *wire::decodeDevicePage(*encoded);
}

void TestDeviceListing::pagesOfLargeRowsEndEarlyAndGoOn_data()
{
    QTest::addColumn<int>("since");
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 700, 1000, 5000}) {
        QTest::addRow("everything, %d at once", limit) << 0 << limit;
        QTest::addRow("changes, %d at once", limit) << 5 << limit;
    }
}

void TestDeviceListing::pagesOfLargeRowsEndEarlyAndGoOn()
{
    QFETCH(int, since);
    QFETCH(int, limit);
    json arguments{{"limit", static_cast<unsigned>(limit)}, {"since", static_cast<unsigned>(since)}};
    std::set<std::string> rows;
    std::set<std::string> deleted;
    std::uint64_t cursor = 0;
    do {
        std::size_t bytes = 0;
        const auto got = page(arguments, &bytes);
        QVERIFY2(bytes <= service::devicePageBytes, qPrintable(QString::number(bytes)));
        for (std::size_t i = 0; i < got.rowCount(); ++i)
            QVERIFY(rows.insert(got.row(i)["id"]).second);
        deleted.insert(got.deleted.begin(), got.deleted.end());
        QVERIFY(got.cursor > cursor);
        cursor = got.cursor;
        arguments["next"] = got.next;
    } while (!arguments["next"].get_ref<const std::string&>().empty());
    QCOMPARE(cursor, cursorNow);
    const auto first = static_cast<std::uint64_t>(since) + 1;
    for (std::uint64_t i = first; i <= deviceCount; ++i)
        QCOMPARE(rows.contains(idOf(i).str()), i % everyDeleted != 0);
    if (since != 0)
        QCOMPARE(deleted.size(), std::size_t(deviceCount / everyDeleted));
}

void TestDeviceListing::longTextsOfADeviceAreCut()
{
    const auto row = page({{"limit", 1U}}).row(0);
    QCOMPARE(row["model"].get<std::string>().size(), std::size_t(128));
    QCOMPARE(row["softwareVersion"].get<std::string>().size(), std::size_t(128));
}

void TestDeviceListing::columnNamedTwiceComesOnce()
{
    QCOMPARE(page({{"limit", 1U}, {"columns", {"model", "model"}}}).columns,
             (std::vector<std::string>{"id", "model"}));
}

void TestDeviceListing::reportedKeysAreAColumnAndColumns()
{
    replica::DeviceRow row{.id = idOf(1), .incarnation = 1, .cursor = 1};
    StateDocument document;
    QVERIFY(document.apply(
        {.desired = {}, .reported = json{{"region", "eu"}, {"net", {{"up", true}}}, {"list", {1, 2}}}}, 1));
    row.reported = document.serialize().reported;
    row.desired = document.serialize().desired;
    row.metadata = document.serialize().metadata;
    const auto rowOf = [&row](const json& arguments) {
        const auto listing = service::DeviceListing::read(arguments);
        const auto bytes = service::encodeDeviceListing({row}, *listing, 1, "fleet-1", fromMilliseconds(1));
        return wire::decodeDevicePage(*bytes)->row(0);
    };
    const json all = rowOf(json::object());
    QVERIFY((all["reported"] == json{{"list", json::array()}, {"net.up", true}, {"region", "eu"}}));
    QVERIFY(all["reportedWhole"].get<bool>());
    const json some =
        rowOf({{"columns", {"reported.region", "reported.net", "reported.list", "reported.nobody"}}});
    QVERIFY((some == json{{"id", "dev-1"},
                          {"reported.region", "eu"},
                          {"reported.net", {{"up", true}}},
                          {"reported.list", {1, 2}}}));
}

void TestDeviceListing::keysThatNobodyMayAskForAreNoColumns_data()
{
    QTest::addColumn<QString>("column");
    for (const char* column : {"reported.update", "reported.update.url", "reported.softwareURL", "reported.",
                               "reported..a", "reported.a.", "Reported.a", "desired.a", "reported_a"})
        QTest::newRow(column) << QString::fromLatin1(column);
}

void TestDeviceListing::keysThatNobodyMayAskForAreNoColumns()
{
    QFETCH(QString, column);
    QVERIFY(!service::DeviceListing::read({{"columns", {column.toStdString()}}}));
}

void TestDeviceListing::keysAsColumnsAreBounded()
{
    json columns = json::array();
    for (int i = 0; i < 64; ++i)
        columns.push_back("reported.key" + std::to_string(i));
    QVERIFY(service::DeviceListing::read({{"columns", columns}}));
    columns.push_back("reported.one_more");
    const auto refused = service::DeviceListing::read({{"columns", columns}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, std::string("columns"));
}

QTEST_GUILESS_MAIN(TestDeviceListing)
#include "tst_device_listing.moc"
