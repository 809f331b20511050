// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/why_cases.h"

namespace drydock::rollout {

namespace {

using namespace std::chrono_literals;
using K = WhyKind;
using O = broker::PublishOutcome;
using R = ReportStatus;

} // namespace

std::vector<WhyCase> toldCases()
{
    return {
        {"on the way", K::Sending,
         "The command is on its way to the device since 2027-01-15T08:00:00Z, and the broker has not "
         "answered.",
         [] {
             WhyBench b;
             b.start().tick();
             return b.why();
         }},
        {"nobody there", K::WaitsForDevice,
         "The command of 2027-01-15T08:00:00Z reached nobody, for the device is not connected; it is sent "
         "again when the device is heard, or from 2027-01-15T08:05:00Z on.",
         [] { return WhyBench().start().tell(O::NoSubscribers).why(); }},
        {"nobody there, and frozen", K::WaitsForDevice,
         "The command of 2027-01-15T08:00:00Z reached nobody, for the device is offline since "
         "2027-01-15T07:58:00Z; nothing is sent while the fleet is frozen.",
         [] {
             WhyBench b;
             b.start().tell(O::NoSubscribers).engine.freeze(b.now, b.actions);
             Why why = b.why();
             addPresence(why, false, b.now - 2min);
             return why;
         }},
        {"heard again", K::SendsAgain,
         "The device was heard again, and its command is sent from 2027-01-15T08:00:10Z on.",
         [] {
             WhyBench b;
             b.start().tell(O::NoSubscribers).engine.onSeen(deviceId("d0"), b.now, b.actions);
             return b.why();
         }},
        {"broker refused", K::BrokerRefused,
         "The broker refused the command at 2027-01-15T08:00:00Z; it is sent again from 2027-01-15T08:05:00Z "
         "on.",
         [] { return WhyBench().start().tell(O::Refused).why(); }},
        {"told once", K::Told,
         "The device was told of 2.0.0 at 2027-01-15T08:00:00Z and has not answered; it is told again from "
         "2027-01-15T08:05:00Z on.",
         [] { return WhyBench().start().tell().why(); }},
        {"told twice", K::Told,
         "The device was told of 2.0.0 2 times, last at 2027-01-15T08:05:00Z, and has not answered; it is "
         "told again from 2027-01-15T08:15:00Z on.",
         [] { return WhyBench().start().tell().pass(5min).why(); }},
        {"told for the last time", K::Told,
         "The device was told of 2.0.0 at 2027-01-15T08:00:00Z and has not answered; it is not told again, "
         "and times out at 2027-01-15T09:00:00Z.",
         [] {
             return WhyBench(3, {{"reissue", {{"times", 0}}}, {"timeout", {{"notified", "PT1H"}}}})
                 .start()
                 .tell()
                 .why();
         }},
        {"told, and paused", K::Told,
         "The device was told of 2.0.0 at 2027-01-15T08:00:00Z and has not answered; nothing is sent while "
         "the job is paused.",
         [] {
             WhyBench b;
             done(b.start().tell().engine.pause(b.job, {}, b.now, b.actions));
             return b.why();
         }},
        {"told and gone", K::ToldAndGone,
         "The device was told of 2.0.0 at 2027-01-15T08:00:00Z, is offline since 2027-01-15T08:00:00Z, and "
         "has not answered; it is told again from 2027-01-15T08:05:00Z on.",
         [] {
             WhyBench b;
             Why why = b.start().tell().why();
             addPresence(why, false, b.now);
             return why;
         }},
        {"fetched again", K::FetchedAgain,
         "The device was told of 2.0.0 at 2027-01-15T08:00:00Z, fetched the command again at "
         "2027-01-15T08:01:00Z with a new URL, and has not answered; it is told again from "
         "2027-01-15T08:05:00Z on.",
         [] {
             WhyBench b;
             b.start().tell().pass(1min);
             b.engine.onFetched(deviceId("d0"), b.now, b.actions);
             return b.why();
         }},
        {"downloading", K::Running,
         "The device is downloading 2.0.0, 41 % done, begun at 2027-01-15T08:00:00Z; it fetched its command "
         "again at 2027-01-15T08:01:00Z with a new URL; this attempt times out at 2027-01-16T08:00:00Z.",
         [] {
             WhyBench b;
             b.start().tell().says("d0", R::Running, Phase::Downloading, 41).pass(1min);
             b.engine.onFetched(deviceId("d0"), b.now, b.actions);
             return b.why();
         }},
        {"offline in the midst of it", K::RunningAndGone,
         "The device was updating to 2.0.0, 0 % done, when it went offline at 2027-01-15T08:00:00Z; this "
         "attempt times out at 2027-01-16T08:00:00Z.",
         [] {
             WhyBench b;
             Why why = b.start().tell().says("d0", R::Running).why();
             addPresence(why, false, b.now);
             return why;
         }},
        {"stalled", K::Stalled,
         "The device is downloading 2.0.0, 41 % done, and has said nothing of it since 2027-01-15T08:00:00Z; "
         "this attempt times out at 2027-01-15T08:20:00Z.",
         [] {
             return WhyBench(3, {{"timeout", {{"step", "PT20M"}}}})
                 .start()
                 .tell()
                 .says("d0", R::Running, Phase::Downloading, 41)
                 .pass(6min)
                 .why();
         }},
        {"confirming", K::Confirming,
         "The device said success, and has to report 2.0.0 by 2027-01-15T08:10:00Z; it reports 1.0.0.",
         [] { return WhyBench().start().tell().says("d0", R::Success).why(); }},
    };
}

} // namespace drydock::rollout
