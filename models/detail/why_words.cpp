// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/why_words.h"

#include "models/jobs/job_words.h"
#include "models/text/format.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using client::Why;
using client::WhyKind;

/// Gives the free functions below a context of their own for translators.
struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::WhyWords)
};

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

/// What is true now; %-placeholders are filled with version, percent and reason.
QString openText(const Why& why, const QString& version)
{
    switch (why.kind) {
    case WhyKind::WaitsForRate:
        return WhyWords::tr("It is told of %1 when its turn comes at the job's rate.").arg(version);
    case WhyKind::WaitsForJob:
        return WhyWords::tr("Another job is open on this device; %1 follows when that one has ended.")
            .arg(version);
    case WhyKind::WaitsForDevice:
        return WhyWords::tr("The command for %1 reached nobody. It is sent when the device connects.")
            .arg(version);
    case WhyKind::BrokerRefused:
        return WhyWords::tr("The broker would not take the command for %1. It is sent again.").arg(version);
    case WhyKind::Told:
        return WhyWords::tr("It was told of %1 and has not answered yet.").arg(version);
    case WhyKind::ToldAndGone:
        return WhyWords::tr("It was told of %1 and went offline before it answered.").arg(version);
    case WhyKind::Running:
        return WhyWords::tr("%1 is %2 % done.").arg(version).arg(why.percent);
    case WhyKind::RunningAndGone:
        return WhyWords::tr("It went offline when %1 was %2 % done.").arg(version).arg(why.percent);
    case WhyKind::Stalled:
        return WhyWords::tr("%1 is %2 % done, and nothing was heard since.").arg(version).arg(why.percent);
    case WhyKind::Confirming:
        return WhyWords::tr("It said success, and is to report version %1 now.").arg(version);
    default:
        return {};
    }
}

QString endedText(const Why& why, const QString& version)
{
    const QString reason = QString::fromStdString(why.reason);
    switch (why.kind) {
    case WhyKind::Arrived:
        return WhyWords::tr("Version %1 is installed.").arg(version);
    case WhyKind::AlreadyInstalled:
        return WhyWords::tr("It reported %1 before it was told of it.").arg(version);
    case WhyKind::Failed:
        return reason.isEmpty() ? WhyWords::tr("Attempt %1 at %2 failed; the device gave no reason.")
                                      .arg(why.attempt)
                                      .arg(version)
                                : WhyWords::tr("Attempt %1 at %2 failed: %3.")
                                      .arg(why.attempt)
                                      .arg(version, reasonWords(why.reason, ExecutionState::Failed));
    case WhyKind::VersionMismatch:
        return WhyWords::tr("It said success with %1 and reports another version.").arg(version);
    case WhyKind::Unconfirmed:
        return WhyWords::tr("It said success and did not report version %1 in time.").arg(version);
    case WhyKind::Rejected:
        return reason.isEmpty() ? WhyWords::tr("The device refused %1 and gave no reason.").arg(version)
                                : WhyWords::tr("The device refused %1: %2.").arg(version, reason);
    case WhyKind::TimedOut:
        return WhyWords::tr("Attempt %1 at %2 timed out at %3 %.")
            .arg(why.attempt)
            .arg(version)
            .arg(why.percent);
    case WhyKind::Canceled:
        return WhyWords::tr("The update to %1 was canceled.").arg(version);
    case WhyKind::Incompatible:
        return WhyWords::tr("%1 is not made for this hardware.").arg(version);
    case WhyKind::Removed:
        return WhyWords::tr("The device was deleted while %1 was on its way.").arg(version);
    case WhyKind::Quarantined:
        return WhyWords::tr("It failed too often, and is left alone for a while.");
    default:
        return {};
    }
}

QString nextText(const Why& why, TimePoint now)
{
    if (!why.next)
        return {};
    const QString in = format::duration(*why.next - now);
    switch (why.kind) {
    case WhyKind::Told:
    case WhyKind::ToldAndGone:
        return WhyWords::tr("The command is sent again in %1.").arg(in);
    case WhyKind::Running:
    case WhyKind::RunningAndGone:
    case WhyKind::Stalled:
        return WhyWords::tr("This attempt times out in %1.").arg(in);
    case WhyKind::Confirming:
        return WhyWords::tr("Without that report it fails in %1.").arg(in);
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
    case WhyKind::WaitsForRate:
        return WhyWords::tr("Waits for its turn");
    case WhyKind::WaitsForJob:
        return WhyWords::tr("Waits for another job");
    case WhyKind::WaitsForDevice:
        return WhyWords::tr("Waits for the device");
    case WhyKind::BrokerRefused:
        return WhyWords::tr("Refused by the broker");
    case WhyKind::Told:
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
    const QString version = QString::fromStdString(why.version);
    QStringList sentences{openText(why, version), endedText(why, version)};
    // When it ended says the timeline; how long it lasts is news.
    if (why.since != TimePoint{} && why.since <= now && !sentences.first().isEmpty())
        sentences << WhyWords::tr("It has been so for %1.").arg(format::duration(now - why.since));
    sentences << nextText(why, now);
    sentences.removeAll(QString());
    return format::sentences(sentences);
}

} // namespace drydock::models
