// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_store.h"

#include "client/job_codec.h"

#include <algorithm>

namespace drydock::models {
namespace {

bool isRunning(const client::JobSummary& job)
{
    return job.state == JobState::InProgress || job.state == JobState::Paused ||
           job.state == JobState::RollingBack;
}

} // namespace

JobStore::JobStore(FleetLink& link, QObject* parent) : QObject(parent)
{
    link.listen<Heard>(
        "jobs/+", this,
        [](const broker::Message& message) {
            Heard heard{message.topic.substr(message.topic.rfind('/') + 1), nullptr};
            if (message.payload.empty())
                return heard;
            auto job = client::parseJobSummary(message.payload);
            // A summary that this version does not understand is no job it could show; the id tells so.
            if (!job || job->id.str() != heard.id)
                return Heard{};
            heard.job = std::make_shared<const client::JobSummary>(*std::move(job));
            return heard;
        },
        [this](Heard heard) { take(std::move(heard)); });
    connect(&link, &FleetLink::opened, this, [this] {
        m_jobs.clear();
        Q_EMIT cleared();
        countRunning();
    });
}

JobPtr JobStore::find(const std::string& id) const
{
    const auto found = m_jobs.find(id);
    return found == m_jobs.end() ? nullptr : found->second;
}

QString JobStore::titleOf(const std::string& id) const
{
    if (const JobPtr job = find(id))
        return QString::fromStdString(job->title());
    return QString::fromStdString(id.substr(id.size() > 8 ? id.size() - 8 : 0));
}

void JobStore::take(Heard heard)
{
    if (heard.id.empty())
        return;
    if (!heard.job) {
        if (m_jobs.erase(heard.id) > 0)
            Q_EMIT jobRemoved(heard.id);
    } else {
        m_jobs[heard.id] = std::move(heard.job);
        Q_EMIT jobChanged(heard.id);
    }
    countRunning();
}

void JobStore::countRunning()
{
    const int running =
        int(std::ranges::count_if(m_jobs, [](const auto& entry) { return isRunning(*entry.second); }));
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningCountChanged(running);
}

} // namespace drydock::models
