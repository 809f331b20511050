// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"
#include "support/scripted_server.h"

using namespace drydock;
using namespace drydock::test;
using broker::ConnectFault;
using broker::PublishOutcome;

namespace {

bool hasProblem(const Peer& peer, std::string_view text)
{
    return std::ranges::any_of(
        peer.states(), [&](const auto& state) { return state.problem.find(text) != std::string::npos; });
}

bool hasFault(const Peer& peer, broker::ConnectFault fault)
{
    return std::ranges::any_of(peer.states(), [&](const auto& state) {
        return state.phase == broker::Phase::Waiting && state.fault == fault && !state.problem.empty();
    });
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
        QVERIFY(hasFault(peer, ConnectFault::NotAuthorised));
        QVERIFY(!hasProblem(peer, "wrong-secret"));
        QVERIFY(!peer.isConnected());
    }

    void rightPasswordConnects()
    {
        TestBroker broker({.users = {{"anna", "right"}}});
        Peer peer(currentKind(), broker.connectOptions("anna", "anna"));

        QVERIFY(connectAll({&peer}));
    }

#ifdef DRYDOCK_TEST_QTMQTT
    void passwordThatQtMqttCannotSayIsRefusedAtStart()
    {
        broker::ConnectOptions options;
        options.address = broker::BrokerAddress::parse("mqtt://anna@127.0.0.1").value();
        options.clientId = "x";
        options.password = "secret\xff";
        Peer peer(currentKind(), options);

        const auto started = peer->start();

        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::Unsupported);
        QVERIFY(started.error().message.find("libmosquitto") != std::string::npos);
        QVERIFY(started.error().message.find("secret") == std::string::npos);
    }
#endif

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
        QVERIFY(hasFault(peer, ConnectFault::ServerCertificateUntrusted));

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
        QVERIFY(hasFault(peer, ConnectFault::ServerNameMismatch));

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
        QVERIFY(hasFault(peer, ConnectFault::TlsFailed));
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
        QVERIFY2(hasFault(peer, ConnectFault::TlsFailed), peer.states().back().problem.c_str());
    }

    void expiredCertificateIsToldFromOthers()
    {
        TestBroker broker({.tls = true, .serverCertificate = "expired"});
        Peer peer(currentKind(), broker.connectOptions("careful"));
        QVERIFY(peer->start());

        QVERIFY(driveUntil({&peer}, [&] { return hasProblem(peer, "expired"); }));
        QVERIFY(hasFault(peer, ConnectFault::ServerCertificateExpired));
    }

    void clientCertificateIsShownAlsoWithALockedKey()
    {
        TestBroker broker({.tls = true, .extraLines = {"require_certificate true"}});
        auto options = broker.connectOptions("safe");
        options.tls.certificateFile = broker.directory() + "/client.pem";
        options.tls.keyFile = broker.directory() + "/locked.key";
        Peer locked(currentKind(), options);
        const auto refused = locked->start();
        QVERIFY(!refused);
        QCOMPARE(QByteArray::fromStdString(refused.error().field), QByteArray("key"));

        options.keyPassphrase = "open sesame";
        Peer peer(currentKind(), options);
        QVERIFY(connectAll({&peer}));
    }

    void missingClientCertificateIsSaid()
    {
        TestBroker broker({.tls = true, .extraLines = {"require_certificate true"}});
        Peer peer(currentKind(), broker.connectOptions("bare"));
        QVERIFY(peer->start());

        QVERIFY2(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::ClientCertificateRefused); }),
                 peer.states().back().problem.c_str());
    }

    void clientCertificateOfAnotherAuthorityIsSaid()
    {
        TestBroker broker({.tls = true, .extraLines = {"require_certificate true"}});
        auto options = broker.connectOptions("stranger");
        options.tls.certificateFile = broker.directory() + "/other-ca.pem";
        options.tls.keyFile = broker.directory() + "/other-ca.key";
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());

        QVERIFY2(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::ClientCertificateRefused); }),
                 peer.states().back().problem.c_str());
    }

    void nobodyThereIsRefused()
    {
        auto options = TestBroker().connectOptions("x"); // it ends here
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());
        QVERIFY(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::Refused); }));

        options.address.tls = true;
        Peer safe(currentKind(), options);
        QVERIFY(safe->start());
        QVERIFY(driveUntil({&safe}, [&] { return hasFault(safe, ConnectFault::Refused); }));
    }

    void unknownHostIsSaid()
    {
        broker::ConnectOptions options;
        options.address = broker::BrokerAddress::parse("mqtt://broker.invalid").value();
        options.clientId = "x";
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());
        QVERIFY(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::HostNotFound); }));
    }

    void silentBrokerTimesOut()
    {
        TestBroker broker;
        auto options = broker.connectOptions("x");
        options.connectTimeout = std::chrono::milliseconds(300);
        Peer peer(currentKind(), options);
        broker.suspend();
        QVERIFY(peer->start());
        QVERIFY(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::TimedOut); }));
        broker.resume();
        QVERIFY(driveUntil({&peer}, [&] { return peer.isConnected(); }));
        QVERIFY(peer->state().fault == ConnectFault::None);
    }

    void brokerThatDiesIsLost()
    {
        TestBroker broker;
        Peer peer(currentKind(), broker.connectOptions("x"));
        QVERIFY(connectAll({&peer}));
        broker.kill();
        QVERIFY(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault::Lost); }));
    }

    void answersOfOtherServersAreTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("fault");
        // CONNACK of MQTT 3: unacceptable protocol version. No broker in Debian can be told to say it.
        QTest::newRow("MQTT 3") << QByteArray::fromHex("20020001") << int(ConnectFault::ProtocolTooOld);
        // CONNACK, then DISCONNECT with reason 142; mosquitto 2.0 closes without a word instead.
        QTest::newRow("taken over") << QByteArray::fromHex("2003000000e0028e00")
                                    << int(ConnectFault::SessionTakenOver);
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                              << int(ConnectFault::TlsFailed);
    }
    void answersOfOtherServersAreTold()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, fault);
        const ScriptedServer server(answer.toStdString());
        broker::ConnectOptions options;
        options.address.host = "127.0.0.1";
        options.address.port = server.port();
        options.clientId = "x";
        Peer peer(currentKind(), options);
        QVERIFY(peer->start());
        QVERIFY2(driveUntil({&peer}, [&] { return hasFault(peer, ConnectFault(fault)); }),
                 peer.states().back().problem.c_str());
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
