// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection_check.h"
#include "support/fleet_site.h"
#include "support/scripted_server.h"
#include "support/test_broker.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <ctime>
#include <fstream>
#include <future>
#include <mutex>

using namespace drydock;
using namespace drydock::client;
using broker::ConnectFault;
using State = CheckStep::State;
using Steps = std::array<CheckStep, checkCount>;

namespace {

const CheckStep& at(const Steps& steps, CheckId id)
{
    return steps[static_cast<std::size_t>(id)];
}

Steps check(const Profile& profile, const Secrets& secrets)
{
    std::promise<Steps> promise;
    const ConnectionCheck running(profile, secrets, {.changed = {}, .ended = [&promise](const Steps& steps) {
                                                         promise.set_value(steps);
                                                     }});
    return promise.get_future().get();
}

std::string accessRules()
{
    std::string rules = "user drydockd\ntopic readwrite #\n";
    for (const std::string name : {"op.ann", "op.bob", "op.eve"}) {
        rules += "user " + name + "\ntopic read fleet/responses/" + name + "/#\n";
        if (name != "op.eve")
            rules += "topic write fleet/requests/" + name + "\n";
        for (const char* part : {"service", "jobs", "groups", "packages", "changes", "audit"})
            rules += std::string("topic read fleet/") + part + "/#\n";
    }
    return rules;
}

/// A broker with accounts and TLS, and on request a drydockd on it: op.ann is VIEWER, op.bob has no role,
/// op.eve may send no requests.
class Site
{
public:
    explicit Site(const std::string& certificate = "server", const std::vector<std::string>& lines = {})
        : m_broker({.acl = accessRules(),
                    .users = {{"drydockd", "d"}, {"op.ann", "a"}, {"op.bob", "b"}, {"op.eve", "e"}},
                    .tls = true,
                    .serverCertificate = certificate,
                    .extraLines = lines})
    {
    }

