// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_entry_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <ranges>

namespace drydock::models {

QVariant AuditEntryModel::data(const QModelIndex& index, int role) const
{
    const AuditEntry* entry = rowAt(index);
    if (!entry)
        return {};
    const client::AuditLine& line = entry->line;
    switch (role) {
    case Qt::DisplayRole:
        return words(line);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "time, who decided, what")
            .arg(format::clock(line.time), actorWords(line), words(line));
    case TimeRole:
        return qint64(toMilliseconds(line.time));
    case DeciderRole:
        return actorWords(line);
    case IsAutomaticRole:
        return line.operatorName.empty();
    case ActionRole:
        return QString::fromStdString(line.action);
    case JobRole:
        return QString::fromStdString(line.jobId);
    default:
        return {};
    }
}

void AuditEntryModel::show(const AuditFeed& feed, std::size_t mostRows)
{
    std::vector<const client::AuditLine*> lines;
    for (const client::AuditLine& line : std::views::reverse(feed.lines())) {
        if (concerns(line))
            lines.push_back(&line);
    }
    setRows(auditEntries(lines, mostRows));
}

} // namespace drydock::models
