// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/recent_model.h"

#include "models/activity/audit_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace drydock::models {
namespace {

constexpr std::size_t mostRows = 20;

} // namespace

RecentModel::RecentModel(const AuditFeed& feed, const JobStore& jobs, QObject* parent)
    : AuditEntryModel(parent), m_jobs(jobs)
{
    const auto update = [this, &feed] { show(feed, mostRows); };
    connect(&feed, &AuditFeed::appended, this, update);
    connect(&feed, &AuditFeed::cleared, this, update);
    update();
}

bool RecentModel::concerns(const client::AuditLine& line) const
{
    constexpr std::array<std::string_view, 4> steady{"executions.notify", "executions.reissue", "targets.put",
                                                     "packages.stage"};
    return std::ranges::find(steady, line.action) == steady.end();
}

QString RecentModel::words(const client::AuditLine& line) const
{
    return activityWords(line,
                         line.jobId.empty() ? QString::fromStdString(line.name) : m_jobs.titleOf(line.jobId));
}

} // namespace drydock::models
