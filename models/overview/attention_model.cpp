// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/attention_model.h"

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
        return QString::fromStdString(client::attentionQuery(row->kind, row->attention));
    default:
        return {};
    }
}

QString AttentionModel::subTitle(const AttentionRow& row) const
{
    switch (row.kind) {
    case AttentionKind::Stalled:
        return tr("no report for more than 5 min");
    case AttentionKind::VersionMismatch:
        return tr("said success, run something else");
    case AttentionKind::OfflineDuring:
        return tr("not connected since they were told");
    case AttentionKind::Failed:
    case AttentionKind::TimedOut:
    case AttentionKind::Rejected:
        break;
    }
    const JobPtr job = m_jobs.find(row.attention.topJob);
    if (!job)
        return row.kind == AttentionKind::TimedOut ? tr("all attempts used") : QString();
    return tr("%n of them in %1", nullptr, int(row.attention.inTopJob))
        .arg(QString::fromStdString(job->title()));
}

} // namespace drydock::models
