// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/recent_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <algorithm>
#include <array>
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
    : QAbstractListModel(parent), m_feed(feed), m_jobs(jobs)
{
    connect(&feed, &AuditFeed::appended, this, &RecentModel::onAppended);
    connect(&feed, &AuditFeed::cleared, this, [this] {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    });
    onAppended(feed.lines().size());
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const client::AuditLine& line = m_rows[std::size_t(index.row())];
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

void RecentModel::onAppended(std::size_t count)
{
    std::vector<client::AuditLine> fresh;
    const auto& lines = m_feed.lines();
    count = std::min(count, lines.size());
    for (auto line = lines.rbegin();
         line != lines.rbegin() + std::ptrdiff_t(count) && fresh.size() < mostRows; ++line) {
        if (isShown(*line))
            fresh.push_back(*line);
    }
    if (fresh.empty())
        return;
    const std::size_t stays = std::min(m_rows.size(), mostRows - fresh.size());
    if (m_rows.size() > stays) {
        beginRemoveRows({}, int(stays), rowCount() - 1);
        m_rows.resize(stays);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows.insert(m_rows.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

QString RecentModel::text(const client::AuditLine& line) const
{
    return activityWords(line,
                         line.jobId.empty() ? QString::fromStdString(line.name) : m_jobs.titleOf(line.jobId));
}

} // namespace drydock::models
