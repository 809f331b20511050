// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "device/device.h"
#include "fleet/manifest.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace drydock;
using namespace drydock::device;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

const std::string firstId = "0193c4d2-0000-7000-8000-000000000001";
const std::string secondId = "0193c4d2-0000-7000-8000-000000000002";

/// Writes down what a device does; answers only when the test says so.
struct RecordingPort : DevicePort
{
    struct Published
    {
        StateTopic topic;
        json payload;
        int qos;
    };
    std::vector<Published> published;
    std::vector<std::string> downloads;
    std::vector<std::string> installs;
    std::vector<std::string> lines;
    std::vector<DeviceRecord> saved;
    int cancelled = 0;
    int losses = 0;
    bool installed = false;
    bool saveFails = false;

    void publish(StateTopic topic, std::string payload, int qos) override
    {
        published.push_back({topic, json::parse(payload), qos});
    }
    void startDownload(const Command& command) override { downloads.push_back(command.signedUrl); }
    void cancelDownload() override { ++cancelled; }
    void install(const Software& software) override { installs.push_back(software.version); }
    bool isInstalled(const Software&) override { return installed; }
    Expected<void> save(const DeviceRecord& record) override
    {
        if (saveFails)
            return fail(ErrorCode::Unavailable, "disk full");
        saved.push_back(record);
        return {};
    }
    void loseConnection(std::chrono::milliseconds) override { ++losses; }
    void log(std::string_view line, bool) override { lines.emplace_back(line); }

    [[nodiscard]] json lastUpdate() const
    {
        for (auto entry = published.rbegin(); entry != published.rend(); ++entry) {
            if (entry->topic == StateTopic::Update)
                return entry->payload;
        }
        return {};
    }
    [[nodiscard]] std::string lastToken(StateTopic topic) const
    {
        for (auto entry = published.rbegin(); entry != published.rend(); ++entry) {
            if (entry->topic == topic && entry->payload.contains("clientToken"))
                return entry->payload["clientToken"];
        }
        return {};
    }
    [[nodiscard]] std::ptrdiff_t count(StateTopic topic) const
    {
        return std::ranges::count(published, topic, &Published::topic);
    }
};

json command(const std::string& id = firstId, const std::string& version = "2.0.0")
{
    return {{"softwareName", "app"},
            {"softwareVersion", version},
            {"softwareURL", "https://store/packages/app/" + version + "/app.bin?X-Amz-Signature=secret"},
            {"jobId", id},
            {"sha256", std::string(64, 'a')},
            {"size", 1000}};
}

/// A connected device, its port and its time.
struct Bench
{
    explicit Bench(DeviceRecord record = {}, std::optional<crypto::MinisignPublicKey> key = {},
                   Misbehaviour misbehaviour = {})
    {
        if (record.version.empty())
            record.version = "1.0.0";
        device.emplace(DeviceSettings{*DeviceId::parse("dev-1"), "rpi4", std::move(key), misbehaviour,
                                      [] { return fromMilliseconds(1'800'000'000'000); }, "t"},
                       std::move(record), port);
        device->start(now);
        device->connected(now);
    }
    void delta(const json& state)
    {
        device->message(StateTopic::UpdateDelta,
                        json{{"version", 3}, {"timestamp", 1}, {"state", state}}.dump(), now);
    }
    void document(const json& delta)
    {
        json state = {{"reported", json::object()}};
        if (!delta.is_null())
            state["delta"] = delta;
        device->message(StateTopic::GetAccepted,
                        json{{"version", 3},
                             {"timestamp", 1},
                             {"state", state},
                             {"clientToken", port.lastToken(StateTopic::Get)}}
                            .dump(),
                        now);
    }
    void accept()
    {
        device->message(
            StateTopic::UpdateAccepted,
            json{{"version", 3}, {"timestamp", 1}, {"clientToken", port.lastToken(StateTopic::Update)}}
                .dump(),
            now);
    }
    void reject(int code)
    {
        device->message(StateTopic::UpdateRejected,
                        json{{"code", code},
                             {"message", "no"},
                             {"timestamp", 1},
                             {"clientToken", port.lastToken(StateTopic::Update)}}
                            .dump(),
                        now);
    }
    void pass(std::chrono::milliseconds time)
    {
        now += time;
        device->tick(now);
    }
    void downloaded() { device->downloadEnded({}, now); }
    void installed() { device->installEnded({}, now); }
    [[nodiscard]] json update() const { return port.lastUpdate()["state"]["reported"]["update"]; }

