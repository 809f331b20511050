// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_model.h"

#include "models/activity/audit_words.h"
#include "models/text/format.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace drydock::models {
namespace {

QString recordOf(const client::AuditLine& line)
{
    std::vector<std::pair<std::string, std::string>> fields{{"action", line.action}, {"result", line.result}};
    if (!line.reason.empty())
        fields.emplace_back("reason", line.reason);
    fields.insert(fields.end(), line.arguments.begin(), line.arguments.end());
    QStringList text;
    for (const auto& [name, value] : fields)
        text.append(QString::fromStdString(name.empty() ? value : name + ": " + value));
    return text.join(QLatin1Char('\n'));
}

} // namespace

AuditModel::AuditModel(AuditFeed& feed, const JobStore& jobs, QObject* parent)
    : QAbstractTableModel(parent), m_feed(feed), m_jobs(jobs)
{
    connect(&jobs, &JobStore::jobChanged, this, [this](const std::string& id) {
        if (m_named.insert(id).second && !m_rows.empty())
            Q_EMIT dataChanged(index(0, int(Column::Activity)), index(rowCount() - 1, int(Column::Activity)));
    });
    connect(&feed, &AuditFeed::appended, this, &AuditModel::update);
    connect(&feed, &AuditFeed::prepended, this, &AuditModel::update);
    connect(&feed, &AuditFeed::cleared, this, [this] {
        beginResetModel();
        m_rows.clear();
        m_expanded.clear();
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

void AuditModel::setExpanded(qint64 run, bool expanded)
{
    if (expanded)
        m_expanded.insert(run);
    else
        m_expanded.erase(run);
    update();
}

int AuditModel::lineCount() const
{
    int count = 0;
    for (const AuditRow& row : m_rows)
        count += int(row.lines);
    return count;
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
    const AuditRow& row = m_rows[std::size_t(index.row())];
    const client::AuditLine& shown = line(row);
    switch (role) {
    case SeqRole:
        return qint64(row.newest);
    case FirstSeqRole:
        return qint64(row.oldest);
    case RunRole:
        return qint64(row.run);
    case IsExpandedRole:
        return row.run != 0 && row.lines == 1;
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
    case JobTitleRole:
        return jobTitle(shown);
    case RecordRole:
        return recordOf(shown);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "time, who, what")
            .arg(format::dayAndClock(shown.time, systemNow()), actorWords(shown), words(row));
    case Qt::ToolTipRole:
        if (Column(index.column()) == Column::Time)
            return format::exactTime(shown.time);
        return shown.jobId.empty() ? words(row)
                                   : tr("%1\nJob %2", "what was decided, id of the job")
                                         .arg(words(row), QString::fromStdString(shown.jobId));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Column::Time:
        return format::dayAndClock(shown.time, systemNow());
    case Column::Actor:
        return actorWords(shown);
    case Column::Activity:
        return words(row);
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
    std::vector<const client::AuditLine*> lines;
    for (const client::AuditLine& candidate : std::views::reverse(m_feed.lines())) {
        if (isShown(candidate))
            lines.push_back(&candidate);
    }
    const std::vector<AuditRow> wanted = auditRows(lines, m_expanded);
    const auto firstBelow = [](auto begin, auto end, const AuditRow& row) {
        return std::find_if(begin, end, [&row](const AuditRow& r) { return r.oldest <= row.oldest; });
    };
    std::size_t row = 0;
    for (std::size_t next = 0; next < wanted.size() || row < m_rows.size();) {
        const auto here = m_rows.begin() + std::ptrdiff_t(row);
        if (here != m_rows.end() && (next == wanted.size() || here->oldest > wanted[next].oldest)) {
            const auto end =
                next == wanted.size() ? m_rows.end() : firstBelow(here, m_rows.end(), wanted[next]);
            beginRemoveRows({}, int(row), int(end - m_rows.begin()) - 1);
            m_rows.erase(here, end);
            endRemoveRows();
        } else if (here != m_rows.end() && here->oldest == wanted[next].oldest) {
            if (*here != wanted[next]) {
                *here = wanted[next];
                Q_EMIT dataChanged(index(int(row), 0), index(int(row), columns - 1));
            }
            ++row;
            ++next;
        } else {
            const auto from = wanted.begin() + std::ptrdiff_t(next);
            const auto end = here == m_rows.end() ? wanted.end() : firstBelow(from, wanted.end(), *here);
            const auto count = std::size_t(end - from);
            beginInsertRows({}, int(row), int(row + count) - 1);
            m_rows.insert(here, from, end);
            endInsertRows();
            row += count;
            next += count;
        }
    }
}

const client::AuditLine& AuditModel::line(const AuditRow& row) const
{
    // The feed has no holes. What fell out of it is a row for a moment yet.
    const auto& lines = m_feed.lines();
    return lines[std::size_t(std::max<std::int64_t>(0, row.newest - lines.front().seq))];
}

QString AuditModel::jobTitle(const client::AuditLine& line) const
{
    // Who makes a job names it; its id is not known yet.
    return line.jobId.empty() ? QString::fromStdString(line.name) : m_jobs.titleOf(line.jobId);
}

QString AuditModel::words(const AuditRow& row) const
{
    const client::AuditLine& newest = line(row);
    if (row.lines == 1)
        return activityWords(newest, jobTitle(newest));
    client::AuditLine all = newest;
    all.count = row.devices;
    return activityWords(all, jobTitle(newest));
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
    return m_filter.text.isEmpty() || holds(activityWords(candidate, jobTitle(candidate))) ||
           holds(actorWords(candidate)) || holds(QString::fromStdString(candidate.action)) ||
           holds(QString::fromStdString(candidate.jobId)) || holds(QString::fromStdString(candidate.device));
}

} // namespace drydock::models
