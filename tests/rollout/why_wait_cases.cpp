// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/why_cases.h"

namespace drydock::rollout {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using K = WhyKind;
using R = ReportStatus;

json gated(json first)
{
    first["count"] = 2;
    return {{"rollout", {{"waves", {std::move(first), json::object()}}}}};
}

json gatedBy(double percent)
{
    return gated({{"successThreshold", percent}});
}

json windowAt(const char* cron)
{
    return {{"schedule",
             {{"maintenanceWindows", {{{"cron", cron}, {"duration", "PT1H"}, {"timeZone", "UTC"}}}}}}};
}

std::vector<WhyCase> jobCases()
{
    return {
        {"draft", K::Draft, "The job is a draft, and was not started.", [] { return WhyBench().why(); }},
        {"approval", K::WaitsForApproval, "The job waits for the approval of somebody else than op.test.",
         [] {
             return WhyBench(3, {{"approval", {{"required", true}}}}).start().why();
         }},
        {"being made", K::Preparing,
         "The job is being prepared: nobody is told before it knows all of its devices.",
         [] {
             WhyBench b;
             JobRecord planned = jobRecord(JobId::parse("01931111-2222-7000-8000-0000000000aa").value(),
                                           json::object(), b.now);
             planned.planned = {2};
             const JobId job = planned.id;
             done(b.engine.plan(std::move(planned), b.now, b.actions));
             b.engine.addPlanned(job, {{.id = deviceId("first")}}, b.now, b.actions);
             done(b.engine.start(job, b.now, b.actions));
             return *b.engine.why(job, deviceId("first"), b.now);
         }},
        {"scheduled", K::Scheduled, "The job starts at 2027-01-15T20:00:00Z.",
         [] {
             return WhyBench(3, {{"schedule", {{"startTime", "2027-01-15T20:00:00Z"}}}}).start().why();
         }},
        {"paused by somebody", K::JobPaused, "The job is paused by op.ann: hotline is busy.",
         [] {
             WhyBench b;
             done(b.start().engine.pause(b.job, "hotline is busy.", b.now, b.actions, "op.ann"));
             return b.why();
         }},
        {"paused without a word", K::JobPaused, "The job is paused by op.ann.",
         [] {
             WhyBench b;
             done(b.start().engine.pause(b.job, {}, b.now, b.actions, "op.ann"));
             return b.why();
         }},
        {"error threshold", K::JobPaused,
         "The job is paused, for too much went wrong in wave 1 (by now 1 of 1 went wrong, and it pauses at "
         "20 %); this device is in wave 2.",
         [] {
             WhyBench b(3, gated({{"successThreshold", 50}, {"errorThreshold", 20}}));
             b.start().tell().says(b.nth(0), R::Failure);
             return b.why(b.nth(2));
         }},
        {"gate not reached", K::JobPaused,
         "The job is paused, for wave 1 did not reach its gate (by now 0 succeeded of the 1 needed among 2); "
         "this device is in wave 2.",
         [] {
             WhyBench b(3, gatedBy(50));
             b.start().tell().says(b.nth(0), R::Failure).says(b.nth(1), R::Failure);
             return b.why(b.nth(2));
         }},
        {"wave succeeded", K::JobPaused,
         "The job is paused after wave 1 succeeded, and goes on when somebody resumes it; this device is in "
         "wave 2.",
         [] {
             WhyBench b(3, gated({{"successThreshold", 50}, {"afterSuccess", "PAUSE"}}));
             b.start().tell().reports(b.nth(0), "2.0.0");
             return b.why(b.nth(2));
         }},
        {"abort rule", K::JobPaused, "The job is paused by its rule on devices that failed.",
         [] {
             WhyBench b(3, {{"rollout", {{"maximumConcurrent", 1}}},
                            {"abort",
                             {{{"failureType", "FAILED"},
                               {"thresholdPercentage", 10},
                               {"minNumberOfExecutedThings", 1},
                               {"action", "PAUSE"}}}}});
             b.start().tell().says(b.nth(0), R::Failure);
             return b.why(b.nth(1));
         }},
        {"wave", K::WaitsForWave,
         "The device is in wave 2, which opens after wave 1: 1 succeeded of the 2 needed among 2.",
         [] {
             WhyBench b(3, gatedBy(95));
             b.start().tell().reports(b.nth(0), "2.0.0");
             return b.why(b.nth(2));
         }},
        {"wave after the next, with errors", K::WaitsForWave,
         "The device is in wave 3, and wave 1 is open: 1 succeeded of the 2 needed among 3, 1 of 2 went "
         "wrong, and it pauses at 60 %.",
         [] {
             json wave{{"count", 1}, {"successThreshold", 100}};
             json first = wave;
             first["count"] = 3;
             first["successThreshold"] = 40;
             first["errorThreshold"] = 60;
             WhyBench b(5, {{"rollout", {{"waves", {first, wave, json::object()}}}}});
             b.start().tell().reports(b.nth(0), "2.0.0").says(b.nth(1), R::Failure);
             return b.why(b.nth(4));
         }},
        {"another job", K::WaitsForJob,
         "Another job is at work on the device: all to 2 (01931111-2222-7000-8000-000000000001).",
         [] {
             WhyBench b;
             b.start().tell();
             const JobId second = b.Bench::start({{.id = deviceId("d0"), .reportedVersion = "1.0.0"}},
                                                 {{"package", {{"version", "3.0.0"}}}});
             return b.engine.why(second, deviceId("d0"), b.now).value();
         }},
    };
}

std::vector<WhyCase> waitingCases()
{
    return {
        {"frozen", K::Frozen, "The whole fleet is frozen, and nobody is told until it is thawed.",
         [] {
             WhyBench b;
             b.start().engine.freeze(b.now, b.actions);
             return b.why();
         }},
        {"black-out", K::BlackedOut,
         "Nobody in the fleet is told in black-out fair, which ends at 2027-01-15T12:00:00Z: trade fair.",
         [] {
             WhyBench b;
             done(b.start().engine.setBlackouts(
                 {{.id = "fair", .why = "trade fair", .start = b.now, .end = b.now + 4h, .window = {}}},
                 b.now, b.actions));
             return b.why();
         }},
        {"black-out, and a window after it", K::BlackedOut,
         "Nobody in the fleet is told in black-out fair, which ends at 2027-01-15T12:00:00Z; the job may "
         "tell devices from 2027-01-15T22:00:00Z; the job ends before that, at 2027-01-15T20:00:00Z.",
         [] {
             json changes = windowAt("0 22 * * *");
             changes["schedule"]["endTime"] = "2027-01-15T20:00:00Z";
             WhyBench b(3, changes);
             done(b.start().engine.setBlackouts(
                 {{.id = "fair", .why = {}, .start = b.now, .end = b.now + 4h, .window = {}}}, b.now,
                 b.actions));
             return b.why();
         }},
        {"window", K::WaitsForWindow, "The job's maintenance window opens at 2027-01-15T22:00:00Z.",
         [] { return WhyBench(3, windowAt("0 22 * * *")).start().why(); }},
        {"window that never opens", K::WaitsForWindow, "No maintenance window of the job is known to open.",
         [] { return WhyBench(3, windowAt("0 22 30 2 *")).start().why(); }},
        {"slot", K::WaitsForSlot,
         "As many devices are told and not done as may be at once, 2 of 2; the next is told when one of them "
         "has ended.",
         [] {
             WhyBench b(3, {{"rollout", {{"maximumConcurrent", 2}}}});
             b.start().tell();
             return b.why(b.nth(2));
         }},
        {"bytes", K::WaitsForBytes,
         "Downloads are limited to 1000 bytes a second, and the next device is told at 2027-01-15T08:01:00Z.",
         [] {
             WhyBench b(3, {{"rollout", {{"bytesPerSecond", 1000}}}}, {.size = 60'000});
             b.start().tell();
             return b.why(b.nth(1));
         }},
        {"rate", K::WaitsForRate,
         "The job tells at most 2 devices a minute, and at most 1 is before this one, whose turn comes at "
         "about 2027-01-15T08:01:00Z.",
         [] {
             WhyBench b(3, {{"rollout", {{"maximumPerMinute", 2}}}});
             b.start().tell();
             return b.why(b.nth(2));
         }},
        {"rate, the next", K::WaitsForRate,
         "The job tells at most 1 device a minute, and this one is the next, at about 2027-01-15T08:01:00Z.",
         [] {
             WhyBench b(3, {{"rollout", {{"maximumPerMinute", 1}}}});
             b.start().tell();
             return b.why(b.nth(1));
         }},
        {"second attempt", K::WaitsForRate,
         "Attempt 2 of 3: The job tells at most 1 device a minute, and at most 2 are before this one, whose "
         "turn comes at about 2027-01-15T08:03:00Z.",
         [] {
             WhyBench b(3, {{"rollout", {{"maximumPerMinute", 1}}},
                            {"retry", {{{"failureType", "FAILED"}, {"numberOfRetries", 2}}}}});
             b.start().tell().says(b.nth(0), R::Failure, Phase::None, 0, "no space");
             return b.why(b.nth(0));
         }},
        {"quarantined by a rule", K::Quarantined,
         "The device is held back from all jobs since 2027-01-15T08:00:00Z until 2027-01-16T08:00:00Z, for "
         "it failed again and again.",
         [] {
             WhyBench b(3, {{"quarantine", {{"failures", 1}}},
                            {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 1}}}}});
             b.start().tell().says("d0", R::Failure);
             Why why = b.why();
             why.attempt = 1; // said of every attempt alike
             return why;
         }},
        {"quarantined by an operator", K::Quarantined,
         "The device is held back from all jobs since 2027-01-15T08:00:00Z until somebody releases it, by "
         "op.ann: on the bench.",
         [] {
             WhyBench b;
             done(b.start().engine.quarantine(
                 deviceId("d0"),
                 {.failures = {}, .since = {}, .until = {}, .why = "on the bench", .by = "op.ann"}, b.now,
                 b.actions));
             return b.why();
         }},
    };
}

} // namespace

std::vector<WhyCase> waitCases()
{
    auto cases = jobCases();
    for (auto& c : waitingCases())
        cases.push_back(std::move(c));
    return cases;
}

} // namespace drydock::rollout
