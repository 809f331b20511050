// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/why_cases.h"

namespace drydock::rollout {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using K = WhyKind;
using R = ReportStatus;

json abortRule()
{
    return {{"abort",
             {{{"failureType", "FAILED"},
               {"thresholdPercentage", 10},
               {"minNumberOfExecutedThings", 1},
               {"action", "CANCEL"}}}}};
}

json timeout(const char* which, const char* time)
{
    return {{"timeout", {{which, time}}}};
}

std::vector<WhyCase> deviceCases()
{
    return {
        {"arrived", K::Arrived, "The device reported 2.0.0 at 2027-01-15T08:00:00Z, as it should.",
         [] {
             WhyBench b;
             b.start().tell().reports("d0", "2.0.0").pass(1h).reports("d0", "3.0.0");
             return b.why();
         }},
        {"arrived by its word", K::Arrived,
         "The device said at 2027-01-15T08:00:00Z that 2.0.0 is installed, and reports no version.",
         [] {
             WhyBench b;
             const JobId job = b.Bench::start({{.id = deviceId("seed")}});
             b.tell();
             b.engine.onAck(deviceId("seed"), job.str(), R::Success, b.now, b.actions);
             return b.engine.why(job, deviceId("seed"), b.now).value();
         }},
        {"already installed", K::AlreadyInstalled, "The device had 2.0.0 before it was told of it.",
         [] {
             WhyBench b;
             b.reports("d0", "2.0.0").start();
             return b.why();
         }},
        {"failed", K::Failed, "Attempt 1 at 2.0.0 failed at 2027-01-15T08:00:00Z: no space left.",
         [] {
             return WhyBench().start().tell().says("d0", R::Failure, Phase::None, 0, "no space left").why();
         }},
        {"failed, and says nothing", K::Failed,
         "Attempt 2 at 2.0.0 failed at 2027-01-15T08:00:00Z, and the device gave no reason.",
         [] {
             WhyBench b(3, {{"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 1}}}}});
             b.start().tell().says("d0", R::Failure).tell().says("d0", R::Failure);
             return b.why();
         }},
        {"version mismatch", K::VersionMismatch,
         "The device said success, and reported 2.0.1 instead of 2.0.0 at 2027-01-15T08:00:00Z.",
         [] {
             WhyBench b;
             b.start().tell().says("d0", R::Success).reports("d0", "2.0.1").reports("d0", "1.0.0");
             return b.why();
         }},
        {"unconfirmed", K::Unconfirmed,
         "The device said success with 2.0.0 and did not report it within 10 min, but 1.0.0.",
         [] { return WhyBench().start().tell().says("d0", R::Success).pass(10min).why(); }},
        {"rejected", K::Rejected, "The device refused 2.0.0 at 2027-01-15T08:00:00Z: battery low.",
         [] {
             return WhyBench().start().tell().says("d0", R::Rejected, Phase::None, 0, "battery low").why();
         }},
        {"not answered", K::TimedOut,
         "Attempt 1 timed out at 2027-01-15T09:30:00Z, for the device was told of 2.0.0 and did not answer "
         "within 1 h 30 min.",
         [] { return WhyBench(3, timeout("notified", "PT1H30M")).start().tell().pass(90min).why(); }},
        {"not done", K::TimedOut,
         "Attempt 1 timed out at 2027-01-15T09:00:00Z, for the device was not done within 1 h, at 41 %.",
         [] {
             return WhyBench(3, timeout("inProgress", "PT1H"))
                 .start()
                 .tell()
                 .says("d0", R::Running, Phase::Downloading, 41)
                 .pass(1h)
                 .why();
         }},
        {"silent", K::TimedOut,
         "Attempt 1 timed out at 2027-01-15T08:20:00Z, for the device said nothing for 20 min after 41 %.",
         [] {
             return WhyBench(3, timeout("step", "PT20M"))
                 .start()
                 .tell()
                 .says("d0", R::Running, Phase::Downloading, 41)
                 .pass(20min)
                 .why();
         }},
        {"incompatible", K::Incompatible, "2.0.0 is made for imx8, x86, and this device is a rpi4.",
         [] {
             WhyBench b(3, json::object(), {.hardwareModels = {"imx8", "x86"}});
             b.start().engine.onModel(deviceId("d0"), "imx8", b.now, b.actions);
             return b.why();
         }},
        {"removed", K::Removed, "The device was deleted at 2027-01-15T08:00:00Z before it had 2.0.0.",
         [] {
             WhyBench b;
             b.start().engine.onDeviceDeleted(deviceId("d0"), b.now, b.actions);
             return b.why();
         }},
        {"no longer a target", K::Removed,
         "The device left those that the job is for at 2027-01-15T08:00:00Z before it had 2.0.0.",
         [] {
             WhyBench b(3, {{"targetSelection", "CONTINUOUS"}});
             b.start().engine.onMember(b.job, {.id = deviceId("d0")}, false, b.now, b.actions);
             return b.why();
         }},
    };
}

std::vector<WhyCase> canceledCases()
{
    return {
        {"canceled", K::Canceled, "op.ann canceled the job at 2027-01-15T08:00:00Z: wrong package.",
         [] {
             WhyBench b;
             done(b.start().tell().engine.cancel(b.job, false, "wrong package", b.now, b.actions, "op.ann"));
             return b.why();
         }},
        {"canceled without a word", K::Canceled, "An operator canceled the job at 2027-01-15T08:00:00Z.",
         [] {
             WhyBench b;
             done(b.start().engine.cancel(b.job, true, {}, b.now, b.actions));
             return b.why();
         }},
        {"rolled back", K::Canceled, "op.ann rolled the job back at 2027-01-15T08:00:00Z.",
         [] {
             WhyBench b;
             b.start().tell();
             (void)b.engine.rollBack(b.job, {}, "op.ann", {}, b.now, b.actions).value();
             return b.why();
         }},
        {"not approved", K::Canceled,
         "op.ann did not approve the job at 2027-01-15T08:00:00Z: not on a Friday.",
         [] {
             WhyBench b(3, {{"approval", {{"required", true}}}});
             done(b.start().engine.reject(b.job, "op.ann", "not on a Friday", b.now, b.actions));
             return b.why();
         }},
        {"its time is over", K::Canceled,
         "The job's time was over at 2027-01-15T20:00:00Z before the device had 2.0.0.",
         [] {
             json changes{{"rollout", {{"maximumConcurrent", 1}}}};
             changes["schedule"] = {{"endTime", "2027-01-15T20:00:00Z"}};
             WhyBench b(3, changes);
             b.start().tell().pass(12h);
             return b.why(b.nth(2));
         }},
        {"stopped by a rule", K::Canceled,
         "The job was stopped at 2027-01-15T08:00:00Z by its rule on devices that failed.",
         [] {
             WhyBench b(3, abortRule());
             b.start().tell().says("d0", R::Failure);
             return b.why("d1");
         }},
        {"stopped by a rule, and hurried on", K::Canceled,
         "The job was stopped at 2027-01-15T08:00:00Z by one of its rules.",
         [] {
             WhyBench b(3, abortRule());
             b.start().tell().says("d2", R::Running).says("d0", R::Failure);
             done(b.engine.cancel(b.job, true, "enough", b.now, b.actions, "op.ann"));
             return b.why("d1");
         }},
    };
}

} // namespace

std::vector<WhyCase> endedCases()
{
    auto cases = deviceCases();
    for (auto& c : canceledCases())
        cases.push_back(std::move(c));
    return cases;
}

} // namespace drydock::rollout
