// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_cache.h"
#include "client/local_fleet.h"
#include "client/mirror/mirror_writer.h"
#include "models/fleet_link.h"
#include "support/test_broker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

class TestFleetLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        client::LocalFleetOptions options;
        options.devices = 6;
        options.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
        options.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
        auto started = client::LocalFleet::start(options);
        QVERIFY2(started, started ? "" : started.error().message.c_str());
        m_fleet = *std::move(started);
    }
    void cleanupTestCase() { m_fleet.reset(); }

    void mirrorFillsAndEveryPartIsGreen()
    {
        FleetLink link;
        std::size_t added = 0;
        connect(&link, &FleetLink::devicesChanged, this,
                [&added](const client::MirrorChanges& changes) { added += changes.added.size(); });
        QVERIFY(link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return link.isCurrent() && link.mirror().onlineCount() == 6; }));
        QCOMPARE(added, std::size_t(6));
        QVERIFY(link.mirror().find("rpi4-0001"));
        QVERIFY(test::waitFor([&] { return link.status().serviceLight() == Light::Green; }));
        QVERIFY(link.status().brokerLight() == Light::Green);
        QVERIFY(link.status().storageLight() == Light::Green);
        QCOMPARE(link.operatorName(), QStringLiteral("op.local"));
        QVERIFY(test::waitFor([&] { return link.numbers().online == 6; }));
    }

    void linkOpensWithWhatWasKnownLastAndCatchesUp()
    {
        const QTemporaryDir cache;
        client::Profile profile = m_fleet->profile();
        profile.isTransient = false;
        {
            FleetLink link;
            link.setCacheDirectory(cache.path().toStdString());
            QVERIFY(link.open(profile));
            QVERIFY(test::waitFor([&] { return link.isCurrent() && link.mirror().onlineCount() == 6; }));
            QVERIFY(!link.lastKnown());
        }
        FleetLink link;
        link.setCacheDirectory(cache.path().toStdString());
        bool wasLastKnown = false;
        connect(&link, &FleetLink::statusChanged, this,
                [&] { wasLastKnown = wasLastKnown || link.lastKnown().has_value(); });
        QVERIFY(link.open(profile));
        QVERIFY(test::waitFor([&] { return link.isCurrent() && link.mirror().onlineCount() == 6; }));
        QVERIFY(wasLastKnown);
        QVERIFY(!link.lastKnown());
        QCOMPARE(link.mirror().deviceCount(), std::size_t(6));
    }

    void linkThatFindsNobodyShowsWhatWasKnownLast()
    {
        const QTemporaryDir cache;
        client::Profile profile = m_fleet->profile();
        profile.isTransient = false;
        {
            FleetLink link;
            link.setCacheDirectory(cache.path().toStdString());
            QVERIFY(link.open(profile));
            QVERIFY(test::waitFor([&] { return link.isCurrent() && link.mirror().onlineCount() == 6; }));
        }
        // The same fleet, and a root below which no service answers.
        const client::FleetCache known(cache.path().toStdString(), profile);
        profile.fleetRoot = "elsewhere";
        const client::FleetCache wanted(cache.path().toStdString(), profile);
        auto saved = known.read();
        QVERIFY(saved);
        client::MirrorWriter writer;
        client::FleetMirror mirror;
        writer.restore(*saved);
        (void)mirror.apply(*writer.tryTake());
        QVERIFY(wanted.write(saved->head, mirror.snapshot(), writer.incarnations()));
        FleetLink link;
        link.setCacheDirectory(cache.path().toStdString());
        QVERIFY(link.open(profile));
        QVERIFY(test::waitFor([&] { return link.mirror().deviceCount() == 6; }));
        QVERIFY(link.lastKnown().has_value());
        QVERIFY(!link.isCurrent());
        QCOMPARE(link.mirror().onlineCount(), std::size_t(0));
    }

    void answersComeDecodedOnTheThreadThatAsked()
    {
        FleetLink link;
        QVERIFY(link.open(m_fleet->profile()));
        std::string instance;
        link.ask<std::string>(
            "service.status", json::object(),
            [](const json& answer) -> Expected<std::string> { return answer.value("instance", ""); }, this,
            [&](Expected<std::string> answer) {
                QVERIFY(QThread::currentThread() == thread());
                instance = answer.value_or("failed");
            });
        QVERIFY(test::waitFor([&] { return !instance.empty(); }));
        QCOMPARE(instance, std::string("local"));
        std::optional<Error> refused;
        link.order("jobs.cancel", {{"jobId", "0193c4d2-0000-7000-8000-000000000000"}}, this,
                   [&](Expected<void> done) { refused = done.error(); });
        QVERIFY(test::waitFor([&] { return refused.has_value(); }));
        QVERIFY(refused->code == ErrorCode::NotFound);
    }

    void answerToAContextThatIsGoneIsDropped()
    {
        FleetLink link;
        QVERIFY(link.open(m_fleet->profile()));
        bool called = false;
        auto context = std::make_unique<QObject>();
        link.order("service.status", json::object(), context.get(), [&](Expected<void>) { called = true; });
        context.reset();
        bool second = false;
        link.order("service.status", json::object(), this, [&](Expected<void>) { second = true; });
        QVERIFY(test::waitFor([&] { return second; }));
        QVERIFY(!called);
    }

    void listenersHearEveryFleetThatIsOpened()
    {
        FleetLink link;
        std::string heard;
        link.listen<std::string>(
            "audit/head", this, [](const broker::Message& message) { return message.topic; },
            [&](const std::string& topic) { heard = topic; });
        for (int round = 0; round < 2; ++round) {
            heard.clear();
            QVERIFY(link.open(m_fleet->profile()));
            QVERIFY(test::waitFor([&] { return !heard.empty(); }));
            QCOMPARE(heard, std::string("fleet/audit/head"));
            link.close();
        }
    }

    void closedLinkAnswersThatNothingIsConnected()
    {
        FleetLink link;
        std::optional<Error> refused;
        link.order("service.status", json::object(), this,
                   [&](Expected<void> done) { refused = done.error(); });
        QVERIFY(test::waitFor([&] { return refused.has_value(); }));
        QVERIFY(refused->code == ErrorCode::Unavailable);
        QVERIFY(!link.isOpen());
    }

    void brokerThatIsNotThereShowsRedAndSinceWhen()
    {
        FleetLink link;
        client::Profile profile = m_fleet->profile();
        profile.broker = "mqtt://op.local@127.0.0.1:" + std::to_string(test::freePort());
        QVERIFY(link.open(profile));
        QVERIFY(test::waitFor([&] { return link.status().brokerLight() == Light::Red; }));
        QVERIFY(!link.status().broker.problem.empty());
        QVERIFY(link.status().brokerSince != TimePoint{});
        QVERIFY(!link.status().isServed());
    }

private:
    std::unique_ptr<client::LocalFleet> m_fleet;
};

QTEST_GUILESS_MAIN(TestFleetLink)
#include "tst_fleet_link.moc"
