// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_model.h"

#include "models/activity/audit_words.h"

namespace drydock::models {

DecisionModel::DecisionModel(AuditFeed& feed, QObject* parent) : AuditEntryModel(parent), m_feed(feed)
{
    connect(&feed, &AuditFeed::appended, this, &DecisionModel::update);
    connect(&feed, &AuditFeed::prepended, this, &DecisionModel::update);
    connect(&feed, &AuditFeed::cleared, this, [this] { setJob(nullptr); });
}

void DecisionModel::setJob(const JobPtr& job)
{
    const bool isSame = m_job && job && m_job->id == job->id;
    m_job = job;
    if (m_job)
        m_feed.refresh();
    if (isSame)
        return;
    update();
}

void DecisionModel::update()
{
    show(m_feed);
    fetchOlderIfNeeded();
}

void DecisionModel::fetchOlderIfNeeded()
{
    if (m_job && !m_feed.lines().empty() && m_feed.lines().front().time >= m_job->created)
        m_feed.fetchOlder();
}

QString DecisionModel::words(const client::AuditLine& line) const
{
    return decisionWords(line);
}

bool DecisionModel::concerns(const client::AuditLine& line) const
{
    if (!m_job)
        return false;
    // The request that made the job could not name it yet: only it has the job's own time and author.
    return line.jobId == m_job->id.str() || (line.action == "jobs.create" && line.time == m_job->created &&
                                             line.operatorName == m_job->createdBy);
}

} // namespace drydock::models
