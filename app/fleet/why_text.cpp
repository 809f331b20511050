// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why_text.h"

#include "fleet/why_phrases.h"

namespace drydock {

namespace {

using K = WhyKind;
using phrases::again;
using phrases::at;
using phrases::text;

std::string timesOut(const Why& why)
{
    return why.until ? ", and times out" + at(" at ", why.until) : std::string();
}

std::string toldText(const Why& why)
{
    std::string words = "The device was told of " + why.version;
    if (why.times > 1)
        words += " " + text(std::uint64_t(why.times)) + " times, last" + at(" at ", why.since);
    else
        words += at(" at ", why.since);
    if (why.fetches > 0)
        words += ", fetched the command again at " + text(why.fetched) + " with a new URL" +
                 (why.urlExpired ? " after the one before had expired" : "");
    words += why.kind == K::ToldAndGone ? ", is offline" + at(" since ", why.onlineSince) : "";
    const bool isLong = why.times > 1 || why.fetches > 0 || why.kind == K::ToldAndGone;
    words += (isLong ? ", and has not answered" : " and has not answered") + again(why, "it is told again");
    if (!why.next && !why.frozen && !why.paused)
        words += "; it is not told again";
    return words + timesOut(why);
}

std::string doing(const Why& why)
{
    const std::string verb = why.phase.empty() ? "updating to" : why.phase;
    return verb + " " + why.version + ", " + text(std::uint64_t(why.percent)) + " % done";
}

std::string runningText(const Why& why)
{
    std::string words;
    if (why.kind == K::RunningAndGone)
        words = "The device was " + doing(why) + ", when it went offline" + at(" at ", why.onlineSince);
    else if (why.kind == K::Stalled)
        words = "The device is " + doing(why) + ", and has said nothing of it" + at(" since ", why.since);
    else
        words = "The device is " + doing(why) + at(", begun at ", why.since);
    if (why.fetches > 0)
        words += "; it fetched its command again at " + text(why.fetched) + " with a new URL" +
                 (why.urlExpired ? " after the one before had expired" : "");
    return words + (why.until ? "; this attempt times out" + at(" at ", why.until) : "");
}

std::string toldOrRunning(const Why& why)
{
    switch (why.kind) {
    case K::Told:
    case K::ToldAndGone:
    case K::FetchedAgain:
        return toldText(why);
    case K::Running:
    case K::RunningAndGone:
    case K::Stalled:
        return runningText(why);
    case K::Confirming:
        return "The device said success, and has to report " + why.version + at(" by ", why.until) +
               (why.reported.empty() ? "" : "; it reports " + why.reported);
    default:
        return {};
    }
}

} // namespace

std::string whyText(const Why& why)
{
    std::string words = phrases::waiting(why) + toldOrRunning(why) + phrases::ended(why);
    if (!isEnd(why.kind) && why.attempt > 1)
        words = "Attempt " + text(std::uint64_t(why.attempt)) +
                (why.attempts > 0 ? " of " + text(std::uint64_t(why.attempts)) : std::string()) + ": " +
                words;
    // Two reasons that hold at once.
    if (why.kind == K::JobPaused && why.waves && why.wave > why.waves->open)
        words += "; this device is in " + phrases::waveName(why.wave);
    return words + at("; the job ends before that, at ", why.jobEnds) + ".";
}

} // namespace drydock