    [[nodiscard]] Profile profile(const std::string& user = "op.ann") const
    {
        Profile made;
        made.broker = "mqtts://" + user + "@127.0.0.1:" + std::to_string(m_broker.port());
        made.tls.caFile = m_broker.caFile();
        return made;
    }
    [[nodiscard]] bool startService(const std::string& publicEndpoint = {})
    {
        const std::string directory = m_directory.path().toStdString();
        nlohmann::json config = {{"broker", "mqtts://drydockd@127.0.0.1:" + std::to_string(m_broker.port())},
                                 {"brokerCa", m_broker.caFile()},
                                 {"passwordFile", directory + "/password"},
                                 {"data", directory + "/data"},
                                 {"servePackages", "127.0.0.1:0"},
                                 {"instance", "one"},
                                 {"roles", {{"op.ann", "VIEWER"}}}};
        if (!publicEndpoint.empty())
            config["publicEndpoint"] = publicEndpoint;
        std::ofstream(directory + "/drydockd.json") << config.dump();
        std::ofstream(directory + "/password") << "d\n";
        std::filesystem::permissions(directory + "/password", std::filesystem::perms::owner_read);
        const std::string programs =
            qEnvironmentVariable("DRYDOCK_BIN", QStringLiteral("build/dev/bin")).toStdString();
        if (!m_service.start({programs + "/drydockd", "--config", directory + "/drydockd.json"},
                             directory + "/log"))
            return false;
        return test::waitFor([&] {
                   return !m_service.isRunning() ||
                          at(check(profile(), {.password = "a"}), CheckId::Role).state == State::Passed;
               }) &&
               m_service.isRunning();
    }
    void killService()
    {
        m_service.signal(SIGKILL);
        m_service.wait();
    }
    [[nodiscard]] test::TestBroker& broker() { return m_broker; }

private:
    test::TestBroker m_broker;
    QTemporaryDir m_directory;
    test::ChildProcess m_service;
};

} // namespace

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepPassesAndIsToldInOrder()
    {
        Site site;
        QVERIFY(site.startService());
        std::vector<CheckStep> told;
        std::promise<Steps> promise;
        const ConnectionCheck running(
            site.profile(), {.password = "a"},
            {.changed = [&told](const CheckStep& step) { told.push_back(step); },
             .ended = [&promise](const Steps& steps) { promise.set_value(steps); }});
        const Steps steps = promise.get_future().get();
        for (const CheckStep& step : steps)
            QVERIFY2(
                step.state == State::Passed,
                (std::to_string(int(step.id)) + " " + std::to_string(int(step.finding)) + step.raw).c_str());
        QCOMPARE(told.size(), 2 * checkCount);
        for (std::size_t i = 0; i < checkCount; ++i) {
            QVERIFY(told[2 * i].state == State::Running && told[2 * i].id == CheckId(i));
            QVERIFY(told[2 * i + 1].state == State::Passed && told[2 * i + 1].id == CheckId(i));
        }
        const auto& certificate = at(steps, CheckId::Tls).certificate;
        QVERIFY(certificate);
        QVERIFY(certificate->subject.find("server") != std::string::npos);
        QVERIFY(certificate->names == std::vector<std::string>({"localhost", "127.0.0.1"}));
        QVERIFY(certificate->notAfter > std::time(nullptr));
        QCOMPARE(at(steps, CheckId::Service).instance, std::string("one"));
        QVERIFY(!at(steps, CheckId::Service).version.empty());
        QVERIFY(at(steps, CheckId::Storage).url.starts_with("http://127.0.0.1:"));
    }

    void userWithoutARoleFailsThereAndStorageIsAskedAllTheSame()
    {
        Site site;
        QVERIFY(site.startService());
        const Steps steps = check(site.profile("op.bob"), {.password = "b"});
        QVERIFY(at(steps, CheckId::Service).finding == CheckFinding::ServiceOnline);
        QVERIFY(at(steps, CheckId::Role).finding == CheckFinding::RoleMissing);
        QVERIFY(at(steps, CheckId::Storage).finding == CheckFinding::StorageAnswers);
    }

    void storageThatIsDownFails()
    {
        Site site;
        QVERIFY(site.startService("http://127.0.0.1:" + std::to_string(test::freePort())));
        const Steps steps = check(site.profile(), {.password = "a"});
        QVERIFY(at(steps, CheckId::Role).state == State::Passed);
        QVERIFY(at(steps, CheckId::Storage).finding == CheckFinding::StorageFails);
        QVERIFY(at(steps, CheckId::Storage).fault == ConnectFault::Refused);
    }

    void storageIsTrustedByTheAuthorityThatTheServiceAnnounces()
    {
        test::FleetSite site({.tlsStorage = true});
        QVERIFY(site.startStorage());
        QVERIFY(site.startService());
        Steps steps;
        QVERIFY(test::waitFor([&] {
            steps = check(site.profile(), {.password = test::FleetSite::password});
            return at(steps, CheckId::Role).state == State::Passed;
        }));
        QCOMPARE(at(steps, CheckId::Storage).url, site.storageEndpoint());
        QVERIFY2(at(steps, CheckId::Storage).finding == CheckFinding::StorageAnswers,
                 at(steps, CheckId::Storage).raw.c_str());
    }

    void serviceThatDiedIsToldFromNone()
    {
        Site site;
        const Steps none = check(site.profile(), {.password = "a"});
        QVERIFY(at(none, CheckId::Permissions).state == State::Passed);
        QVERIFY(at(none, CheckId::Service).finding == CheckFinding::ServiceNone);
        QVERIFY(at(none, CheckId::Role).state == State::Skipped);
        QVERIFY(at(none, CheckId::Storage).state == State::Skipped);

        QVERIFY(site.startService());
        site.killService();
        Steps died;
        QVERIFY(test::waitFor(
            [&] {
                died = check(site.profile(), {.password = "a"});
                return at(died, CheckId::Service).finding == CheckFinding::ServiceOffline;
            },
            std::chrono::seconds(60)));
        QCOMPARE(at(died, CheckId::Service).instance, std::string("one"));
    }

    void userWhoMayNotAskFailsAtPermissions()
    {
        Site site;
        const Steps steps = check(site.profile("op.eve"), {.password = "e"});
        QVERIFY(at(steps, CheckId::Permissions).finding == CheckFinding::RequestRefused);
        QCOMPARE(at(steps, CheckId::Permissions).topic, std::string("fleet/requests/op.eve"));
        QVERIFY(at(steps, CheckId::Service).state == State::Skipped);
    }

    void wrongPasswordFailsAtLogin()
    {
        Site site;
        const Steps steps = check(site.profile(), {.password = "wrong"});
        QVERIFY(at(steps, CheckId::Tls).state == State::Passed);
        QVERIFY(at(steps, CheckId::Login).finding == CheckFinding::LoginFails);
        QVERIFY(at(steps, CheckId::Login).fault == ConnectFault::NotAuthorised);
        QCOMPARE(at(steps, CheckId::Login).user, std::string("op.ann"));
        QVERIFY(at(steps, CheckId::Login).raw.find("wrong") == std::string::npos);
    }

    void badCertificatesFailAtTls_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<int>("fault");
        QTest::newRow("expired") << QByteArray("expired") << true
                                 << int(ConnectFault::ServerCertificateExpired);
        QTest::newRow("other name") << QByteArray("elsewhere") << true
                                    << int(ConnectFault::ServerNameMismatch);
        QTest::newRow("unknown authority")
            << QByteArray("server") << false << int(ConnectFault::ServerCertificateUntrusted);
    }
    void badCertificatesFailAtTls()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(bool, isTrusted);
        QFETCH(int, fault);
        Site site(certificate.toStdString());
        Profile profile = site.profile();
        if (!isTrusted)
            profile.tls.caFile = site.broker().otherCaFile();
        const CheckStep step = at(check(profile, {.password = "a"}), CheckId::Tls);
        QVERIFY(step.finding == CheckFinding::TlsFails);
        QCOMPARE(int(step.fault), fault);
        QVERIFY(step.certificate);
        QCOMPARE(step.certificate->notAfter < std::time(nullptr), certificate == "expired");
        QVERIFY(step.certificate->issuer.find("Test authority ca") != std::string::npos);
        QVERIFY(!step.raw.empty());
    }

    void clientCertificateIsJudgedAtLoginAndItsKeyAtTls()
    {
        Site site("server", {"require_certificate true"});
        Profile profile = site.profile();
        QVERIFY(at(check(profile, {.password = "a"}), CheckId::Login).fault ==
                ConnectFault::ClientCertificateRefused);
        profile.tls.certificateFile = site.broker().directory() + "/client.pem";
        profile.tls.keyFile = site.broker().directory() + "/locked.key";
        const CheckStep locked = at(check(profile, {.password = "a"}), CheckId::Tls);
        QVERIFY(locked.finding == CheckFinding::TlsFilesWrong);
        QCOMPARE(locked.path, profile.tls.keyFile);
        const Secrets secrets{.password = "a", .keyPassphrase = "open sesame"};
        QVERIFY(at(check(profile, secrets), CheckId::Login).state == State::Passed);
    }

    void placesWithoutABrokerFailEarly()
    {
        Profile profile;
        profile.broker = "mqtt://op.ann@broker.invalid";
        QVERIFY(at(check(profile, {}), CheckId::Name).finding == CheckFinding::HostUnknown);
        profile.broker = "mqtt://op.ann@127.0.0.1:" + std::to_string(test::freePort());
        const Steps closed = check(profile, {});
        QVERIFY(at(closed, CheckId::Port).fault == ConnectFault::Refused);
        QVERIFY(at(closed, CheckId::Login).state == State::Skipped);
        const test::ScriptedServer web("HTTP/1.1 400 Bad Request\r\n\r\n");
        profile.broker = "mqtt://op.ann@127.0.0.1:" + std::to_string(web.port());
        QVERIFY(at(check(profile, {}), CheckId::Login).finding == CheckFinding::LoginFails);
        profile.broker = "mqtts://op.ann@127.0.0.1:" + std::to_string(web.port());
        QVERIFY(at(check(profile, {}), CheckId::Tls).fault == ConnectFault::TlsFailed);
        profile.broker = "http://x";
        QVERIFY(at(check(profile, {}), CheckId::Name).finding == CheckFinding::ProfileWrong);
    }

    void cancelEndsAStepThatWaits()
    {
        const test::ScriptedServer silent("");
        for (const char* scheme : {"mqtt", "mqtts"}) {
            Profile profile;
            profile.broker = std::string(scheme) + "://op.ann@127.0.0.1:" + std::to_string(silent.port());
            const CheckId id = std::string_view(scheme) == "mqtt" ? CheckId::Login : CheckId::Tls;
            std::promise<void> begun;
            std::promise<Steps> ended;
            ConnectionCheck running(profile, {},
                                    {.changed =
                                         [&](const CheckStep& step) {
                                             if (step.id == id && step.state == State::Running)
                                                 begun.set_value();
                                         },
                                     .ended = [&](const Steps& steps) { ended.set_value(steps); }});
            begun.get_future().wait();
            running.cancel();
            const Steps steps = ended.get_future().get();
            QVERIFY(at(steps, id).finding == CheckFinding::Cancelled);
            QVERIFY(at(steps, CheckId::Storage).state == State::Skipped);
        }
    }
};

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connection_check.moc"
