// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_model.h"

#include "models/text/format.h"

#include <algorithm>
#include <functional>
#include <ranges>
#include <set>

namespace drydock::models {

AuditModel::AuditModel(AuditFeed& feed, QObject* parent) : QAbstractTableModel(parent), m_feed(feed)
{
    connect(&feed, &AuditFeed::appended, this, &AuditModel::update);
    connect(&feed, &AuditFeed::prepended, this, &AuditModel::update);
    connect(&feed, &AuditFeed::cleared, this, [this] {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    });
    update();
}

void AuditModel::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    update();
}

QStringList AuditModel::operators() const
{
    std::set<QString> names;
    for (const client::AuditLine& line : m_feed.lines()) {
        if (!line.operatorName.empty())
            names.insert(QString::fromStdString(line.operatorName));
    }
    return {names.begin(), names.end()};
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const client::AuditLine& shown = line(index.row());
    switch (role) {
    case SeqRole:
        return qint64(shown.seq);
    case TimeRole:
        return qint64(toMilliseconds(shown.time));
    case KindRole:
        return QVariant::fromValue(activityKind(shown));
    case IsAutomaticRole:
        return shown.operatorName.empty();
    case JobRole:
        return QString::fromStdString(shown.jobId);
    case DeviceRole:
        return activityKind(shown) == ActivityKind::Device ? QString::fromStdString(shown.device) : QString();
    case HashRole:
        return QString::fromStdString(shown.hash);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "time, who, what")
            .arg(format::dayAndTime(shown.time, systemNow()), actorWords(shown), activityWords(shown));
    case Qt::ToolTipRole:
        return Column(index.column()) == Column::Time ? format::exactTime(shown.time) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Column::Time:
        return format::dayAndTime(shown.time, systemNow());
    case Column::Actor:
        return actorWords(shown);
    case Column::Activity:
        return activityWords(shown);
    }
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Actor:
        return tr("Who");
    case Column::Activity:
        return tr("What");
    }
    return {};
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_feed.lines().empty() && !m_feed.hasAll();
}

void AuditModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_feed.fetchOlder();
}

// Both lists fall: one walk through both finds what differs.
void AuditModel::update()
{
    std::vector<std::int64_t> wanted;
    for (const client::AuditLine& candidate : std::views::reverse(m_feed.lines())) {
        if (isShown(candidate))
            wanted.push_back(candidate.seq);
    }
    std::size_t row = 0;
    for (std::size_t next = 0; next < wanted.size() || row < m_rows.size();) {
        const auto here = m_rows.begin() + std::ptrdiff_t(row);
        if (here != m_rows.end() && (next == wanted.size() || *here > wanted[next])) {
            const auto end = next == wanted.size()
                                 ? m_rows.end()
                                 : std::lower_bound(here, m_rows.end(), wanted[next], std::greater());
            beginRemoveRows({}, int(row), int(end - m_rows.begin()) - 1);
            m_rows.erase(here, end);
            endRemoveRows();
        } else if (here != m_rows.end() && *here == wanted[next]) {
            ++row;
            ++next;
        } else {
            const auto from = wanted.begin() + std::ptrdiff_t(next);
            const auto end = here == m_rows.end()
                                 ? wanted.end()
                                 : std::lower_bound(from, wanted.end(), *here, std::greater());
            const auto count = std::size_t(end - from);
            beginInsertRows({}, int(row), int(row + count) - 1);
            m_rows.insert(here, from, end);
            endInsertRows();
            row += count;
            next += count;
        }
    }
}

const client::AuditLine& AuditModel::line(int row) const
{
    const auto& lines = m_feed.lines();
    // The feed has no holes.
    return lines[std::size_t(m_rows[std::size_t(row)] - lines.front().seq)];
}

bool AuditModel::isShown(const client::AuditLine& candidate) const
{
    if (m_filter.kind && *m_filter.kind != activityKind(candidate))
        return false;
    if (m_filter.onlyAutomatic && !candidate.operatorName.empty())
        return false;
    if (!m_filter.operatorName.isEmpty() &&
        m_filter.operatorName != QString::fromStdString(candidate.operatorName))
        return false;
    const auto holds = [this](const QString& text) {
        return text.contains(m_filter.text, Qt::CaseInsensitive);
    };
    return m_filter.text.isEmpty() || holds(activityWords(candidate)) || holds(actorWords(candidate)) ||
           holds(QString::fromStdString(candidate.action)) ||
           holds(QString::fromStdString(candidate.jobId)) || holds(QString::fromStdString(candidate.device));
}

} // namespace drydock::models
