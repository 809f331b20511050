// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/ack_text.h"

#include <QTest>

using namespace drydock;

class TestAckText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormThatDevicesSend_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("attempt"); // 0: no id of ours
        const QByteArray uuid = "0193c4d2-0000-7000-8000-0000000077e2";
        QTest::newRow("blank") << "jobID:" + uuid + " SUCCESS" << uuid << QByteArray("SUCCESS") << 1;
        QTest::newRow("no blank") << "jobID:" + uuid + "FAILURE" << uuid << QByteArray("FAILURE") << 1;
        QTest::newRow("retry") << "jobID:" + uuid + "-2FAILURE" << uuid + "-2" << QByteArray("FAILURE") << 2;
        QTest::newRow("blanks") << "jobID: " + uuid + "   RUNNING \r\n" << uuid << QByteArray("RUNNING") << 1;
        QTest::newRow("terminator") << "jobID:" + uuid + " SUCCESS" + QByteArray(1, '\0') << uuid
                                    << QByteArray("SUCCESS") << 1;
        QTest::newRow("foreign") << QByteArray("jobID:42 SUCCESS") << QByteArray("42")
                                 << QByteArray("SUCCESS") << 0;
        QTest::newRow("attempt 1 written out")
            << "jobID:" + uuid + "-1 SUCCESS" << uuid + "-1" << QByteArray("SUCCESS") << 0;
    }
    void readsEveryFormThatDevicesSend()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, status);
        QFETCH(int, attempt);
        const auto ack = parseAckText({payload.constData(), static_cast<std::size_t>(payload.size())});
        QVERIFY(ack);
        QCOMPARE(ack->id, id.toStdString());
        QCOMPARE(std::string(toString(ack->status)), status.toStdString());
        QCOMPARE(ack->attempt ? ack->attempt->attempt : 0, attempt);
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const char* payload :
             {"", "jobID:", "jobID: SUCCESS", "jobID:42", "jobID:42 success", "JobID:42 SUCCESS",
              "jobid:42 SUCCESS", " jobID:42 SUCCESS", "jobID:42 SUCCESS now", "{}"})
            QTest::newRow(payload) << QByteArray(payload);
        QTest::newRow("long") << "jobID:" + QByteArray(129, 'x') + " SUCCESS";
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, payload);
        const auto ack = parseAckText(payload.toStdString());
        QVERIFY(!ack);
        QVERIFY(ack.error().code == ErrorCode::InvalidArgument);
    }

    void onlyThePrefixTellsAnAcknowledgement()
    {
        QVERIFY(looksLikeAck("jobID:"));
        QVERIFY(!looksLikeAck("jobID"));
        QVERIFY(!looksLikeAck("{\"a\":\"jobID:\"}"));
        QCOMPARE(encodeAckText("42", AckStatus::Failure), std::string("jobID:42 FAILURE"));
    }
};

QTEST_GUILESS_MAIN(TestAckText)
#include "tst_ack_text.moc"
