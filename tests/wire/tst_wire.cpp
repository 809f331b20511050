// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/cbor.h"
#include "wire/change_digest.h"
#include "wire/device_page.h"

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
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
