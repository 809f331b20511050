// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet_link.h"
#include "support/fleet_site.h"

#include <QTest>

using namespace drydock;
using namespace drydock::models;
using Service = client::StorageState::State;
using Here = client::StorageAnswer::State;

namespace {

bool open(FleetLink& link, const test::FleetSite& site)
{
    return link.open(site.profile(), {.password = test::FleetSite::password}).has_value();
}

bool becomes(const FleetLink& link, Light storage)
{
    return test::waitFor([&] { return link.status().storageLight() == storage; });
}

} // namespace

class TestLinkStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storageThatTheServiceLosesIsRedUntilItAnswersAgain()
    {
        test::FleetSite site;
        QVERIFY(site.startStorage());
        QVERIFY(site.startService());
        FleetLink link;
        QVERIFY(open(link, site));
        QVERIFY2(becomes(link, Light::Green), site.log().c_str());

        site.stopStorage();
        QVERIFY(becomes(link, Light::Red));
        const client::StorageState& storage = link.status().service()->storage;
        QVERIFY(storage.state == Service::Degraded);
        QVERIFY2(storage.reason.find(site.storageEndpoint()) != std::string::npos, storage.reason.c_str());
        QVERIFY(storage.since > systemNow() - std::chrono::minutes(5));
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Silent; }));
        // It has a light of its own: the service itself is well.
        QVERIFY(link.status().serviceLight() == Light::Green);

        QVERIFY(site.startStorage());
        QVERIFY(becomes(link, Light::Green));
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Answers; }));
    }

    void storageThatOnlyThisWorkstationMissesIsAmber()
    {
        test::FleetSite site({.deadPublicEndpoint = true});
        QVERIFY(site.startService());
        FleetLink link;
        QVERIFY(open(link, site));
        QVERIFY2(becomes(link, Light::Amber), site.log().c_str());
        QVERIFY(link.status().service()->storage.state == Service::Ready);
        QVERIFY(link.status().storageHere.fault == broker::ConnectFault::Refused);
        QVERIFY(link.status().storageHereSince != TimePoint{});

        // Whoever answers there by HTTP is enough.
        QVERIFY(site.startStorage());
        QVERIFY(becomes(link, Light::Green));
    }

    void storageIsTrustedByTheAuthorityThatTheServiceAnnounces()
    {
        test::FleetSite site({.tlsStorage = true});
        QVERIFY(site.startStorage());
        QVERIFY(site.startService());
        FleetLink link;
        QVERIFY(open(link, site));
        QVERIFY2(becomes(link, Light::Green), site.log().c_str());
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Answers; }));
    }

    void storageIsUnknownWhileTheServiceIsAwayAndAskedAnewWhenItIsBack()
    {
        test::FleetSite site;
        QVERIFY(site.startStorage());
        QVERIFY(site.startService());
        FleetLink link;
        QVERIFY(open(link, site));
        QVERIFY(becomes(link, Light::Green));
        site.killService();
        QVERIFY(becomes(link, Light::Unknown));
        QVERIFY(site.startService());
        QVERIFY(becomes(link, Light::Green));
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Answers; }));
        QVERIFY(site.broker().restart());
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Unknown; }));
        QVERIFY(test::waitFor([&] { return link.status().storageHere.state == Here::Answers; }));
    }
};

QTEST_GUILESS_MAIN(TestLinkStatus)
#include "tst_link_status.moc"
