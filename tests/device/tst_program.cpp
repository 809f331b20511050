// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a whole on a real broker; the test plays the service.
#include "broker/mosquitto/mosquitto.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "device/range_server.h"
#include "support/test_broker.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using nlohmann::json;

namespace {

const std::string attempt = "0193c4d2-0000-7000-8000-000000000001";

/// Broker, storage and a service that accepts everything and desires what it is told to.
struct World
{
    World() : storage(QByteArray(2'000'000, 'p'))
    {
        service = broker::makeDriven(broker.connectOptions("service"));
        handles.push_back(
            service->subscribe("state/+/#", {}, [this](const broker::Message& message) { hear(message); }));
        if (!broker.isRunning() || !service->start())
            qFatal("no broker");
        if (!waitFor([this] { return service->state().phase == broker::Phase::Connected; }))
            qFatal("no connection");
        drive();
    }
    ~World()
    {
        device.kill();
        device.waitForFinished();
        service->stop();
    }

    void drive()
    {
        service->tick();
        service->readReady();
        service->writeReady();
    }
    bool waitFor(const std::function<bool()>& condition)
    {
        return test::waitFor(condition, std::chrono::seconds(60), [this] {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            drive();
        });
    }

    void hear(const broker::Message& message)
    {
        const QString topic = QString::fromStdString(message.topic);
        const std::string base = topic.section('/', 0, 1).toStdString();
        if (topic.endsWith("/presence"))
            online[base.substr(6)] = json::parse(message.payload)["online"].get<bool>();
        if (topic.endsWith("/update")) {
            const json update = json::parse(message.payload);
            reported[base.substr(6)].merge_patch(update["state"]["reported"]);
            updates.push_back(update["state"]["reported"]);
            if (update.contains("clientToken"))
                send(base + "/update/accepted", update["clientToken"], update["state"]);
        }
        if (topic.endsWith("/get")) {
            json state = {{"reported", reported[base.substr(6)]}};
            if (!desired.is_null() &&
                reported[base.substr(6)]["softwareVersion"] != desired["softwareVersion"])
                state["delta"] = desired;
            send(base + "/get/accepted", json::parse(message.payload)["clientToken"], state);
        }
    }
    void send(const std::string& topic, const json& token, const json& state)
    {
        broker::Message message;
        message.topic = topic;
        message.payload =
            json{{"version", 1}, {"timestamp", 1}, {"clientToken", token}, {"state", state}}.dump();
        QVERIFY(service->publish(std::move(message)));
    }
    void desire(const std::string& version)
    {
        desired = {{"softwareName", "app"},
                   {"softwareVersion", version},
                   {"softwareURL", storage.url("?X-Amz-Signature=secret")},
                   {"jobId", attempt},
                   {"sha256", crypto::toHex(crypto::bytes(crypto::sha256(storage.content.toStdString())))},
                   {"size", storage.content.size()}};
    }
    void startDevice(const QStringList& more)
    {
        device.setProcessChannelMode(QProcess::MergedChannels);
        device.start(QString::fromLocal8Bit(qgetenv("DRYDOCK_BIN")) + "/drydock-device",
                     QStringList{"--broker", QString::fromStdString(broker.url()), "--id", "dev",
                                 "--reconnect-wait", "0"} +
                         more);
        QVERIFY(device.waitForStarted());
    }
    [[nodiscard]] bool stopDevice()
    {
        device.terminate();
        return waitFor([this] { return device.state() == QProcess::NotRunning; }) && device.exitCode() == 0;
    }
    [[nodiscard]] std::ptrdiff_t successes() const
    {
        return std::ranges::count_if(updates, [](const json& update) {
            return update.contains("update") && update["update"].is_object() &&
                   update["update"]["status"] == "SUCCESS";
        });
    }

