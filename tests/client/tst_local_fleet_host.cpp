// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_feed.h"
#include "client/local_fleet_host.h"
#include "client/session.h"
#include "support/test_broker.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <mutex>

using namespace drydock;
using namespace drydock::client;
using State = LocalFleetHost::State;

namespace {

/// What a host said, and the host.
struct Watched
{
    std::mutex mutex;
    std::vector<LocalFleetStep> steps;
    std::vector<Profile> ready;
    std::vector<Error> failed;
    std::vector<std::string> ended;
    std::atomic<int> stopped = 0;
    std::unique_ptr<LocalFleetHost> host;

    Watched()
    {
        host = std::make_unique<LocalFleetHost>(LocalFleetHost::Handlers{
            .progress = [this](LocalFleetStep step, const std::string&) { add(steps, step); },
            .ready = [this](const Profile& profile) { add(ready, profile); },
            .failed = [this](const Error& error) { add(failed, error); },
            .ended = [this](const std::string& problem) { add(ended, problem); },
            .stopped = [this] { ++stopped; }});
    }
    template <typename T>
    void add(std::vector<T>& list, const T& value)
    {
        const std::scoped_lock lock(mutex);
        list.push_back(value);
    }
    template <typename T>
    std::vector<T> copy(const std::vector<T>& list)
    {
        const std::scoped_lock lock(mutex);
        return list;
    }
    [[nodiscard]] bool waitReady(std::size_t count = 1)
    {
        return test::waitFor([&] { return copy(ready).size() == count || !copy(failed).empty(); },
                             std::chrono::seconds(120)) &&
               copy(failed).empty();
    }
};

LocalFleetOptions options(int devices)
{
    LocalFleetOptions made;
    made.devices = devices;
    made.programs = qEnvironmentVariable("DRYDOCK_BIN", QStringLiteral("build/dev/bin")).toStdString();
    made.brokerFiles =
        (qEnvironmentVariable("DRYDOCK_SOURCE", QStringLiteral(".")) + QStringLiteral("/packaging/broker"))
            .toStdString();
    made.waitForDevices = false;
    return made;
}

bool answers(const Profile& profile)
{
    const auto session = Session::open(profile, std::chrono::seconds(2));
    return session && (*session)->service().call("service.status", {}).has_value();
}

} // namespace

class TestLocalFleetHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fleetIsReadyBeforeItsDevicesAndThenTheyCome()
    {
        Watched watched;
        const auto begin = std::chrono::steady_clock::now();
        const auto passed = [&] {
            return int(std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::steady_clock::now() - begin)
                           .count());
        };
        watched.host->start(options(25));
        QVERIFY(watched.waitReady());
        qInfo("ready after %d ms", passed());
        const Profile profile = watched.copy(watched.ready).front();
        QVERIFY(std::filesystem::exists(profile.signingKey));
        QVERIFY(watched.copy(watched.steps) ==
                std::vector<LocalFleetStep>(
                    {LocalFleetStep::Broker, LocalFleetStep::Service, LocalFleetStep::Devices}));
        QVERIFY(watched.host->state() == State::Running);
        const auto session = Session::open(profile);
        QVERIFY(session);
        FleetFeed feed((*session)->connection(), (*session)->service(), profile.fleetRoot);
        feed.start();
        QVERIFY(feed.waitFor([](const DeviceRows& rows) { return rows.size() == 25; },
                             std::chrono::seconds(120)));
        qInfo("all devices after %d ms", passed());
    }

    void stoppedFleetStartsAgain()
    {
        Watched watched;
        watched.host->start(options(2));
        QVERIFY(watched.waitReady());
        const Profile first = watched.copy(watched.ready).front();
        QVERIFY(answers(first));
        watched.host->stop();
        QVERIFY(test::waitFor([&] { return watched.stopped == 1; }));
        QVERIFY(watched.host->state() == State::Stopped);
        QVERIFY(!answers(first));
        QVERIFY(!std::filesystem::exists(first.signingKey));

        watched.host->start(options(2));
        QVERIFY(watched.waitReady(2));
        QVERIFY(answers(watched.copy(watched.ready).back()));
    }

    void startWhileOneRunsReplacesIt()
    {
        Watched watched;
        watched.host->start(options(2));
        QVERIFY(watched.waitReady());
        watched.host->start(options(1));
        QVERIFY(watched.waitReady(2));
        QVERIFY(!answers(watched.copy(watched.ready).front()));
        QVERIFY(answers(watched.copy(watched.ready).back()));
    }

    void startUnderWayIsCancelled()
    {
        Watched watched;
        watched.host->start(options(2));
        QVERIFY(test::waitFor([&] { return !watched.copy(watched.steps).empty(); }));
        watched.host->stop();
        QVERIFY(test::waitFor([&] {
            return watched.host->state() == State::Stopped &&
                   (watched.copy(watched.failed).size() == 1 || watched.stopped == 1);
        }));
    }

    void endOfTheHostCancelsAStart()
    {
        Watched watched;
        watched.host->start(options(2));
        QVERIFY(test::waitFor([&] { return !watched.copy(watched.steps).empty(); }));
        watched.host.reset();
        QVERIFY(watched.copy(watched.ready).empty());
    }

    void processThatEndsIsSaid()
    {
        // A broker that writes its number down, so that the test can end it.
        const QTemporaryDir directory;
        const std::string program = directory.path().toStdString() + "/mosquitto";
        const std::string numberFile = directory.path().toStdString() + "/pid";
        std::ofstream(program) << "#!/bin/sh\necho $$ >'" << numberFile << "'\nexec mosquitto \"$@\"\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        LocalFleetOptions given = options(1);
        given.brokerProgram = program;
        Watched watched;
        watched.host->start(given);
        QVERIFY(watched.waitReady());
        int number = 0;
        std::ifstream(numberFile) >> number;
        QVERIFY(number > 1);
        ::kill(number, SIGKILL);
        QVERIFY(test::waitFor([&] { return watched.copy(watched.ended).size() == 1; }));
        QVERIFY(watched.copy(watched.ended).front().find("mosquitto was killed") != std::string::npos);
        QVERIFY(watched.host->state() == State::Stopped);
    }

    void missingProgramsFail()
    {
        LocalFleetOptions given = options(1);
        given.programs = "/nowhere";
        Watched watched;
        watched.host->start(given);
        QVERIFY(test::waitFor([&] { return watched.copy(watched.failed).size() == 1; }));
        QVERIFY(watched.copy(watched.failed).front().code == ErrorCode::NotFound);
    }

    void devicesMisbehaveAsAsked()
    {
        LocalFleetOptions given = options(2);
        given.misbehaviour = {.fail = 0.5, .offline = 0.25, .slow = 1000, .slowModel = "rpi3", .seed = 7};
        Watched watched;
        watched.host->start(given);
        QVERIFY(watched.waitReady());
        // Wrong arguments would end drydock-device at once.
        const auto session = Session::open(watched.copy(watched.ready).front());
        QVERIFY(session);
        FleetFeed feed((*session)->connection(), (*session)->service(), "fleet");
        feed.start();
        QVERIFY(
            feed.waitFor([](const DeviceRows& rows) { return rows.size() == 2; }, std::chrono::seconds(60)));
        QVERIFY(watched.copy(watched.ended).empty());
    }
};

QTEST_GUILESS_MAIN(TestLocalFleetHost)
#include "tst_local_fleet_host.moc"