    RecordingPort port;
    Instant now{1h};
    std::optional<Device> device;
};

struct SignedPackage
{
    crypto::MinisignSecretKey secret = crypto::MinisignSecretKey::generate();
    Manifest manifest{*PackageName::parse("app"),
                      *Version::parse("2.0.0"),
                      *FileName::parse("app.bin"),
                      1000,
                      std::string(64, 'a'),
                      {"rpi4"},
                      {},
                      fromMilliseconds(1'700'000'000'000),
                      {}};

    [[nodiscard]] json command() const
    {
        const std::string bytes = encodeManifest(manifest).value();
        json state = ::command(firstId, manifest.version.str());
        state["manifest"] = crypto::toBase64(bytes);
        state["signature"] = crypto::toBase64(secret.sign(bytes, "c").value());
        return state;
    }
};

} // namespace

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectReportsWholeStateAndThenAsks()
    {
        Bench bench;
        const auto& first = bench.port.published.at(0);
        QVERIFY(first.topic == StateTopic::Update);
        QVERIFY(first.qos == 1);
        QVERIFY(first.payload["state"]["reported"]["softwareVersion"] == "1.0.0");
        QVERIFY(first.payload["state"]["reported"]["hardwareModel"] == "rpi4");
        QCOMPARE(bench.port.count(StateTopic::Get), 0);
        bench.accept();
        QCOMPARE(bench.port.count(StateTopic::Get), 1);
    }

    void unansweredReportIsRepeatedUnderItsToken()
    {
        Bench bench;
        const auto token = bench.port.lastToken(StateTopic::Update);
        bench.pass(1900ms);
        QCOMPARE(bench.port.count(StateTopic::Update), 1);
        bench.pass(700ms);
        QCOMPARE(bench.port.count(StateTopic::Update), 2);
        QVERIFY(bench.port.lastToken(StateTopic::Update) == token);
        bench.reject(429);
        bench.pass(60s);
        QCOMPARE(bench.port.count(StateTopic::Update), 3);
        bench.accept();
        bench.pass(600s);
        QCOMPARE(bench.port.count(StateTopic::Update), 3);
    }

    void definiteRejectionEndsTheRepetition()
    {
        Bench bench;
        bench.reject(413);
        bench.pass(600s);
        QCOMPARE(bench.port.count(StateTopic::Update), 1);
    }

    void updateIsCarriedOutAndConfirmedInOneMessage()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        QVERIFY(bench.port.downloads[0].ends_with("secret"));
        bench.pass(2s);
        QVERIFY(bench.update()["status"] == "RUNNING");
        bench.downloaded();
        QVERIFY((bench.port.installs) == (std::vector<std::string>{"2.0.0"}));
        bench.installed();
        const auto reported = bench.port.lastUpdate()["state"]["reported"];
        QVERIFY(reported["softwareVersion"] == "2.0.0");
        QVERIFY((reported["update"]) == ((json{{"jobId", firstId}, {"status", "SUCCESS"}})));
        QVERIFY(bench.device->record().floor == "2.0.0");
        QVERIFY(bench.port.saved.back().encode().find("secret") == std::string::npos);
        for (const auto& line : bench.port.lines)
            QVERIFY(!QString::fromStdString(line).contains("secret"));
    }

    void repeatedDeltaDownloadsOnce()
    {
        Bench bench;
        bench.delta(command());
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.downloaded();
        bench.delta(command());
        bench.installed();
        bench.accept();
        const auto before = bench.port.count(StateTopic::Update);
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        QCOMPARE(bench.port.installs.size(), 1U);
        QCOMPARE(bench.port.count(StateTopic::Update), before + 1);
        QVERIFY(bench.update()["status"] == "SUCCESS");
    }

    void failedAttemptIsNotRepeatedButItsRetryIs()
    {
        Bench bench;
        bench.delta(command());
        bench.device->downloadEnded({DownloadOutcome::Impossible, "no such package"}, bench.now);
        QVERIFY(bench.update()["status"] == "FAILURE");
        QVERIFY(bench.update()["reason"] == "no such package");
        bench.delta(command());
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.delta(command(firstId + "-2"));
        QCOMPARE(bench.port.downloads.size(), 2U);
    }

    void newAttemptSupersedesDownloadAndOldOneStaysDead()
    {
        Bench bench;
        bench.delta(command(firstId));
        bench.delta(command(secondId, "3.0.0"));
        QCOMPARE(bench.port.cancelled, 1);
        QCOMPARE(bench.port.downloads.size(), 2U);
        bench.delta(command(firstId));
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().open->software.jobId == secondId);
    }

    void newAttemptWaitsForARunningInstallation()
    {
        Bench bench;
        bench.delta(command(firstId));
        bench.downloaded();
        bench.delta(command(secondId, "3.0.0"));
        QCOMPARE(bench.port.downloads.size(), 1U);
        bench.installed();
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().version == "2.0.0");
    }

    void restartInTheMiddleGoesOnWithAFreshUrl()
    {
        Bench before;
        before.delta(command());
        Bench after(before.port.saved.back());
        QCOMPARE(after.port.downloads.size(), 0U);
        QVERIFY(after.update()["status"] == "RUNNING");
        after.accept();
        after.document(command());
        QCOMPARE(after.port.downloads.size(), 1U);
        after.downloaded();
        after.installed();
        QVERIFY(after.update()["status"] == "SUCCESS");
    }

    void restartAfterTheSwapReportsSuccessWithoutDownload()
    {
        Bench before;
        before.delta(command());
        before.downloaded();
        DeviceRecord stored = before.port.saved.back();
        QVERIFY(stored.open->stage == Stage::Applying);
        RecordingPort port;
        port.installed = true;
        Device device({*DeviceId::parse("dev-1"), "rpi4", {}, {}, systemNow, "u"}, stored, port);
        device.start(Instant{1h});
        device.connected(Instant{1h});
        QVERIFY(port.lastUpdate()["state"]["reported"]["softwareVersion"] == "2.0.0");
        QVERIFY(port.downloads.empty());
    }

    void finishedAttemptIsRememberedAcrossRestart()
    {
        Bench before;
        before.delta(command());
        before.downloaded();
        before.installed();
        Bench after(*DeviceRecord::decode(before.port.saved.back().encode()));
        QVERIFY(after.update()["status"] == "SUCCESS");
        after.delta(command());
        QVERIFY(after.port.downloads.empty());
    }

    void crashesWhileInstallingAreNotRepeatedForEver()
    {
        DeviceRecord record;
        for (int start = 0; start < 2; ++start) {
            Bench bench(record);
            bench.accept();
            bench.delta(command());
            bench.downloaded();
            QCOMPARE(bench.port.installs.size(), 1U);
            record = bench.port.saved.back();
        }
        Bench bench(record);
        bench.accept();
        bench.document(command());
        bench.downloaded();
        QVERIFY(bench.port.installs.empty());
        QVERIFY(bench.update()["status"] == "FAILURE");
    }

    void expiredUrlIsRenewedAndTheDownloadGoesOn()
    {
        Bench bench;
        bench.accept();
        bench.document({});
        bench.delta(command());
        bench.device->downloadProgress(400, bench.now);
        bench.device->downloadEnded({DownloadOutcome::Refused, "403"}, bench.now);
        QCOMPARE(bench.port.count(StateTopic::Get), 2);
        bench.document(command());
        QCOMPARE(bench.port.downloads.size(), 2U);
        QVERIFY(bench.device->record().open);
    }

    void interruptedDownloadIsTriedAgainLaterAndNotForEver()
    {
        Bench bench;
        bench.delta(command());
        for (int i = 0; i < 10; ++i) {
            bench.device->downloadEnded({DownloadOutcome::Broken, "reset"}, bench.now);
            bench.pass(500ms);
            QCOMPARE(bench.port.downloads.size(), std::size_t(i + 1));
            bench.pass(64s);
            QCOMPARE(bench.port.downloads.size(), std::size_t(i + 2));
        }
        bench.device->downloadEnded({DownloadOutcome::Broken, "reset"}, bench.now);
        QVERIFY(bench.update()["status"] == "FAILURE");
    }

    void attemptThatIsNoLongerDesiredIsGivenUp()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.document({});
        QVERIFY(!bench.device->record().open);
        QVERIFY(bench.update().is_null());
        QCOMPARE(bench.port.cancelled, 1);
    }

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

    void progressIsSeldom()
    {
        Bench bench;
        bench.accept();
        bench.document({});
        bench.pass(10s);
        const auto before = bench.port.count(StateTopic::Update);
        bench.delta(command());
        for (std::uint64_t bytes = 0; bytes <= 1000; bytes += 10) {
            bench.device->downloadProgress(bytes, bench.now);
            bench.pass(100ms);
        }
        bench.downloaded();
        bench.pass(2s);
        bench.installed();
        // Start, half, applying, end.
        QVERIFY(bench.port.count(StateTopic::Update) - before == 4);
    }

    void longWorkIsNotSilent()
    {
        Bench bench;
        bench.accept();
        bench.delta(command());
        bench.downloaded();
        bench.pass(2s);
        const auto before = bench.port.count(StateTopic::Update);
        bench.pass(61s);
        bench.pass(61s);
        QCOMPARE(bench.port.count(StateTopic::Update), before + 2);
        QVERIFY(bench.update()["phase"] == "applying");
    }

    void misbehaviourIsTheSameForTheSameSeed()
    {
        const Misbehaviour misbehaviour{0.3, 0.3, 7};
        int failures = 0;
        for (std::uint64_t i = 0; i < 1000; ++i) {
            const auto first = misbehaviour.forAttempt("dev-" + std::to_string(i), 1);
            const auto again = misbehaviour.forAttempt("dev-" + std::to_string(i), 1);
            QVERIFY(first.failAt == again.failAt && first.offlineAt == again.offlineAt);
            failures += first.failAt ? 1 : 0;
        }
        QVERIFY(failures > 200 && failures < 400);
        QVERIFY(!Misbehaviour().forAttempt("dev", 1).failAt);
    }

    void everyAttemptFailsWhereAllAreToFail()
    {
        Bench bench({}, {}, {1.0, 0, 1});
        bench.delta(command());
        bench.downloaded();
        QVERIFY(bench.update()["status"] == "FAILURE");
        QVERIFY(bench.port.installs.empty());
    }

    void lostConnectionComesBackAndTheAttemptEndsWell()
    {
        Bench bench({}, {}, {0, 1.0, 1});
        bench.accept();
        bench.delta(command());
        bench.downloaded();
        QCOMPARE(bench.port.losses, 1);
        bench.device->disconnected();
        bench.device->connected(bench.now);
        bench.accept();
        bench.document(command());
        if (bench.port.downloads.size() == 2)
            bench.downloaded();
        bench.installed();
        QVERIFY(bench.update()["status"] == "SUCCESS");
    }
};

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
