// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why_phrases.h"

namespace drydock::phrases {

namespace {

using K = WhyKind;

std::string pausedText(const Why& why)
{
    const std::string paused = "The job is paused";
    std::string open = why.waves ? waveName(why.waves->open) : "its devices";
    if (!why.by.empty())
        return paused + " by " + why.by + quoted(why.words);
    if (why.reason == "ERROR_THRESHOLD")
        return paused + ", for too much went wrong in " + open +
               (why.waves && why.waves->errorLimit ? " (by now " + errors(*why.waves) + ")" : "");
    if (why.reason == "GATE_NOT_REACHED")
        return paused + ", for " + open + " did not reach its gate" +
               (why.waves ? " (by now " + gate(*why.waves) + ")" : "");
    if (why.reason == "WAVE_SUCCEEDED")
        return paused + " after " + open + " succeeded, and goes on when somebody resumes it";
    if (const auto stopped = rule(why.reason); !stopped.empty())
        return paused + " by " + stopped;
    return paused + (why.reason == "PAUSED_BY_OPERATOR" ? " by an operator" : quoted(why.words + why.reason));
}

std::string waveText(const Why& why)
{
    const WhyWave wave = why.waves.value_or(WhyWave());
    std::string words = "The device is in " + waveName(why.wave);
    words += why.wave > wave.open + 1 ? ", and " + waveName(wave.open) + " is open"
                                      : ", which opens after " + waveName(wave.open);
    words += ": " + gate(wave);
    return wave.errorLimit && wave.failed.whole > 0 ? words + ", " + errors(wave) : words;
}

std::string rateText(const Why& why)
{
    const std::string words = "The job tells at most " + text(std::uint64_t(why.perMinute)) +
                              (why.perMinute == 1 ? " device a minute" : " devices a minute");
    if (!why.ahead)
        return words + ", and this one waits for its turn";
    if (*why.ahead == 0)
        return words + ", and this one is the next" + at(", at about ", why.next);
    return words + ", and at most " + text(*why.ahead) + (*why.ahead == 1 ? " is" : " are") +
           " before this one" + at(", whose turn comes at about ", why.next);
}

std::string quarantineText(const Why& why)
{
    return "The device is held back from all jobs" + at(" since ", why.since) +
           (why.until ? at(" until ", why.until) : " until somebody releases it") +
           (!why.by.empty()                     ? ", by " + why.by + quoted(why.words)
            : why.reason == "FAILED_REPEATEDLY" ? ", for it failed again and again"
                                                : quoted(why.words + why.reason));
}

/// Whether it is connected, where that is known.
std::string presence(const Why& why)
{
    if (!why.online)
        return "the device is not connected";
    return *why.online ? "the device is connected and does not listen for commands"
                       : "the device is offline" + at(" since ", why.onlineSince);
}

std::string jobText(const Why& why)
{
    switch (why.kind) {
    case K::NoUpdate:
        return "No job has reached this device yet";
    case K::Draft:
        return "The job is a draft, and was not started";
    case K::WaitsForApproval:
        return "The job waits for the approval of somebody else than " + why.by;
    case K::Preparing:
        return "The job is being prepared: nobody is told before it knows all of its devices";
    case K::Scheduled:
        return "The job starts" + at(" at ", why.next);
    case K::JobPaused:
        return pausedText(why);
    case K::JobEnding:
        return "The job is being ended, and nobody else is told";
    case K::WaitsForWave:
        return waveText(why);
    case K::WaitsForJob:
        return "Another job is at work on the device" + quoted(why.otherName) + " (" + why.otherJob + ")";
    default:
        return {};
    }
}

std::string waitText(const Why& why)
{
    switch (why.kind) {
    case K::Frozen:
        return "The whole fleet is frozen, and nobody is told until it is thawed";
    case K::BlackedOut:
        return "Nobody in the fleet is told in black-out " + why.blackout +
               at(", which ends at ", why.until) +
               (why.next == why.until ? "" : at("; the job may tell devices from ", why.next)) +
               quoted(why.words);
    case K::WaitsForWindow:
        return why.next ? "The job's maintenance window opens" + at(" at ", why.next)
                        : "No maintenance window of the job is known to open";
    case K::WaitsForSlot:
        return "As many devices are told and not done as may be at once, " + text(why.slots->part) + " of " +
               text(why.slots->whole) + "; the next is told when one of them has ended";
    case K::WaitsForBytes:
        return "Downloads are limited to " + text(std::uint64_t(why.bytesPerSecond)) +
               " bytes a second, and the next device is told" + at(" at ", why.next);
    case K::WaitsForRate:
        return rateText(why);
    case K::Quarantined:
        return quarantineText(why);
    case K::Sending:
        return "The command is on its way to the device" + at(" since ", why.since) +
               ", and the broker has not answered";
    case K::SendsAgain:
        return "The device was heard again, and its command is sent" + at(" from ", why.next) + " on";
    case K::WaitsForDevice:
        return "The command" + at(" of ", why.since) + " reached nobody, for " + presence(why) +
               again(why, "it is sent again when the device is heard, or");
    case K::BrokerRefused:
        return "The broker refused the command" + at(" at ", why.since) + again(why, "it is sent again");
    default:
        return {};
    }
}

} // namespace

std::string waiting(const Why& why)
{
    return jobText(why) + waitText(why);
}

} // namespace drydock::phrases
