// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica_bench.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

/// What a device is ordered, and how it gets round it, or past the limits, or does not.
class TestReplicaCommands : public QObject
{
    Q_OBJECT

    /// A device that reports a version and is being updated to 2.0.0, its command sent.
    static void beginUpdate(Bench& bench)
    {
        bench.send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})");
        bench.rollout.open = jobText;
        bench.replica.desire(bench.id, software("2.0.0"), now);
        static_cast<void>(bench.sent());
    }

private Q_SLOTS:
    void rejectedMessageThatComesAgainIsRejectedAgain()
    {
        Bench bench;
        const std::string payload = R"({"state":{"desired":{"a":1}},"clientToken":"t"})";
        const Verdict verdict = bench.send(payload);
        QVERIFY(verdict == Verdict(ErrorCode::Forbidden));
        bench.send(R"({"state":{"reported":{"a":1}}})");
        static_cast<void>(bench.sent());

        bench.replica.answerAgain({.topic = "state/dev-1/update", .payload = payload}, verdict, now);

        const auto messages = bench.sent();
        QCOMPARE(messages.size(), std::size_t(1));
        QVERIFY2(messages[0].starts_with("state/dev-1/update/rejected ") &&
                     messages[0].find("403") != std::string::npos,
                 messages[0].c_str());
    }

    void desiredOfAnApplicationWithItsOwnJobIdIsOrderedOnce()
    {
        Bench bench(true);
        const json desired{{"softwareURL", "http://other/app.bin"},
                           {"jobId", "0193c4d2-0000-7000-8000-00000000000a"}};
        bench.send(json{{"state", {{"desired", desired}}}}.dump());
        const auto deltas = bench.deltas();
        QCOMPARE(deltas.size(), std::size_t(1));
        QVERIFY2(deltas[0].find("http://other/app.bin\"") != std::string::npos, deltas[0].c_str());
        bench.send(R"({"state":{"reported":{"a":1}}})");
        QVERIFY(bench.deltas().empty());
        QVERIFY(bench.device()->document.desiredSoftware());
    }

    void deviceDoesNotEscapeItsJobByRemovingDesired()
    {
        Bench bench(true);
        beginUpdate(bench);
        QVERIFY(bench.send(R"({"state":{"desired":null}})") == Verdict(ErrorCode::Conflict));
        QVERIFY(bench.send(R"({"state":{"desired":{"softwareVersion":null}}})") ==
                Verdict(ErrorCode::Conflict));
        QVERIFY(bench.device()->document.desiredSoftware());
    }

    void confirmationByUrlAloneReachesTheJob()
    {
        Bench bench;
        beginUpdate(bench);
        bench.send(report({{"softwareURL", software("2.0.0").url + "?X-Amz-Signature=s"}}));
        QCOMPARE(bench.rollout.reports.back(), std::string("- 2.0.0"));
    }

    void otherDifferencesDoNotRepeatTheCommand()
    {
        Bench bench;
        beginUpdate(bench);
        QVERIFY(bench.replica.desire(bench.id, json{{"led", "on"}}, now));
        const auto deltas = bench.deltas();
        QCOMPARE(deltas.size(), std::size_t(1));
        QVERIFY(deltas[0].find("\"led\"") != std::string::npos);
        QVERIFY2(deltas[0].find("software") == std::string::npos, deltas[0].c_str());
        QVERIFY(bench.replica.command(bench.id, now)->payload.find("X-Amz-Signature") != std::string::npos);
    }

    void differenceWithoutSecretsIsStoredUntilTheBrokerHasIt()
    {
        Bench bench;
        bench.send(R"({"state":{"reported":{"a":1}}})");
        static_cast<void>(bench.sent());
        QVERIFY(bench.replica.desire(bench.id, json{{"led", "on"}}, now));
        static_cast<void>(bench.replica.save(now));
        const auto answers = bench.replica.takeAnswers(); // what the outbox keeps
        QVERIFY(std::any_of(answers.begin(), answers.end(),
                            [](const auto& a) { return a.topic == "state/dev-1/update/delta"; }));
    }

    void jobFitsADeviceThatKeepsAllItMay()
    {
        Bench bench;
        QVERIFY(!bench.send(report({{"softwareVersion", "1.0.0"}, {"much", std::string(7'900, 'x')}})));
        bench.rollout.open = jobText;
        Software big = software("2.0.0");
        big.manifest = std::string(2'000, 'm');
        bench.replica.desire(bench.id, big, now);
        const json running{{"jobId", jobText}, {"status", "RUNNING"}, {"progress", 4}};
        QVERIFY(!bench.send(report({{"update", running}})));
        const json done{{"jobId", jobText}, {"status", "SUCCESS"}};
        QVERIFY(!bench.send(report({{"softwareVersion", "2.0.0"}, {"update", done}})));
        QVERIFY(bench.device()->document.isSoftwareFulfilled());
        // It is no way to keep more.
        QVERIFY(bench.send(report({{"manifest", std::string(9'000, 'm')}})) == Verdict(ErrorCode::TooLarge));
        QVERIFY(bench.send(report({{"update", {{"note", std::string(2'000, 'm')}}}})) ==
                Verdict(ErrorCode::TooLarge));
    }

    void endOfAJobThatNeverWasIsNoWayPastTheLimit()
    {
        Bench bench;
        int refused = 0;
        for (int i = 0; i < 60; ++i)
            refused += bench.send(R"({"state":{"reported":{"update":{"jobId":"x","status":"FAILURE"}}}})") ==
                       Verdict(ErrorCode::TooMany);
        QCOMPARE(refused, 10);
    }

    void questionsAreLimitedToo()
    {
        Bench bench;
        bench.send(R"({"state":{"reported":{"a":1}}})");
        int refused = 0;
        for (int i = 0; i < 60; ++i)
            refused += bench.send("{}", "get") == Verdict(ErrorCode::TooMany);
        QCOMPARE(refused, 11);
    }

    void commandThatHasToWaitIsNotHandedToADeviceThatAsks()
    {
        Bench bench;
        beginUpdate(bench);
        const auto handed = [&bench] {
            bench.replica.handle({.topic = "state/dev-1/get", .payload = "{}"}, now);
            constexpr std::string_view topic = "state/dev-1/get/accepted ";
            for (const auto& message : bench.sent()) {
                if (message.starts_with(topic))
                    return json::parse(message.substr(topic.size())).at("state").value("delta", json());
            }
            return json("no answer");
        };
        bench.rollout.withheld = true;
        QVERIFY(handed().is_null());
        bench.rollout.withheld = false;
        QVERIFY(handed().contains("softwareURL"));
    }

    void getCarriesASignedUrlOnlyForTheOpenExecution()
    {
        Bench bench;
        bench.send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})");
        bench.replica.desire(bench.id, software("2.0.0"), now);
        static_cast<void>(bench.sent());
        bench.send("", "get");
        QVERIFY(bench.sent().at(0).find("X-Amz-Signature") == std::string::npos);
        bench.rollout.open = jobText;
        bench.send("", "get");
        QVERIFY(bench.sent().at(0).find("X-Amz-Signature") != std::string::npos);
    }

    void plainSuccessTakesTheSoftware()
    {
        Bench bench;
        bench.rollout.open = jobText;
        bench.replica.desire(bench.id, software("2.0.0"), now);
        static_cast<void>(bench.sent());
        bench.send(std::string("jobID:") + jobText + "SUCCESS", "update/accepted");
        QCOMPARE(bench.rollout.acks, std::vector<std::string>{jobText});
        bench.replica.takeSoftware(bench.id, now); // what the engine orders
        bench.rollout.open.clear();
        static_cast<void>(bench.sent());
        QCOMPARE(bench.document()["reported"]["softwareVersion"].get<std::string>(), std::string("2.0.0"));
        QCOMPARE(bench.document()["reported"]["proof"].get<std::string>(), std::string("ack"));
        QVERIFY(!bench.replica.cache().find(bench.id)->reportsVersion());
        QVERIFY(!bench.replica.command(bench.id, now));
    }

    void commandOfAFinishedJobDoesNotComeBack()
    {
        Bench bench;
        bench.rollout.open = jobText;
        bench.replica.desire(bench.id, software("2.0.0"), now);
        bench.send(R"({"state":{"reported":{"softwareVersion":"2.0.0"}}})");
        bench.rollout.earlier = std::exchange(bench.rollout.open, {});
        static_cast<void>(bench.sent());
        bench.send(R"({"state":{"reported":{"softwareVersion":"1.0.0"}}})"); // a factory reset
        for (const auto& message : bench.sent())
            QVERIFY2(message.find("/delta ") == std::string::npos, message.c_str());
        QVERIFY(!bench.document()["desired"].contains("softwareURL"));
        QCOMPARE(bench.store->history().latest(bench.id, 1).at(0).kind, std::string("attention"));
    }

    void presenceIsToldOncePerChange()
    {
        Bench bench;
        for (const bool online : {true, true, false, false, true}) {
            const broker::Message message{.topic = "state/dev-1/presence",
                                          .payload = online ? R"({"online":true})" : R"({"online":false})",
                                          .qos = 0};
            bench.replica.handlePresence(message, now, now);
        }
        QVERIFY(bench.rollout.onlines == (std::vector<bool>{true, false, true}));
    }

    void retainedBirthCountsOnceTheDeviceSpeaks()
    {
        Bench bench;
        const broker::Message birth{
            .topic = "state/dev-1/presence", .payload = R"({"online":true})", .qos = 0, .retain = true};
        bench.replica.handlePresence(birth, now, now);
        QVERIFY(bench.device() == nullptr);
        bench.send(R"({"state":{"reported":{"a":1}}})");
        QVERIFY(bench.device()->row.online == Online::Yes);
    }

    void earlierPresenceIsDoubtedAFewAtATime()
    {
        Bench bench;
        for (int i = 0; i < 5; ++i)
            bench.replica.handlePresence({.topic = "state/dev-" + std::to_string(i) + "/presence",
                                          .payload = R"({"online":true})",
                                          .qos = 0},
                                         now, now);
        static_cast<void>(bench.sent());
        const auto later = now + std::chrono::hours(1);
        std::optional<DeviceId> last;
        int rounds = 0;
        do {
            last = bench.replica.doubtPresenceBefore(later, last, 2, later);
            static_cast<void>(bench.sent());
            ++rounds;
        } while (last);
        QCOMPARE(rounds, 3);
        for (int i = 0; i < 5; ++i)
            QVERIFY(bench.replica.cache().find(*DeviceId::parse("dev-" + std::to_string(i)))->row.online ==
                    Online::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestReplicaCommands)
#include "tst_replica_commands.moc"
