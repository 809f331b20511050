// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <algorithm>

namespace drydock::models {

DecisionModel::DecisionModel(AuditFeed& feed, QObject* parent) : QAbstractListModel(parent), m_feed(feed)
{
    connect(&feed, &AuditFeed::appended, this, &DecisionModel::onAppended);
    connect(&feed, &AuditFeed::prepended, this, &DecisionModel::onPrepended);
    connect(&feed, &AuditFeed::cleared, this, [this] { setJob(nullptr); });
}

int DecisionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DecisionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const client::AuditLine& line = m_rows[std::size_t(index.row())];
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
    reload();
    fetchOlderIfNeeded();
}

void DecisionModel::reload()
{
    beginResetModel();
    m_rows.clear();
    std::ranges::copy_if(m_feed.lines(), std::back_inserter(m_rows),
                         [this](const auto& line) { return concerns(line); });
    std::ranges::reverse(m_rows);
    endResetModel();
}

void DecisionModel::onAppended(std::size_t count)
{
    std::vector<client::AuditLine> fresh;
    std::copy_if(m_feed.lines().end() - std::ptrdiff_t(count), m_feed.lines().end(),
                 std::back_inserter(fresh), [this](const auto& line) { return concerns(line); });
    if (!fresh.empty()) {
        beginInsertRows({}, 0, int(fresh.size()) - 1);
        m_rows.insert(m_rows.begin(), fresh.rbegin(), fresh.rend());
        endInsertRows();
    }
    fetchOlderIfNeeded();
}

void DecisionModel::onPrepended(std::size_t count)
{
    std::vector<client::AuditLine> older;
    std::copy_if(m_feed.lines().begin(), m_feed.lines().begin() + std::ptrdiff_t(count),
                 std::back_inserter(older), [this](const auto& line) { return concerns(line); });
    if (!older.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(older.size()) - 1);
        m_rows.insert(m_rows.end(), older.rbegin(), older.rend());
        endInsertRows();
    }
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
