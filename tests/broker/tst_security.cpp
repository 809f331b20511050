// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"

using namespace drydock;
using namespace drydock::test;
using broker::PublishOutcome;

namespace {

bool hasProblem(const Peer& peer, std::string_view text)
{
    return std::ranges::any_of(
        peer.states(), [&](const auto& state) { return state.problem.find(text) != std::string::npos; });
}

} // namespace

/// Passwords, access rules and TLS.
class TestSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addKinds(); }

    void wrongPasswordIsSaidAndTriedAgain()
    {
        TestBroker broker({.users = {{"anna", "right"}}});
        auto options = broker.connectOptions("anna", "anna");
        options.password = "wrong-secret";
        Peer peer(currentKind(), options);

        QVERIFY(peer->start());

        const auto refusals = [&] {
            return std::ranges::count_if(peer.states(), [](const auto& state) {
                return state.phase == broker::Phase::Waiting &&
                       state.problem.find("password") != std::string::npos;
            });
        };
        QVERIFY(driveUntil({&peer}, [&] { return refusals() >= 3; }));
        QVERIFY(!hasProblem(peer, "wrong-secret"));
        QVERIFY(!peer.isConnected());
    }

    void rightPasswordConnects()
    {
        TestBroker broker({.users = {{"anna", "right"}}});
        Peer peer(currentKind(), broker.connectOptions("anna", "anna"));

        QVERIFY(connectAll({&peer}));
    }

    void publishAgainstTheAccessRulesIsRefused()
    {
        TestBroker broker({.acl = "user anna\ntopic readwrite own/#\n", .users = {{"anna", "right"}}});
        Peer peer(currentKind(), broker.connectOptions("anna", "anna"));
        QVERIFY(connectAll({&peer}));

        QVERIFY(peer.send(makeMessage("others/x", "x")));
        QVERIFY(peer.send(makeMessage("own/x", "x")));

        QVERIFY(driveUntil({&peer}, [&] { return peer.outcomes().size() == 2; }));
        QCOMPARE(peer.outcomes().front(), PublishOutcome::Refused);
        QCOMPARE(peer.outcomes().back(), PublishOutcome::NoSubscribers);
    }

    void tlsConnectsAndCarriesMessages()
    {
        TestBroker broker({.tls = true});
        Peer peer(currentKind(), broker.connectOptions("safe"));
        peer.listen("x");
        QVERIFY(connectAll({&peer}));
        QVERIFY(settle(peer));
        const std::string big(500'000, 't');
        for (int i = 0; i < 300; ++i)
            QVERIFY(peer.send(makeMessage("x", std::to_string(i))));
        QVERIFY(peer.send(makeMessage("x", big)));

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 301; }));

        QCOMPARE(peer.messages().back().payload.size(), big.size());
        QCOMPARE(peer.payloads()[299], std::string("299"));
    }

    void tlsIsFoundAgainAfterTheBrokerDied()
    {
        TestBroker broker({.tls = true});
        Peer peer(currentKind(), broker.connectOptions("safe"));
        peer.listen("x");
        QVERIFY(connectAll({&peer}));

        broker.kill();
        QVERIFY(driveUntil({&peer}, [&] { return hasProblem(peer, "refused"); }));
        QVERIFY(peer.send(makeMessage("x", "meanwhile")));
        QVERIFY(broker.restart());

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 1; }));
    }

    void systemAuthoritiesAreUsedAfterAReconnectToo()
    {
        TestBroker broker({.tls = true});
        auto options = broker.connectOptions("safe");
        qputenv("SSL_CERT_FILE",
                QByteArray::fromStdString(options.tls.caFile)); // where OpenSSL looks for them
        const auto reset = qScopeGuard([] { qunsetenv("SSL_CERT_FILE"); });
        options.tls.caFile.clear();
        Peer peer(currentKind(), options);
        peer.listen("x");
        QVERIFY(connectAll({&peer}));

        broker.kill();
        QVERIFY(driveUntil({&peer}, [&] { return hasProblem(peer, "refused"); }));
        QVERIFY(peer.send(makeMessage("x", "meanwhile")));
        QVERIFY(broker.restart());

        QVERIFY(driveUntil({&peer}, [&] { return peer.messages().size() == 1; }));
    }

    void serverOfAnotherAuthorityIsRefused()
    {
        TestBroker broker({.tls = true});
        auto options = broker.connectOptions("careful");
        options.tls.caFile = broker.otherCaFile();
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());

        QVERIFY(driveUntil({&peer}, [&] { return hasProblem(peer, "certificate verify failed"); }));

        QVERIFY(!peer.isConnected());
    }

    void serverOfAnotherNameIsRefused()
    {
        // A certificate for localhost and 127.0.0.1, shown at another address.
        const std::uint16_t port = freePort();
        TestBroker broker({.tls = true});
        TestBroker wide({.tls = true,
                         .extraLines = {"listener " + std::to_string(port) + " 127.0.0.2",
                                        "certfile " + broker.directory() + "/server.pem",
                                        "keyfile " + broker.directory() + "/server.key",
                                        "cafile " + broker.directory() + "/ca.pem"}});
        QVERIFY2(wide.isRunning(), wide.log().c_str());
        auto options = broker.connectOptions("careful");
        options.address.host = "127.0.0.2";
        options.address.port = port;
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());

        QVERIFY(driveUntil({&peer}, [&] { return hasProblem(peer, "verify failed"); }));

        QVERIFY(!peer.isConnected());
    }

    void plainClientOfTlsServerIsNotConnected()
    {
        TestBroker broker({.tls = true});
        auto options = broker.connectOptions("plain");
        options.address.tls = false;
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());

        QVERIFY2(driveUntil({&peer}, [&] { return hasProblem(peer, "TLS"); }),
                 peer.states().back().problem.c_str());
    }

    void tlsClientOfPlainServerIsNotConnected()
    {
        TestBroker broker;
        auto options = broker.connectOptions("careful");
        options.address.tls = true;
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());

        QVERIFY(driveUntil({&peer}, [&] {
            return peer->state().phase == broker::Phase::Waiting && !peer->state().problem.empty();
        }));
    }

    void missingFilesAreErrorsAtStart_data()
    {
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("certificate");
        QTest::newRow("no CA file") << "/nowhere/ca.pem"
                                    << "";
        QTest::newRow("certificate without key") << ""
                                                 << "/dev/null";
    }
    void missingFilesAreErrorsAtStart()
    {
        QFETCH(QString, ca);
        QFETCH(QString, certificate);
        broker::ConnectOptions options;
        options.address = broker::BrokerAddress::parse("mqtts://127.0.0.1").value();
        options.clientId = "x";
        options.tls = {ca.toStdString(), certificate.toStdString(), ""};
        Peer peer(currentKind(), options);

        const auto started = peer->start();

        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestSecurity)
#include "tst_security.moc"