    test::TestBroker broker;
    test::RangeServer storage;
    std::unique_ptr<broker::DrivenConnection> service;
    std::vector<broker::Handle> handles;
    QProcess device;
    QTemporaryDir directory;
    std::map<std::string, bool> online;
    std::map<std::string, json> reported;
    std::vector<json> updates;
    json desired;
};

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionIsTheProgramsOwn()
    {
        QProcess program;
        program.start(QString::fromLocal8Bit(qgetenv("DRYDOCK_BIN")) + "/drydock-device", {"--version"});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardOutput(), QByteArray("drydock-device " DRYDOCK_VERSION "\n"));
    }

    void deviceUpdatesItselfAndSaysGoodbye()
    {
        World world;
        world.desire("2.0.0");
        const QString slots_ = world.directory.filePath("slots");
        const QString summary = world.directory.filePath("summary.json");
        world.startDevice({"--install", slots_, "--summary", summary});
        QVERIFY(world.waitFor([&] { return world.reported["dev"]["softwareVersion"] == "2.0.0"; }));
        QVERIFY(world.online["dev"]);
        QVERIFY(world.stopDevice());
        QVERIFY(world.waitFor([&] { return !world.online["dev"]; }));
        QFile file(slots_ + "/current/app.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == world.storage.content);
        QFile written(summary);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const json totals = json::parse(written.readAll().toStdString())["totals"];
        QVERIFY(totals["attempts"] == 1);
        QVERIFY(totals["outcomes"]["SUCCESS"] == 1);
        QVERIFY(!world.device.readAll().contains("secret"));
        // What it installed it still runs when it comes back.
        world.desired = nullptr;
        world.reported.clear();
        world.startDevice({"--install", slots_});
        QVERIFY(world.waitFor([&] { return world.reported["dev"].contains("softwareVersion"); }));
        QVERIFY(world.reported["dev"]["softwareVersion"] == "2.0.0");
    }

    void killedInTheMiddleOfTheDownloadItGoesOn()
    {
        World world;
        world.desire("2.0.0");
        world.storage.cutAfter = 700'000;
        world.storage.stall = true;
        const QStringList options = {"--install", world.directory.filePath("slots"), "--state",
                                     world.directory.filePath("state")};
        world.startDevice(options);
        const QString part = world.directory.filePath("slots/.download");
        QVERIFY(world.waitFor([&] { return QFile(part).size() == 700'000; }));
        world.device.kill();
        QVERIFY(world.waitFor([&] { return world.device.state() == QProcess::NotRunning; }));
        world.startDevice(options);
        QVERIFY(world.waitFor([&] { return world.successes() > 0; }));
        QVERIFY((world.storage.ranges) == ((QList<QByteArray>{QByteArray(), "bytes=700000-"})));
        // A third start finds the work done.
        QVERIFY(world.stopDevice());
        world.updates.clear();
        world.reported["dev"]["softwareVersion"] = "1.0.0";
        world.startDevice(options);
        QVERIFY(world.waitFor([&] { return world.reported["dev"]["softwareVersion"] == "2.0.0"; }));
        QVERIFY(world.stopDevice());
        QCOMPARE(world.storage.ranges.size(), 2);
    }

    void restOfAnotherPackageIsNotTakenForThisOne()
    {
        World world;
        world.desire("2.0.0");
        QDir().mkpath(world.directory.filePath("slots"));
        QFile part(world.directory.filePath("slots/.download"));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(QByteArray(1'000'000, 'q'));
        part.close();
        world.startDevice(
            {"--install", world.directory.filePath("slots"), "--state", world.directory.filePath("state")});
        QVERIFY(world.waitFor([&] { return world.successes() > 0; }));
        QVERIFY((world.storage.ranges) == (QList<QByteArray>{QByteArray()}));
        QVERIFY(!part.exists());
    }

    void brokerThatDiesIsFoundAgain()
    {
        World world;
        world.startDevice({});
        QVERIFY(world.waitFor([&] { return world.reported["dev"]["softwareVersion"] == "1.0.0"; }));
        world.broker.kill();
        QVERIFY(world.broker.restart());
        world.desire("2.0.0");
        QVERIFY(world.waitFor([&] { return world.reported["dev"]["softwareVersion"] == "2.0.0"; }));
        QCOMPARE(world.storage.ranges.size(), 1);
        QVERIFY(world.stopDevice());
    }

    void manyDevicesInOneProcessAllArrive()
    {
        World world;
        world.storage.content = "small";
        world.desire("2.0.0");
        world.startDevice({"--count", "60", "--offline", "0.1"});
        QVERIFY(world.waitFor([&] {
            return world.reported.size() == 60 && std::ranges::all_of(world.reported, [](const auto& entry) {
                       return entry.second["softwareVersion"] == "2.0.0";
                   });
        }));
        QVERIFY(world.stopDevice());
    }

    void wrongUsageEndsWithTwo()
    {
        World world;
        world.startDevice({"--count", "none"});
        QVERIFY(world.waitFor([&] { return world.device.state() == QProcess::NotRunning; }));
        QCOMPARE(world.device.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
