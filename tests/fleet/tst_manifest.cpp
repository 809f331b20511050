// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/manifest.h"

#include <QTest>

using namespace drydock;

namespace {

const std::string digest(64, 'a');
const std::string canonical =
    R"({"name":"app","version":"2.1.0","file":"app.bin","size":43800000,"sha256":")" + digest +
    R"(","hardwareModels":["rpi4","rpi5"],"minimumVersion":"2.0.0",)" +
    R"("created":"2026-03-01T12:00:00Z","expires":"2027-03-01T12:00:00Z"})";

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesReadBackAreWrittenTheSame()
    {
        const auto manifest = decodeManifest(canonical);
        QVERIFY(manifest);
        QCOMPARE(manifest->version.str(), std::string("2.1.0"));
        QCOMPARE(manifest->hardwareModels.size(), std::size_t{2});
        QCOMPARE(encodeManifest(*manifest).value(), canonical);
        auto bare = *manifest;
        bare.minimumVersion.reset();
        bare.expires.reset();
        bare.hardwareModels.clear();
        QVERIFY(decodeManifest(encodeManifest(bare).value()).value() == bare);
    }

    void errorsNameTheField_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* field, const char* from, const char* to) {
            QTest::newRow(field) << QByteArray(from) << QByteArray(to);
        };
        row("name", "\"app\"", "\"App\"");
        row("version", "\"2.1.0\"", "\"2.1\"");
        row("file", "app.bin", "manifest.json");
        row("size", "43800000", "-1");
        row("sha256", "aaaa", "AAAA");
        row("hardwareModels", "\"rpi4\"", "4");
        row("minimumVersion", "\"2.0.0\"", "null");
        row("created", "2026-03-01", "2026-02-30");
        row("expires", "2027-03-01T12:00:00Z", "tomorrow");
        row("notes", "\"name\"", "\"notes\":1,\"name\"");
    }
    void errorsNameTheField()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        auto text = QByteArray::fromStdString(canonical);
        text.replace(text.indexOf(from), from.size(), to);
        const auto manifest = decodeManifest(text.toStdString());
        QVERIFY(!manifest);
        QCOMPARE(manifest.error().field, std::string(QTest::currentDataTag()));
    }

    void everyMemberButTwoIsRequired()
    {
        for (const char* field : {"name", "version", "file", "size", "sha256", "hardwareModels", "created"}) {
            auto text = QByteArray::fromStdString(canonical);
            text.replace("\"" + QByteArray(field) + "\":", "\"minimumVersion\":");
            QVERIFY2(!decodeManifest(text.toStdString()), field);
        }
    }

    void manifestThatDoesNotFitIsRefused()
    {
        auto manifest = decodeManifest(canonical).value();
        manifest.hardwareModels.assign(40, std::string(60, 'm'));
        QVERIFY(encodeManifest(manifest).error().code == ErrorCode::TooLarge);
    }

    void keysReadBack()
    {
        const auto parsed = parsePackageKey("packages/app/2.1.0-rc.1/app.bin");
        QVERIFY(parsed);
        QCOMPARE(parsed->package.file(parsed->file), std::string("packages/app/2.1.0-rc.1/app.bin"));
        QCOMPARE(parsed->package.signature(), std::string("packages/app/2.1.0-rc.1/manifest.json.minisig"));
        for (const char* key : {"", "packages/app/2.1.0", "packages/app/2.1.0/", "packages/app/2.1.0/a/b",
                                "/packages/app/2.1.0/a", "packages/app/2.1.0/..", "other/app/2.1.0/a"})
            QVERIFY2(!parsePackageKey(key), key);
    }

    void timesReadBack()
    {
        for (const char* text : {"2026-03-01T12:00:00Z", "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z"})
            QCOMPARE(formatUtc(parseUtc(text).value()), std::string(text));
        QCOMPARE(toMilliseconds(parseUtc("1970-01-01T00:00:01.25Z").value()), std::int64_t{1250});
        for (const char* text : {"", "2026-03-01", "2026-03-01T12:00:00", "2026-03-01T24:00:00Z",
                                 "2026-03-01T12:00:00.Z", "2026-03-01 12:00:00Z", "2025-02-29T00:00:00Z"})
            QVERIFY2(!parseUtc(text), text);
    }

    void statesReadBack()
    {
        for (const auto state : {PackageState::Draft, PackageState::Published, PackageState::Deprecated})
            QVERIFY(packageStateFromString(toString(state)) == state);
        QVERIFY(!packageStateFromString("draft"));
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
