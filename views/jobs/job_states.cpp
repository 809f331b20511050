// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_states.h"

#include "models/jobs/job_words.h"

#include <QCoreApplication>

namespace drydock::views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobStates)
};

} // namespace

StateGlyph glyphOf(const client::JobSummary& job)
{
    switch (job.state) {
    case JobState::Draft:
        return StateGlyph::Queued;
    case JobState::WaitingForApproval:
        return StateGlyph::Approval;
    case JobState::Rejected:
        return StateGlyph::Rejected;
    case JobState::Scheduled:
        return StateGlyph::Scheduled;
    case JobState::InProgress:
    case JobState::RollingBack:
        return StateGlyph::InProgress;
    case JobState::Paused:
        return StateGlyph::Paused;
    case JobState::Completed:
        // It came to its end, and brought the version to nobody.
        return job.total > 0 && job.arrived() == 0 ? StateGlyph::Failed : StateGlyph::Succeeded;
    case JobState::Canceled:
        return StateGlyph::Canceled;
    case JobState::Aborted:
        return StateGlyph::Failed;
    }
    return StateGlyph::None;
}

QString stateWord(const client::JobSummary& job)
{
    return job.canceling && job.isOpen() && job.state != JobState::RollingBack ? Words::tr("Canceling")
                                                                               : models::words(job.state);
}

QList<BarSegment> barSegments(const client::JobSummary& job)
{
    const auto arrived = static_cast<int>(job.arrived());
    const auto running = static_cast<int>(job.count(ExecutionState::InProgress));
    const auto failed = static_cast<int>(job.notSuccessful());
    const auto canceled = static_cast<int>(job.count(ExecutionState::Canceled));
    return {{arrived, &Theme::sOk, Words::tr("%Ln succeeded", nullptr, arrived)},
            {running, &Theme::sRunning, Words::tr("%Ln in progress", nullptr, running)},
            {failed - canceled, &Theme::sFailed, Words::tr("%Ln not successful", nullptr, failed - canceled)},
            {canceled, &Theme::sCanceled, Words::tr("%Ln canceled", nullptr, canceled)}};
}

} // namespace drydock::views
