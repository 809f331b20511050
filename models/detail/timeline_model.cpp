// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/timeline_model.h"

#include "models/jobs/job_words.h"
#include "models/text/format.h"

#include <QDateTime>

#include <algorithm>

namespace drydock::models {
namespace {

using client::HistoryEntry;
using client::HistoryKind;

} // namespace

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_entries.size())
        return {};
    const HistoryEntry& entry = m_entries[std::size_t(index.row())];
    const QString own = QString::fromStdString(entry.text);
    const bool isExecution = entry.kind == HistoryKind::Execution;
    const auto title = [&]() -> QString {
        switch (entry.kind) {
        case HistoryKind::Execution:
            return entry.attempt == 1 ? words(entry.state)
                                      : tr("%1, attempt %2").arg(words(entry.state)).arg(entry.attempt);
        case HistoryKind::Delta:
            return tr("What is desired and not reported changed");
        case HistoryKind::Acknowledgement:
        case HistoryKind::Attention:
        case HistoryKind::Other:
            break;
        }
        return own;
    };
    switch (role) {
    case Qt::DisplayRole:
        return title();
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(format::clock(entry.time), title());
    case SubTitleRole:
        return isExecution && !entry.text.empty() ? reasonWords(entry.text, ExecutionState::Failed)
                                                  : QString();
    case TimeRole:
        return qint64(toMilliseconds(entry.time));
    case DayRole:
        return QDateTime::fromMSecsSinceEpoch(toMilliseconds(entry.time)).date();
    case KindRole:
        return int(entry.kind);
    case StateRole:
        return isExecution ? int(entry.state) : -1;
    default:
        return {};
    }
}

void TimelineModel::setEntries(std::vector<HistoryEntry> entries)
{
    // Where what is shown begins among what came; at its end for another device.
    std::size_t fresh = m_entries.empty()
                            ? entries.size()
                            : std::size_t(std::ranges::find(entries, m_entries.front()) - entries.begin());
    const std::size_t kept = std::min(m_entries.size(), entries.size() - fresh);
    if (!std::equal(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(kept),
                    entries.begin() + std::ptrdiff_t(fresh)))
        fresh = entries.size();
    const std::size_t stays = fresh == entries.size() ? 0 : kept;
    if (m_entries.size() > stays) {
        beginRemoveRows({}, int(stays), rowCount() - 1);
        m_entries.resize(stays);
        endRemoveRows();
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, int(fresh) - 1);
        m_entries.insert(m_entries.begin(), entries.begin(), entries.begin() + std::ptrdiff_t(fresh));
        endInsertRows();
    }
    const std::size_t size = m_entries.size();
    if (entries.size() > size) {
        beginInsertRows({}, int(size), int(entries.size()) - 1);
        m_entries = std::move(entries);
        endInsertRows();
    }
}

} // namespace drydock::models
