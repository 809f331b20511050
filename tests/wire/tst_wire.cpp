// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/cbor.h"
#include "wire/change_digest.h"
#include "wire/device_page.h"
#include "wire/reported_keys.h"
#include "wire/typed_digest.h"
#include "wire/typed_page.h"

#include <zstd.h>

#include <QTest>

using namespace drydock;
using namespace drydock::wire;
using Json = nlohmann::json;

namespace {

std::string compressed(std::string_view plain)
{
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    bytes.resize(ZSTD_compress(bytes.data(), bytes.size(), plain.data(), plain.size(), 3));
    return bytes;
}

std::string cborOf(const Json& value)
{
    std::string bytes;
    Json::to_cbor(value, bytes);
    return bytes;
}

DevicePage twoDevices()
{
    DevicePage page = DevicePage::withColumns({"id", "version", "model", "online"});
    page.append({{"id", "dev-1"}, {"version", 3}, {"model", "rpi4"}, {"online", "YES"}});
    page.append({{"id", "dev-2"}, {"version", 9}});
    page.deleted = {"dev-0"};
    page.next = "dev-2";
    page.cursor = 77;
    return page;
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageComesBackAsItWas()
    {
        const Expected<std::string> bytes = encodeDevicePage(twoDevices());
        QVERIFY(bytes);
        const Expected<DevicePage> page = decodeDevicePage(*bytes);
        QVERIFY2(page, page ? "" : page.error().message.c_str());
        QCOMPARE(page->rowCount(), std::size_t(2));
        QCOMPARE(page->row(0)["model"].get<std::string>(), std::string("rpi4"));
        QVERIFY(!page->row(1).contains("model"));
        QCOMPARE(page->deleted, std::vector<std::string>{"dev-0"});
        QCOMPARE(page->next, std::string("dev-2"));
        QCOMPARE(page->cursor, std::uint64_t(77));
    }

    void frameThatGrowsBeyondTheBoundIsRefused()
    {
        const std::string bomb = compressed(std::string(devicePageMaximumBytes + 1, 'x'));
        QVERIFY(bomb.size() < 100'000);
        const Expected<DevicePage> page = decodeDevicePage(bomb);
        QVERIFY(!page);
        QVERIFY(page.error().code == ErrorCode::TooLarge);
    }

    void frameThatHidesItsSizeIsRefused()
    {
        ZSTD_CStream* const stream = ZSTD_createCStream();
        std::string bytes(1000, '\0');
        const std::string plain = cborOf({{"columns", Json::array()}});
        ZSTD_inBuffer in{plain.data(), plain.size(), 0};
        ZSTD_outBuffer out{bytes.data(), bytes.size(), 0};
        ZSTD_compressStream2(stream, &out, &in, ZSTD_e_flush);
        ZSTD_compressStream2(stream, &out, &in, ZSTD_e_end);
        ZSTD_freeCStream(stream);
        bytes.resize(out.pos);
        QVERIFY(decodeDevicePage(bytes).error().code == ErrorCode::InvalidArgument);
    }

    void malformedPagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        const Json good = {{"columns", {"id", "model"}}, {"rows", {{"a"}, {"rpi4"}}}, {"cursor", 1U}};
        QVERIFY(decodeDevicePage(compressed(cborOf(good))));
        row("empty", "");
        row("not zstd", "hello, this is not zstd");
        std::string cut = compressed(cborOf(good));
        cut.resize(cut.size() - 3);
        row("cut short", cut);
        row("not CBOR", compressed("\xff\xff\xff"));
        row("bytes left over", compressed(cborOf(good) + "x"));
        row("an array", compressed(cborOf(Json::array({1, 2}))));
        for (const auto& [name, key, value] :
             {std::tuple{"columns of numbers", "columns", Json({1, 2})},
              std::tuple{"fewer rows than columns", "rows", Json::array({Json::array({"a"})})},
              std::tuple{"ragged rows", "rows", Json({{"a", "b"}, {"c"}})},
              std::tuple{"rows of text", "rows", Json("x")},
              std::tuple{"negative cursor", "cursor", Json(-1)},
              std::tuple{"deleted no array", "deleted", Json(true)}}) {
            Json bad = good;
            bad[key] = value;
            row(name, compressed(cborOf(bad)));
        }
        Json bad = good;
        bad.erase("cursor");
        row("no cursor", compressed(cborOf(bad)));
    }
    void malformedPagesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const Expected<DevicePage> page = decodeDevicePage(bytes.toStdString());
        QVERIFY(!page);
        QVERIFY(page.error().code == ErrorCode::InvalidArgument);
        const auto typed = readPage(bytes.toStdString());
        QVERIFY(!typed);
        QVERIFY(typed.error().code == ErrorCode::InvalidArgument);
    }

