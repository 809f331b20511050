// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/why_words.h"

#include "models/detail/why_parts.h"
#include "models/text/format.h"

namespace drydock::models {
namespace {

QString runningTitle(const std::string& phase)
{
    if (phase == "downloading")
        return WhyWords::tr("Downloading");
    if (phase == "verifying")
        return WhyWords::tr("Verifying");
    if (phase == "applying")
        return WhyWords::tr("Applying");
    if (phase == "rebooting")
        return WhyWords::tr("Rebooting");
    return WhyWords::tr("In progress");
}

QString stalledTitle(const std::string& phase)
{
    if (phase == "downloading")
        return WhyWords::tr("Stalled while downloading");
    if (phase == "verifying")
        return WhyWords::tr("Stalled while verifying");
    if (phase == "applying")
        return WhyWords::tr("Stalled while applying");
    if (phase == "rebooting")
        return WhyWords::tr("Stalled while rebooting");
    return WhyWords::tr("Stalled");
}

QString attemptText(const Why& why)
{
    if (isEnd(why.kind) || why.attempt < 2)
        return {};
    return why.attempts > 0 ? WhyWords::tr("This is attempt %1 of %2.").arg(why.attempt).arg(why.attempts)
                            : WhyWords::tr("This is attempt %1.").arg(why.attempt);
}

/// Since when it is so, where that is news: when it ended says the timeline.
TimePoint lasting(const Why& why)
{
    const bool isGone = why.kind == WhyKind::ToldAndGone || why.kind == WhyKind::RunningAndGone ||
                        why.kind == WhyKind::WaitsForDevice;
    return isGone && why.online == false && why.onlineSince != TimePoint{} ? why.onlineSince : why.since;
}

QString againText(const Why& why, const QString& in)
{
    if (why.frozen)
        return WhyWords::tr("Nothing is sent while the fleet is frozen.");
    if (why.paused)
        return WhyWords::tr("Nothing is sent while the job is paused.");
    return in.isEmpty() ? QString() : WhyWords::tr("The command is sent again in %1.").arg(in);
}

QString timeTo(const std::optional<TimePoint>& time, TimePoint now)
{
    return time && *time > now ? format::duration(*time - now) : QString();
}

QString nextText(const Why& why, TimePoint now)
{
    const QString left = timeTo(why.until, now);
    switch (why.kind) {
    case WhyKind::WaitsForDevice:
    case WhyKind::BrokerRefused:
        return againText(why, timeTo(why.next, now));
    case WhyKind::Told:
    case WhyKind::ToldAndGone:
    case WhyKind::FetchedAgain:
        return format::sentences(
            {againText(why, timeTo(why.next, now)),
             left.isEmpty() ? QString() : WhyWords::tr("This attempt times out in %1.").arg(left)});
    case WhyKind::Running:
    case WhyKind::RunningAndGone:
    case WhyKind::Stalled:
        return left.isEmpty() ? QString() : WhyWords::tr("This attempt times out in %1.").arg(left);
    case WhyKind::Confirming:
        return left.isEmpty() ? QString() : WhyWords::tr("Without that report it fails in %1.").arg(left);
    default:
        return {};
    }
}

} // namespace

QString whyTitle(const Why& why)
{
    switch (why.kind) {
    case WhyKind::NoUpdate:
        return WhyWords::tr("No update yet");
    case WhyKind::Draft:
        return WhyWords::tr("Draft");
    case WhyKind::WaitsForApproval:
        return WhyWords::tr("Waits for approval");
    case WhyKind::Preparing:
        return WhyWords::tr("The job is being prepared");
    case WhyKind::Scheduled:
        return WhyWords::tr("Waits for the job's start");
    case WhyKind::JobPaused:
        return WhyWords::tr("The job is paused");
    case WhyKind::JobEnding:
        return WhyWords::tr("The job is being ended");
    case WhyKind::WaitsForWave:
        return WhyWords::tr("Waits for wave %1").arg(why.wave + 1);
    case WhyKind::WaitsForJob:
        return WhyWords::tr("Waits for another job");
    case WhyKind::Frozen:
        return WhyWords::tr("The fleet is frozen");
    case WhyKind::BlackedOut:
        return WhyWords::tr("Waits for the end of a black-out");
    case WhyKind::WaitsForWindow:
        return WhyWords::tr("Waits for a maintenance window");
    case WhyKind::WaitsForSlot:
    case WhyKind::WaitsForBytes:
    case WhyKind::WaitsForRate:
        return WhyWords::tr("Waits for its turn");
    case WhyKind::Sending:
    case WhyKind::SendsAgain:
        return WhyWords::tr("Being notified");
    case WhyKind::WaitsForDevice:
        return WhyWords::tr("Waits for the device");
    case WhyKind::BrokerRefused:
        return WhyWords::tr("Refused by the broker");
    case WhyKind::Told:
    case WhyKind::FetchedAgain:
        return WhyWords::tr("Notified");
    case WhyKind::ToldAndGone:
        return WhyWords::tr("Notified, then offline");
    case WhyKind::Running:
        return runningTitle(why.phase);
    case WhyKind::RunningAndGone:
        return WhyWords::tr("Offline in the midst of it");
    case WhyKind::Stalled:
        return stalledTitle(why.phase);
    case WhyKind::Confirming:
        return WhyWords::tr("Waits for its report");
    case WhyKind::Arrived:
        return WhyWords::tr("Updated");
    case WhyKind::AlreadyInstalled:
        return WhyWords::tr("Already installed");
    case WhyKind::Failed:
        return WhyWords::tr("Failed");
    case WhyKind::VersionMismatch:
        return WhyWords::tr("Version mismatch");
    case WhyKind::Unconfirmed:
        return WhyWords::tr("Not confirmed");
    case WhyKind::Rejected:
        return WhyWords::tr("Rejected");
    case WhyKind::TimedOut:
        return WhyWords::tr("Timed out");
    case WhyKind::Canceled:
        return WhyWords::tr("Canceled");
    case WhyKind::Incompatible:
        return WhyWords::tr("Incompatible");
    case WhyKind::Removed:
        return WhyWords::tr("Removed");
    case WhyKind::Quarantined:
        return WhyWords::tr("Quarantined");
    }
    return {};
}

QString whyText(const Why& why, TimePoint now)
{
    if (why.kind == WhyKind::NoUpdate)
        return WhyWords::tr("No job has reached this device yet.");
    QStringList sentences{waitingWords(why, now), toldWords(why), endedWords(why), attemptText(why)};
    const TimePoint since = lasting(why);
    if (!sentences.at(1).isEmpty() && since != TimePoint{} && since <= now)
        sentences << WhyWords::tr("It has been so for %1.").arg(format::duration(now - since));
    sentences << nextText(why, now);
    if (why.jobEnds)
        sentences
            << WhyWords::tr("The job ends before that, on %1.").arg(format::dayAndTime(*why.jobEnds, now));
    sentences.removeAll(QString());
    return format::sentences(sentences);
}

} // namespace drydock::models
