// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/attention_model.h"

#include "models/jobs/job_words.h"

namespace drydock::models {
namespace {

using client::AttentionKind;

} // namespace

AttentionModel::AttentionModel(const JobStore& jobs, QObject* parent) : SpanListModel(parent), m_jobs(jobs) {}

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    const AttentionRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    const auto title = [row]() -> QString {
        switch (row->kind) {
        case AttentionKind::Failed:
            return tr("Failed");
        case AttentionKind::Stalled:
            return tr("Stalled");
        case AttentionKind::VersionMismatch:
            return tr("Version mismatch");
        case AttentionKind::TimedOut:
            return tr("Timed out");
        case AttentionKind::Rejected:
            return tr("Rejected");
        case AttentionKind::OfflineDuring:
            return tr("Offline during an update");
        case AttentionKind::Expired:
            return tr("Expired");
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return title();
    case Qt::AccessibleTextRole:
        return tr("%1: %n device(s)", nullptr, int(row->attention.count)).arg(title());
    case KindRole:
        return int(row->kind);
    case CountRole:
        return int(row->attention.count);
    case SubTitleRole:
        return subTitle(*row);
    case QueryRole:
        return QString::fromStdString(client::attentionQuery(row->kind));
    default:
        return {};
    }
}

QString AttentionModel::subTitle(const AttentionRow& row) const
{
    const bool isNone = row.attention.count == 0;
    switch (row.kind) {
    case AttentionKind::Failed:
        return isNone ? tr("no update failed") : inTopJob(row);
    case AttentionKind::Stalled:
        return tr("no report for more than 5 min");
    case AttentionKind::VersionMismatch:
        return tr("said SUCCESS, run something else");
    case AttentionKind::TimedOut:
        return tr("all attempts used");
    case AttentionKind::Rejected:
        return isNone ? tr("no device refused an update")
                      : reasonWords(row.attention.topReason, ExecutionState::Failed);
    case AttentionKind::OfflineDuring:
        return tr("not connected since they were told");
    case AttentionKind::Expired:
        return isNone ? tr("no job ended with devices unserved") : inTopJob(row);
    }
    return {};
}

QString AttentionModel::inTopJob(const AttentionRow& row) const
{
    const JobPtr job = m_jobs.find(row.attention.topJob);
    if (!job)
        return tr("in jobs of more than 30 days ago");
    return tr("%n of them in %1", nullptr, int(row.attention.inTopJob))
        .arg(QString::fromStdString(job->title()));
}

} // namespace drydock::models
