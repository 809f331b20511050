// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <ranges>

namespace drydock::models {

DecisionModel::DecisionModel(AuditFeed& feed, QObject* parent) : SpanListModel(parent), m_feed(feed)
{
    connect(&feed, &AuditFeed::appended, this, &DecisionModel::update);
    connect(&feed, &AuditFeed::prepended, this, &DecisionModel::update);
    connect(&feed, &AuditFeed::cleared, this, [this] { setJob(nullptr); });
}

QVariant DecisionModel::data(const QModelIndex& index, int role) const
{
    const AuditEntry* decision = rowAt(index);
    if (!decision)
        return {};
    const client::AuditLine& line = decision->line;
    switch (role) {
    case Qt::DisplayRole:
        return decisionWords(line);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(format::clock(line.time), actorWords(line), decisionWords(line));
    case TimeRole:
        return qint64(toMilliseconds(line.time));
    case DeciderRole:
        return actorWords(line);
    case IsAutomaticRole:
        return line.operatorName.empty();
    case ActionRole:
        return QString::fromStdString(line.action);
    case SeqRole:
        return qint64(line.seq);
    default:
        return {};
    }
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
    std::vector<const client::AuditLine*> lines;
    for (const client::AuditLine& line : std::views::reverse(m_feed.lines())) {
        if (concerns(line))
            lines.push_back(&line);
    }
    setRows(auditEntries(lines));
    fetchOlderIfNeeded();
}

void DecisionModel::fetchOlderIfNeeded()
{
    if (m_job && !m_feed.lines().empty() && m_feed.lines().front().time >= m_job->created)
        m_feed.fetchOlder();
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
