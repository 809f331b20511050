// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_list_model.h"

#include "models/jobs/job_words.h"
#include "models/text/format.h"

#include <algorithm>
#include <cmath>

namespace drydock::models {
namespace {

QString openSubTitle(const client::JobSummary& job)
{
    const QString targets = targetWords(job);
    return job.waves.size() < 2 || job.started == TimePoint{}
               ? targets
               : JobListModel::tr("%1, wave %2 of %3", "targets, …")
                     .arg(targets)
                     .arg(job.wave + 1)
                     .arg(job.waves.size());
}

} // namespace

JobListModel::JobListModel(const JobStore& store, QObject* parent)
    : QAbstractListModel(parent), m_store(store)
{
    connect(&store, &JobStore::jobChanged, this, &JobListModel::onChanged);
    connect(&store, &JobStore::jobRemoved, this, &JobListModel::onRemoved);
    connect(&store, &JobStore::cleared, this, &JobListModel::reload);
    reload();
}

int JobListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant JobListModel::data(const QModelIndex& index, int role) const
{
    const JobPtr shown = job(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(shown->title());
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4 finished")
            .arg(QString::fromStdString(shown->title()), words(shown->state), targetWords(*shown),
                 format::percent(shown->finished(), shown->total));
    case IdRole:
        return QString::fromStdString(shown->id.str());
    case StateRole:
        return int(shown->state);
    case SubTitleRole:
        return shown->isOpen() ? openSubTitle(*shown)
                               : tr("%1, %2", "targets, when")
                                     .arg(targetWords(*shown), format::dayAndTime(shown->ended, systemNow()));
    case PercentRole:
        return shown->percentFinished();
    case CountsRole: {
        QList<int> counts;
        for (const auto count : shown->counts)
            counts << int(count);
        return QVariant::fromValue(counts);
    }
    case TotalRole:
        return int(shown->total);
    case IsOpenRole:
        return shown->isOpen();
    case TimeLeftRole: {
        const auto left = shown->timeLeft(systemNow());
        return left ? format::duration(*left) : QString();
    }
    case RateRole:
        return shown->state == JobState::InProgress && !shown->canceling
                   ? tr("%1/min", "devices a minute")
                         .arg(format::count(std::llround(shown->servedPerMinute(systemNow()))))
                   : QString();
    case CreatedRole:
        return qint64(toMilliseconds(shown->created));
    case EndedRole:
        return qint64(toMilliseconds(shown->ended));
    default:
        return {};
    }
}

void JobListModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    filterAll();
}

void JobListModel::setOpenOnly(bool openOnly)
{
    m_openOnly = openOnly;
    filterAll();
}

void JobListModel::filterAll()
{
    for (const auto& [id, job] : m_store.jobs())
        onChanged(id);
}

JobPtr JobListModel::job(const QModelIndex& index) const
{
    const bool isOurs = index.isValid() && index.model() == this && std::size_t(index.row()) < m_rows.size();
    return isOurs ? m_rows[std::size_t(index.row())] : nullptr;
}

QModelIndex JobListModel::indexOf(const std::string& id) const
{
    const int row = position(id);
    const bool isHere = std::size_t(row) < m_rows.size() && m_rows[std::size_t(row)]->id.str() == id;
    return isHere ? index(row) : QModelIndex();
}

void JobListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (auto job = m_store.jobs().rbegin(); job != m_store.jobs().rend(); ++job) {
        if (isShown(*job->second))
            m_rows.push_back(job->second);
    }
    endResetModel();
}

void JobListModel::onChanged(const std::string& id)
{
    const JobPtr changed = m_store.find(id);
    const int row = position(id);
    const bool isHere = indexOf(id).isValid();
    if (!isShown(*changed)) {
        onRemoved(id);
    } else if (isHere) {
        m_rows[std::size_t(row)] = changed;
        Q_EMIT dataChanged(index(row), index(row));
    } else {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, changed);
        endInsertRows();
    }
}

void JobListModel::onRemoved(const std::string& id)
{
    const QModelIndex gone = indexOf(id);
    if (!gone.isValid())
        return;
    beginRemoveRows({}, gone.row(), gone.row());
    m_rows.erase(m_rows.begin() + gone.row());
    endRemoveRows();
}

bool JobListModel::isShown(const client::JobSummary& job) const
{
    if (m_openOnly && !job.isOpen())
        return false;
    const auto holds = [this](const QString& text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return m_filter.isEmpty() || holds(QString::fromStdString(job.title())) ||
           holds(QString::fromStdString(job.package())) || holds(targetWords(job)) ||
           holds(QString::fromStdString(job.id.str()));
}

int JobListModel::position(const std::string& id) const
{
    const auto place = std::ranges::lower_bound(m_rows, id, std::ranges::greater(),
                                                [](const JobPtr& job) { return job->id.str(); });
    return int(place - m_rows.begin());
}

} // namespace drydock::models
