// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/connect_options.h"

#include <QTest>

using drydock::broker::BrokerAddress;

class TestConnectOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlBecomesAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::newRow("host alone") << "mqtt://broker.example"
                                    << "mqtt://broker.example:1883"
                                    << "broker.example"
                                    << "";
        QTest::newRow("TLS") << "mqtts://broker.example"
                             << "mqtts://broker.example:8883"
                             << "broker.example"
                             << "";
        QTest::newRow("port") << "mqtt://127.0.0.1:65535/"
                              << "mqtt://127.0.0.1:65535"
                              << "127.0.0.1"
                              << "";
        QTest::newRow("user") << "mqtts://op.anna@h:1"
                              << "mqtts://op.anna@h:1"
                              << "h"
                              << "op.anna";
        QTest::newRow("IPv6") << "mqtt://[::1]:1884"
                              << "mqtt://[::1]:1884"
                              << "::1"
                              << "";
        QTest::newRow("IPv6 alone") << "mqtts://dev-1@[fe80::1%eth0]"
                                    << "mqtts://dev-1@[fe80::1%eth0]:8883"
                                    << "fe80::1%eth0"
                                    << "dev-1";
    }
    void urlBecomesAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, written);
        QFETCH(QString, host);
        QFETCH(QString, user);

        const auto address = BrokerAddress::parse(url.toStdString());

        QVERIFY(address);
        QCOMPARE(QString::fromStdString(address->str()), written);
        QCOMPARE(QString::fromStdString(address->host), host);
        QCOMPARE(QString::fromStdString(address->user), user);
    }

    void wrongUrlIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url :
             {"", "broker", "tcp://h", "mqtt://", "mqtt://:1883", "mqtt://h:", "mqtt://h:0", "mqtt://h:65536",
              "mqtt://h:1883x", "mqtt://h:-1", "mqtt://h/path", "mqtt://@h", "mqtt://[::1", "mqtt://[]",
              "mqtt://[::1]1883", "mqtt://h h", "mqtt://a b@h", "mqtt://::1"})
            QTest::newRow(url) << url;
    }
    void wrongUrlIsRefused()
    {
        QFETCH(QString, url);

        const auto address = BrokerAddress::parse(url.toStdString());

        QVERIFY(!address);
        QVERIFY(address.error().code == drydock::ErrorCode::InvalidArgument);
    }

    void passwordInUrlIsRefusedAndNotRepeated()
    {
        const auto address = BrokerAddress::parse("mqtt://anna:geheim@broker");

        QVERIFY(!address);
        QVERIFY(address.error().message.find("password") != std::string::npos);
        QVERIFY(address.error().message.find("geheim") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestConnectOptions)
#include "tst_connect_options.moc"
