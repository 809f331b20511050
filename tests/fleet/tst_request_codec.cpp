// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/request_codec.h"

#include <QTest>

using namespace drydock;
using nlohmann::json;

class TestRequestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestReadsBack()
    {
        const auto text = request_codec::encodeRequest({"jobs.create", {{"name", "spring"}}, "0193-a"});
        const auto request = request_codec::decodeRequest(text);
        QVERIFY(request);
        QCOMPARE(request->action, std::string("jobs.create"));
        QCOMPARE(request->requestId, std::string("0193-a"));
        QVERIFY(request->arguments == json({{"name", "spring"}}));
    }

    void errorsNameTheField_data()
    {
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(field);
        };
        row(R"({"action":"a","requestId":"1"})", "protocol");
        row(R"({"protocol":2,"action":"a","requestId":"1"})", "protocol");
        row(R"({"protocol":1,"requestId":"1"})", "action");
        row(R"({"protocol":1,"action":"a b","requestId":"1"})", "action");
        row(R"({"protocol":1,"action":"a"})", "requestId");
        row(R"({"protocol":1,"action":"a","requestId":"a/b"})", "requestId");
        row(R"({"protocol":1,"action":"a","requestId":"1","arguments":[]})", "arguments");
        row(R"({"protocol":1,"action":"a","requestId":"1","extra":1})", "extra");
        row("[]", "");
        row("{", "");
    }
    void errorsNameTheField()
    {
        QFETCH(QByteArray, field);
        const auto request = request_codec::decodeRequest(QTest::currentDataTag());
        QVERIFY(!request);
        QCOMPARE(request.error().field, field.toStdString());
    }

    void answersReadBack()
    {
        QVERIFY(request_codec::decodeResponse(request_codec::encodeResult({{"id", 1}})).value() ==
                json({{"id", 1}}));
        const auto refused = request_codec::decodeResponse(
            request_codec::encodeError({ErrorCode::Conflict, "job: exists", "name"}));
        QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
        QCOMPARE(refused.error().message, std::string("job: exists"));
        QCOMPARE(refused.error().field, std::string("name"));
        for (const char* text : {"", "[]", "{}", R"({"ok":1})"})
            QVERIFY2(request_codec::decodeResponse(text).error().code == ErrorCode::Internal, text);
    }
};

QTEST_GUILESS_MAIN(TestRequestCodec)
#include "tst_request_codec.moc"