    void typedPageIsThePage()
    {
        DevicePage page = twoDevices();
        page.columns.push_back("groups");
        page.cells.push_back({Json::array({"a", "b"}), Json::array()});
        page.columns.push_back("progress");
        page.cells.push_back({41U, nullptr});
        const auto bytes = encodeDevicePage(page);
        QVERIFY(bytes);
        const auto typed = readPage(*bytes);
        QVERIFY2(typed, typed ? "" : typed.error().message.c_str());
        const DevicePage back = toDevicePage(*typed);
        QCOMPARE(back.columns, page.columns);
        QVERIFY(back.cells == page.cells);
        QCOMPARE(back.deleted, page.deleted);
        QCOMPARE(back.next, page.next);
        QCOMPARE(back.cursor, page.cursor);
    }

    void columnsOfALaterVersionArePassedOver()
    {
        DevicePage page = twoDevices();
        page.columns.push_back("of a later version");
        page.cells.push_back({Json{{"a", {1, {{"b", 2}}}}}, Json::array({1})});
        const auto typed = readPage(encodeDevicePage(page).value());
        QVERIFY(typed);
        QVERIFY(toDevicePage(*typed).cells == twoDevices().cells);
        const Json later = {{"protocol", 9},
                            {"columns", {"id"}},
                            {"rows", {{"dev-1"}}},
                            {"cursor", 1U},
                            {"more", {{"x", {1, 2}}}},
                            {"next", ""},
                            {"again", {1, {{"columns", 2}}}},
                            {"deleted", Json::array()}};
        const auto read = readPage(compressed(cborOf(later)));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->rowCount(), std::size_t(1));
    }

    void typedPageKeepsTheBounds()
    {
        const auto bomb = readPage(compressed(std::string(devicePageMaximumBytes + 1, 'x')));
        QVERIFY(!bomb && bomb.error().code == ErrorCode::TooLarge);
        std::string deep = cborOf({{"columns", {"id"}}, {"cursor", 1U}});
        deep[0] = '\xa3';
        QVERIFY(!readPage(compressed(deep + cborOf("rows") + std::string(4'000'000, '\x81'))));
    }

    void deepNestingEndsAtTheBoundAndNotOnTheStack()
    {
        QVERIFY(!decodeCbor(std::string(4'000'000, '\x81')));
        QVERIFY(decodeCbor(std::string(15, '\x81') + '\x00'));
        QVERIFY(!decodeCbor(std::string(17, '\x81') + '\x00'));
    }

    void claimedLengthsAllocateNothing()
    {
        QVERIFY(!decodeCbor(std::string("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 9)));
        QVERIFY(!decodeCbor(std::string("\xbb\x7f\xff\xff\xff\xff\xff\xff\xff", 9)));
        QVERIFY(!decodeCbor(std::string("\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 9)));
    }

    void digestComesBackAsItWas()
    {
        ChangeDigest digest{5, 6, 7, {}};
        digest.changes.push_back({"dev-1", 2, 14, false, {{"online", "NO"}, {"model", nullptr}}});
        digest.changes.push_back({"dev-2", 1, 0, true, Json::object()});
        const Expected<ChangeDigest> back = decodeChangeDigest(encodeChangeDigest(digest));
        QVERIFY(back);
        QCOMPARE(back->epoch, std::uint64_t(5));
        QCOMPARE(back->seq, std::uint64_t(6));
        QCOMPARE(back->cursor, std::uint64_t(7));
        QCOMPARE(back->changes.size(), std::size_t(2));
        QVERIFY(back->changes[0].fields == digest.changes[0].fields);
        QCOMPARE(back->changes[0].version, std::uint64_t(14));
        QVERIFY(back->changes[1].deleted);
        QCOMPARE(back->changes[1].incarnation, std::uint64_t(1));
    }

    void malformedDigestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const Json& value) {
            QTest::newRow(name) << QByteArray::fromStdString(cborOf(value));
        };
        QVERIFY(decodeChangeDigest(cborOf(Json::array({1, 2, 3, Json::array()}))));
        row("an object", {{"seq", 1}});
        row("three parts", Json::array({1, 2, 3}));
        row("negative seq", Json::array({1, -2, 3, Json::array()}));
        row("change of text", Json::array({1, 2, 3, Json::array({"dev-1"})}));
        row("change without fields", Json::array({1, 2, 3, Json::array({Json::array({"dev-1", 1, 2})})}));
        row("fields no object", Json::array({1, 2, 3, Json::array({Json::array({"dev-1", 1, 2, 3})})}));
    }
    void malformedDigestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeChangeDigest(bytes.toStdString()));
        TypedDigest typed;
        const auto read = readDigest(bytes.toStdString(), typed);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidArgument);
    }

    void typedDigestIsTheDigest()
    {
        ChangeDigest digest{UINT64_MAX, 6, 7, {}};
        digest.changes.push_back({"dev-1",
                                  2,
                                  14,
                                  false,
                                  {{"online", "NO"},
                                   {"model", nullptr},
                                   {"groups", {"a", "a group whose name is longer than a short string"}},
                                   {"progress", 41U},
                                   {"seen", -5}}});
        digest.changes.push_back({"dev-2", 1, 0, true, Json::object()});
        digest.changes.push_back({"dev-3", 1, 3, false, {{"groups", Json::array()}}});
        const std::string bytes = encodeChangeDigest(digest);
        TypedDigest typed;
        for (int again = 0; again < 2; ++again) {
            QVERIFY(readDigest(bytes, typed));
            const ChangeDigest back = toChangeDigest(typed);
            QCOMPARE(back.epoch, digest.epoch);
            QCOMPARE(back.cursor, digest.cursor);
            QCOMPARE(encodeChangeDigest(back), bytes);
        }
        // The same at every cut, and with something behind the end: never a digest.
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!readDigest(std::string_view(bytes).substr(0, size), typed));
        QVERIFY(!readDigest(bytes + '\0', typed));
    }

    void typedDigestPassesOverWhatItDoesNotKnow()
    {
        const Json fields = {{"later", {{"a", {1, 2}}}}, {"model", "rpi4"}, {"other", {1, {2, {3}}}}};
        const Json message = Json::array({1, 2, 3, Json::array({Json::array({"dev-1", 1, 2, fields})})});
        TypedDigest typed;
        QVERIFY(readDigest(cborOf(message), typed));
        QVERIFY(toChangeDigest(typed).changes[0].fields == Json({{"model", "rpi4"}}));
    }

    void reportedKeysAreThoseWithoutAColumnByTheirPath()
    {
        const ReportedKeys keys = reportedKeys({{"softwareVersion", "2.0.3"},
                                                {"softwareURL", "https://store/app.bin"},
                                                {"hardwareModel", "rpi4"},
                                                {"update", {{"status", "RUNNING"}}},
                                                {"region", "eu"},
                                                {"network", {{"wifi", {{"signal", -61}}}, {"up", true}}},
                                                {"ratio", 2.0}});
        QVERIFY(keys.whole);
        QCOMPARE(keys.values.dump(),
                 std::string(R"({"network.up":true,"network.wifi.signal":-61,"ratio":2.0,"region":"eu"})"));
        QVERIFY(!isReportedKey("update.status"));
        QVERIFY(!isReportedKey("jobId"));
        QVERIFY(isReportedKey("updates"));
    }

    void valuesThatOnlyTheServiceShowsAreNamed()
    {
        const Json deep = {{"a", {{"b", {{"c", {{"d", {{"e", 1}}}}}}}}}};
        const std::string longest(longestReportedText, 'x');
        const ReportedKeys keys = reportedKeys({{"array", {1, 2}},
                                                {"deep", deep["a"]},
                                                {"empty", Json::object()},
                                                {"hidden", {{"no.path", 1}}},
                                                {"large", (std::int64_t{1} << 53U) + 1},
                                                {"long", longest + "x"},
                                                {"text", longest},
                                                {"with.dot", 1},
                                                {"", 1}});
        QVERIFY(keys.whole);
        const Json elsewhere = Json::array();
        QVERIFY(keys.values == Json({{"array", elsewhere},
                                     {"deep.b.c.d", elsewhere},
                                     {"empty", elsewhere},
                                     {"hidden", elsewhere},
                                     {"large", elsewhere},
                                     {"long", elsewhere},
                                     {"text", longest}}));
    }

    void whatADeviceMayAddIsBounded()
    {
        Json many = Json::object();
        for (unsigned i = 0; i < mostReportedKeys; ++i)
            many["key" + std::to_string(100 + i)] = i;
        QVERIFY(reportedKeys(many).whole);
        QCOMPARE(reportedKeys(many).values.size(), mostReportedKeys);
        many["key999"] = 1;
        QVERIFY(!reportedKeys(many).whole);
        QCOMPARE(reportedKeys(many).values.size(), mostReportedKeys);

        // "a" … "h", a byte each, and texts of 127 of them.
        Json large = Json::object();
        for (char key = 'a'; key < 'i'; ++key)
            large[std::string(1, key)] = std::string(127, 'x');
        QVERIFY(reportedKeys(large).whole);
        large["h"] = std::string(128, 'x');
        QVERIFY(!reportedKeys(large).whole);
        QCOMPARE(reportedKeys(large).values.size(), std::size_t(7));

        const std::string longest(longestReportedPath, 'p');
        QVERIFY(reportedKeys({{longest, 1}}).whole);
        QVERIFY(!reportedKeys({{longest + "p", 1}}).whole);
    }

    void typedMessagesKeepTheKeysOfADevice()
    {
        const Json keys = {{"region", "eu"}, {"gone", nullptr}, {"list", Json::array()}, {"load", 7}};
        TypedDigest typed;
        QVERIFY(readDigest(
            encodeChangeDigest(
                {1, 2, 3, {{"dev-1", 1, 2, false, {{"reported", keys}, {"reportedWhole", true}}}}}),
            typed));
        QVERIFY(toChangeDigest(typed).changes[0].fields ==
                Json({{"reported", keys}, {"reportedWhole", true}}));
        DevicePage page = DevicePage::withColumns({"id", "reported"});
        page.append({{"id", "dev-1"}, {"reported", keys}});
        const auto back = readPage(encodeDevicePage(page).value());
        QVERIFY(back);
        QVERIFY(toDevicePage(*back).row(0)["reported"] == keys);
    }

    void typedDigestKeepsTheBounds()
    {
        TypedDigest typed;
        QVERIFY(!readDigest(std::string(4'000'000, '\x81'), typed));
        const std::string head = cborOf(Json::array({1, 2, 3})).replace(0, 1, "\x84");
        QVERIFY(!readDigest(head + std::string("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 9), typed));
        const std::string field =
            std::string("\x81\x84", 2) + cborOf("dev-1") + "\x01\x01\xa1" + cborOf("model");
        QVERIFY(!readDigest(head + field + std::string(1'000'000, '\x81'), typed));
        QVERIFY(!readDigest(head + field + std::string("\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 9), typed));
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
