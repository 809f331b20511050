// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_outcome.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace drydock::client;
using Json = nlohmann::json;

class TestJobOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyEveryDeviceIsSuccess_data()
    {
        QTest::addColumn<QByteArray>("summary");
        QTest::addColumn<bool>("success");
        QTest::addColumn<int>("others");
        const auto row = [](const char* name, const char* summary, bool success, int others) {
            QTest::newRow(name) << QByteArray(summary) << success << others;
        };
        row("all", R"({"state":"COMPLETED","total":3,"counts":{"succeeded":2,"alreadyInstalled":1}})", true,
            0);
        row("one rejected", R"({"state":"COMPLETED","total":3,"counts":{"succeeded":2,"rejected":1}})", false,
            1);
        row("all rejected", R"({"state":"COMPLETED","total":2,"counts":{"succeeded":0,"rejected":2}})", false,
            2);
        row("others",
            R"({"state":"COMPLETED","total":4,"counts":{"failed":1,"timedOut":1,"canceled":1,"removed":1}})",
            false, 4);
        row("not yet", R"({"state":"IN_PROGRESS","total":1,"counts":{"succeeded":1}})", false, 0);
        row("canceled", R"({"state":"CANCELED","total":1,"counts":{"succeeded":1}})", false, 0);
        row("nonsense", R"({"state":7,"total":"many","counts":[]})", false, 0);
    }
    void onlyEveryDeviceIsSuccess()
    {
        QFETCH(QByteArray, summary);
        QFETCH(bool, success);
        QFETCH(int, others);
        const Json parsed = Json::parse(summary.toStdString());
        QCOMPARE(isSuccess(parsed), success);
        QCOMPARE(int(notSuccessful(parsed)), others);
    }

    void progressNamesWhatIsThere()
    {
        const Json summary = {{"total", 25U},
                              {"counts", {{"succeeded", 21U}, {"inProgress", 3U}, {"rejected", 1U}}}};
        QCOMPARE(progressLine(summary), std::string("21 of 25 succeeded, 3 in progress, 1 rejected"));
    }
};

QTEST_GUILESS_MAIN(TestJobOutcome)
#include "tst_job_outcome.moc"
