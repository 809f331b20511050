// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/execution.h"
#include "fleet/why_phrases.h"

namespace drydock::phrases {

namespace {

using K = WhyKind;

std::string canceledText(const Why& why)
{
    if (why.reason == toString(Reason::EndTime))
        return "The job's time was over" + at(" at ", why.since) + " before the device had " + why.version;
    const std::string stopped = rule(why.reason);
    if (!stopped.empty() || why.reason == toString(Reason::JobStopped))
        return "The job was stopped" + at(" at ", why.since) + " by " +
               (stopped.empty() ? "one of its rules" : stopped);
    const std::string who = why.by.empty() ? "An operator" : why.by;
    return who +
           (why.reason == "REJECTED"                  ? " did not approve the job"
            : why.reason == "ROLLED_BACK_BY_OPERATOR" ? " rolled the job back"
                                                      : " canceled the job") +
           at(" at ", why.since) + quoted(why.words);
}

std::string timedOutText(const Why& why)
{
    const std::string attempt = "Attempt " + text(std::uint64_t(why.attempt)) + " timed out" +
                                at(" at ", why.since) + ", for the device ";
    if (why.reason == toString(Reason::NotifiedTimeout))
        return attempt + "was told of " + why.version + " and did not answer within " + text(why.within);
    if (why.reason == toString(Reason::StepTimeout))
        return attempt + "said nothing for " + text(why.within) + " after " +
               text(std::uint64_t(why.percent)) + " %";
    return attempt + "was not done within " + text(why.within) + ", at " + text(std::uint64_t(why.percent)) +
           " %";
}

std::string unconfirmedText(const Why& why)
{
    return "The device said success with " + why.version + " and did not report it within " +
           text(why.within) + (why.reported.empty() ? "" : ", but " + why.reported);
}

std::string incompatibleText(const Why& why)
{
    std::string models;
    for (const auto& model : why.models)
        models += (models.empty() ? "" : ", ") + model;
    return why.version + " is made for " + (models.empty() ? "other hardware" : models) +
           ", and this device is " + (why.reported.empty() ? "of no known model" : "a " + why.reported);
}

} // namespace

std::string ended(const Why& why)
{
    switch (why.kind) {
    case K::Arrived:
        return why.proof == toString(Proof::Acknowledgement)
                   ? "The device said" + at(" at ", why.since) + " that " + why.version +
                         " is installed, and reports no version"
                   : "The device reported " + why.version + at(" at ", why.since) + ", as it should";
    case K::AlreadyInstalled:
        return "The device had " + why.version + " before it was told of it";
    case K::Failed:
        return "Attempt " + text(std::uint64_t(why.attempt)) + " at " + why.version + " failed" +
               at(" at ", why.since) +
               (why.words.empty() ? ", and the device gave no reason" : quoted(why.words));
    case K::VersionMismatch:
        return "The device said success, and reported " +
               (why.reported.empty() ? "another version" : why.reported) + " instead of " + why.version +
               at(" at ", why.since);
    case K::Unconfirmed:
        return unconfirmedText(why);
    case K::Rejected:
        return "The device refused " + why.version + at(" at ", why.since) +
               (why.words.empty() ? ", and gave no reason" : quoted(why.words));
    case K::TimedOut:
        return timedOutText(why);
    case K::Canceled:
        return canceledText(why);
    case K::Incompatible:
        return incompatibleText(why);
    case K::Removed:
        return (why.reason == toString(Reason::LeftTargets) ? "The device left those that the job is for"
                                                            : "The device was deleted") +
               at(" at ", why.since) + " before it had " + why.version;
    default:
        return {};
    }
}

} // namespace drydock::phrases
