// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_store.h"
#include "views/frame/state_glyphs.h"
#include "views/widgets/stacked_bar.h"

#include <QList>

/// What states of jobs and executions look like.
namespace drydock::views {

[[nodiscard]] StateGlyph glyphOf(const client::JobSummary& job);
/// The state's word; a job that is being canceled says so.
[[nodiscard]] QString stateWord(const client::JobSummary& job);

/// States as they are read: what went well first.
inline constexpr std::array<ExecutionState, executionStateCount> statesForReading{
    ExecutionState::Succeeded, ExecutionState::AlreadyInstalled, ExecutionState::InProgress,
    ExecutionState::Notified,  ExecutionState::Queued,           ExecutionState::Quarantined,
    ExecutionState::Failed,    ExecutionState::TimedOut,         ExecutionState::Rejected,
    ExecutionState::Canceled,  ExecutionState::Incompatible,     ExecutionState::Removed};

/// A job's bar: arrived, under way, not successful; the rest stays empty.
[[nodiscard]] QList<BarSegment> barSegments(const client::JobSummary& job);

} // namespace drydock::views
