// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/recent_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

namespace drydock::models {
namespace {

constexpr std::size_t mostRows = 20;

bool isShown(const client::AuditLine& line)
{
    constexpr std::array<std::string_view, 4> steady{"executions.notify", "executions.reissue", "targets.put",
                                                     "packages.stage"};
    return std::ranges::find(steady, line.action) == steady.end();
}

} // namespace

RecentModel::RecentModel(const AuditFeed& feed, const JobStore& jobs, QObject* parent)
    : SpanListModel(parent), m_feed(feed), m_jobs(jobs)
{
    connect(&feed, &AuditFeed::appended, this, &RecentModel::update);
    connect(&feed, &AuditFeed::cleared, this, &RecentModel::update);
    update();
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    const AuditEntry* entry = rowAt(index);
    if (!entry)
        return {};
    const client::AuditLine& line = entry->line;
    switch (role) {
    case Qt::DisplayRole:
        return text(line);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(format::clock(line.time), actorWords(line), text(line));
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

void RecentModel::update()
{
    std::vector<const client::AuditLine*> lines;
    for (const client::AuditLine& line : std::views::reverse(m_feed.lines())) {
        if (isShown(line))
            lines.push_back(&line);
    }
    std::vector<AuditEntry> entries = auditEntries(lines);
    if (entries.size() > mostRows)
        entries.erase(entries.begin() + std::ptrdiff_t(mostRows), entries.end());
    setRows(std::move(entries));
}

QString RecentModel::text(const client::AuditLine& line) const
{
    return activityWords(line,
                         line.jobId.empty() ? QString::fromStdString(line.name) : m_jobs.titleOf(line.jobId));
}

} // namespace drydock::models
