// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/packets.h"

#include <QTest>

#include <random>

using namespace drydock::broker;

/// What is read from packets of a broker, which may be any bytes, and put into our own.
class TestPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsKnownWhenTheWholePacketIsThere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("size");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("one byte") << QByteArray::fromHex("20") << 0;
        QTest::newRow("PINGRESP") << QByteArray::fromHex("d000") << 2;
        QTest::newRow("body missing") << QByteArray::fromHex("40020001").first(3) << 0;
        QTest::newRow("with more behind it") << QByteArray::fromHex("40020001d000") << 4;
        QTest::newRow("long, length not there") << QByteArray::fromHex("3080") << 0;
        QTest::newRow("long") << QByteArray::fromHex("308001") + QByteArray(128, 'x') << 131;
        QTest::newRow("longest length") << QByteArray::fromHex("30ffffff7f") << 0;
        QTest::newRow("no length") << QByteArray::fromHex("30ffffffff01") << -1;
    }
    void sizeIsKnownWhenTheWholePacketIsThere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, size);
        QCOMPARE(packets::sizeOf(bytes), qsizetype(size));
    }

    void connackSaysSessionReasonAndKeepAlive()
    {
        // Receive maximum, client id "ab", user property "c"="d", server keep alive 10, topic alias maximum.
        const auto answer = packets::readConnack(QByteArray::fromHex("201a010017"
                                                                     "210014"
                                                                     "1200026162"
                                                                     "260001630001"
                                                                     "64"
                                                                     "13000a"
                                                                     "22000a"
                                                                     "1f0000"));
        QVERIFY(answer);
        QVERIFY(answer->sessionPresent);
        QCOMPARE(answer->reason, 0);
        QVERIFY(answer->keepAliveSeconds);
        QCOMPARE(*answer->keepAliveSeconds, std::uint16_t(10));
    }

    void connackOfMqtt3IsAnOldProtocol()
    {
        const auto answer = packets::readConnack(QByteArray::fromHex("20020001"));
        QVERIFY(answer);
        QCOMPARE(answer->reason, 0x84);
    }

    void otherBytesAreNoConnack()
    {
        QVERIFY(!packets::readConnack(QByteArray::fromHex("40020001")));
        QVERIFY(!packets::readConnack(QByteArray::fromHex("200100")));
        QVERIFY(!packets::readConnack(QByteArray::fromHex("2003000005")));
    }

    void anyBytesAreReadWithoutHarm()
    {
        std::minstd_rand random(3);
        for (int i = 0; i < 200'000; ++i) {
            QByteArray body(int(random() % 24), '\0');
            for (char& byte : body)
                byte = static_cast<char>(random() % 3 == 0 ? random() % 48 : random() % 4);
            const QByteArray packet = QByteArray(1, char(0x20)) + char(body.size()) + body;
            QCOMPARE(packets::sizeOf(packet), packet.size());
            static_cast<void>(packets::readConnack(packet));
            static_cast<void>(packets::readDisconnect(packet));
            static_cast<void>(packets::packetIdOf(packet));
        }
    }

    void reasonOfAGoodbyeMayBeLeftOut()
    {
        QCOMPARE(packets::readDisconnect(QByteArray::fromHex("e0028e00")), 0x8e);
        QCOMPARE(packets::readDisconnect(QByteArray::fromHex("e000")), 0);
    }

    void pubackGetsTheLengthThatMayBeLeftOut()
    {
        QCOMPARE(packets::completePuback(QByteArray::fromHex("4003000110")),
                 QByteArray::fromHex("400400011000"));
        for (const char* whole : {"40020001", "400400011000"})
            QCOMPARE(packets::completePuback(QByteArray::fromHex(whole)), QByteArray::fromHex(whole));
    }

    void subscriptionCarriesFilterAndOptions()
    {
        const QByteArray packet = packets::subscribe(
            0x1234, "a/#", {.qos = 1, .noLocal = true, .retainHandling = 2, .retainAsPublished = true});
        QCOMPARE(packet, QByteArray::fromHex("8209123400"
                                             "0003612f23"
                                             "2d"));
        QCOMPARE(packets::packetIdOf(packet), std::uint16_t(0x1234));
        QCOMPARE(packets::unsubscribe(7, "a"), QByteArray::fromHex("a20600070000"
                                                                   "0161"));
        QCOMPARE(packets::suback(7), QByteArray::fromHex("900400070000"));
    }
};

QTEST_APPLESS_MAIN(TestPackets)
#include "tst_packets.moc"
