// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_bench.h"

#include <QTest>

using namespace drydock;
using namespace drydock::device;

class TestDeviceRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anothersDocumentIsNotOurs()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.device->message(StateTopic::GetAccepted,
                              R"({"version":1,"timestamp":1,"state":{},"clientToken":"other"})", bench.now);
        QVERIFY(bench.device->record().open);
    }

    void garbageIsIgnoredWithALine_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const auto without = [](const char* key) {
            json state = command();
            state.erase(key);
            return QByteArray::fromStdString(json{{"version", 1}, {"timestamp", 1}, {"state", state}}.dump());
        };
        const auto with = [](const char* key, const json& value) {
            json state = command();
            state[key] = value;
            return QByteArray::fromStdString(json{{"version", 1}, {"timestamp", 1}, {"state", state}}.dump());
        };
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no state") << QByteArray("{}");
        QTest::newRow("no id") << without("jobId");
        QTest::newRow("no hash") << without("sha256");
        QTest::newRow("no size") << without("size");
        QTest::newRow("no URL") << without("softwareURL");
        QTest::newRow("a file URL") << with("softwareURL", "file:///etc/passwd");
        QTest::newRow("a URL with a line end") << with("softwareURL", "http://h/a?\r\nX: y");
        QTest::newRow("version is a number") << with("softwareVersion", 2);
        QTest::newRow("version climbs out") << with("softwareVersion", "../2");
        QTest::newRow("negative size") << with("size", -1);
        QTest::newRow("short hash") << with("sha256", "abc");
    }

    void garbageIsIgnoredWithALine()
    {
        QFETCH(QByteArray, payload);
        Bench bench;
        const auto before = bench.port.lines.size();
        bench.device->message(StateTopic::UpdateDelta, payload.toStdString(), bench.now);
        QVERIFY(bench.port.downloads.empty());
        QVERIFY(!bench.device->record().open);
        QVERIFY(bench.port.lines.size() > before);
    }

    void signedPackageIsInstalled()
    {
        SignedPackage package;
        Bench bench({}, package.secret.publicKey());
        bench.delta(package.command());
        QCOMPARE(bench.port.downloads.size(), 1U);
    }

    void packageThatMustNotBeInstalledIsRejected_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no manifest") << "bare"
                                     << "no manifest";
        QTest::newRow("no signature") << "unsigned"
                                      << "not signed";
        QTest::newRow("another's signature") << "forged"
                                             << "signed by key";
        QTest::newRow("altered manifest") << "altered"
                                          << "signature";
        QTest::newRow("other model") << "model"
                                     << "hardware model";
        QTest::newRow("expired") << "expired"
                                 << "expired";
        QTest::newRow("below the floor") << "floor"
                                         << "older than version 3.0.0";
        QTest::newRow("below what it was made with") << "factory"
                                                     << "older than version 3.0.0";
        QTest::newRow("below what it ran before") << "installed"
                                                  << "older than version 3.0.0";
        QTest::newRow("too far ahead") << "minimum"
                                       << "needs version 1.5.0";
        QTest::newRow("another file") << "hash"
                                      << "does not say the same";
    }

    void packageThatMustNotBeInstalledIsRejected()
    {
        QFETCH(QString, how);
        QFETCH(QString, reason);
        SignedPackage package;
        DeviceRecord record;
        if (how == "model")
            package.manifest.hardwareModels = {"other"};
        if (how == "expired")
            package.manifest.expires = fromMilliseconds(1'799'999'999'000);
        if (how == "minimum")
            package.manifest.minimumVersion = *Version::parse("1.5.0");
        if (how == "floor")
            record.floor = "3.0.0";
        if (how == "factory")
            record.version = "3.0.0";
        if (how == "installed") {
            record.version = "4.0.0";
            record.floor = "3.0.0";
        }
        json state = package.command();
        if (how == "bare")
            state.erase("manifest");
        if (how == "unsigned")
            state.erase("signature");
        if (how == "forged")
            state["signature"] = SignedPackage().command()["signature"];
        if (how == "altered") {
            package.manifest.file = *FileName::parse("other.bin");
            state["manifest"] = package.command()["manifest"];
        }
        if (how == "hash")
            state["sha256"] = std::string(64, 'b');
        Bench bench(record, package.secret.publicKey());
        bench.delta(state);
        QVERIFY(bench.port.downloads.empty());
        QVERIFY(bench.update()["status"] == "REJECTED");
        QVERIFY2(QString::fromStdString(bench.update()["reason"]).contains(reason),
                 bench.update()["reason"].get<std::string>().c_str());
    }

    void unsavedIntentIsNotActedOn()
    {
        Bench bench;
        bench.port.saveFails = true;
        bench.delta(command());
        QVERIFY(bench.port.downloads.empty());
        QVERIFY(bench.update()["status"] == "FAILURE");
    }
};

QTEST_GUILESS_MAIN(TestDeviceRefusals)
#include "tst_device_refusals.moc"
