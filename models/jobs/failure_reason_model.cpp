// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/failure_reason_model.h"

#include "models/jobs/job_words.h"
#include "models/text/query_text.h"

#include <algorithm>
#include <array>

namespace drydock::models {
namespace {

using S = ExecutionState;

/// States whose executions differ in their reason; the others have one each.
constexpr std::array listedStates{S::Failed, S::TimedOut, S::Rejected};
constexpr std::array plainStates{S::Canceled, S::Removed, S::Incompatible};
constexpr int failuresAPage = 2000;

bool isListed(S state)
{
    return std::ranges::find(listedStates, state) != listedStates.end();
}

} // namespace

FailureReasonModel::FailureReasonModel(FleetLink& link, QObject* parent)
    : QAbstractListModel(parent), m_link(link)
{
}

FailureReasonModel::~FailureReasonModel() = default;

int FailureReasonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FailureReasonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const auto& [state, reason] = row.key;
    switch (role) {
    case Qt::DisplayRole:
        return reasonWords(reason, state);
    case Qt::AccessibleTextRole:
        return tr("%1: %n device(s)", nullptr, int(row.count)).arg(reasonWords(reason, state));
    case StateRole:
        return int(state);
    case CountRole:
        return int(row.count);
    case IsMismatchRole:
        return reason == toString(Reason::VersionMismatch);
    case QueryRole:
        return queryOf(row.key);
    default:
        return {};
    }
}

void FailureReasonModel::setJob(const JobPtr& job)
{
    const bool isSame = m_job && job && m_job->id == job->id;
    m_job = job;
    if (isSame) {
        showRows();
        return;
    }
    beginResetModel();
    m_devices.clear();
    m_reasons.clear();
    m_rows.clear();
    endResetModel();
    m_scope.reset();
    if (!m_job)
        return;
    m_scope = std::make_unique<QObject>();
    m_link.listen<Expected<std::vector<client::ExecutionChange>>>(
        "jobs/" + m_job->id.str() + "/executions", m_scope.get(),
        [](const broker::Message& message) { return client::readExecutionChanges(message.payload); },
        [this](Expected<std::vector<client::ExecutionChange>> changes) {
            if (changes)
                takeChanges(*changes);
        });
    for (const S state : listedStates)
        load(state, {});
    showRows();
}

int FailureReasonModel::largestCount() const
{
    return m_rows.empty() ? 0 : int(m_rows.front().count);
}

void FailureReasonModel::load(ExecutionState state, const std::string& after)
{
    m_link.ask<client::ExecutionPage>(
        "executions.list",
        {{"jobId", m_job->id.str()}, {"state", toString(state)}, {"after", after}, {"limit", failuresAPage}},
        client::readExecutionPage, m_scope.get(), [this, state](Expected<client::ExecutionPage> page) {
            if (page)
                takePage(state, *page);
        });
}

void FailureReasonModel::takePage(ExecutionState state, const client::ExecutionPage& page)
{
    for (const client::Execution& execution : page.executions)
        place(execution.device, execution.state, execution.reason);
    showRows();
    if (!page.next.empty())
        load(state, page.next);
}

void FailureReasonModel::takeChanges(const std::vector<client::ExecutionChange>& changes)
{
    for (const client::ExecutionChange& change : changes) {
        if (isListed(change.state))
            place(change.device, change.state, change.reason);
        else
            remove(change.device);
    }
    showRows();
}

void FailureReasonModel::place(const std::string& device, ExecutionState state, const std::string& reason)
{
    remove(device);
    m_devices.emplace(device, Key{state, reason});
    m_reasons[{state, reason}].insert(device);
}

void FailureReasonModel::remove(const std::string& device)
{
    const auto found = m_devices.find(device);
    if (found == m_devices.end())
        return;
    const auto reason = m_reasons.find(found->second);
    reason->second.erase(device);
    if (reason->second.empty())
        m_reasons.erase(reason);
    m_devices.erase(found);
}

void FailureReasonModel::showRows()
{
    std::vector<Row> rows;
    for (const auto& [key, devices] : m_reasons)
        rows.push_back({key, std::uint32_t(devices.size())});
    for (const S state : plainStates) {
        if (m_job && m_job->count(state) > 0)
            rows.push_back({{state, {}}, m_job->count(state)});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::count);
    // There are few, and what stands where it stood keeps its index.
    const auto common = std::min(rows.size(), m_rows.size());
    if (m_rows.size() > common) {
        beginRemoveRows({}, int(common), int(m_rows.size()) - 1);
        m_rows.resize(common);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < common; ++i) {
        if (rows[i].key == m_rows[i].key && rows[i].count == m_rows[i].count)
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
    if (rows.size() > common) {
        beginInsertRows({}, int(common), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

QString FailureReasonModel::queryOf(const Key& key) const
{
    const auto& [state, reason] = key;
    const QString query = QString::fromStdString(client::devicesOfJobQuery(m_job->id, state));
    return reason.empty() ? query : query + QStringLiteral(" and ") + equalsQuery("reason", reason);
}

} // namespace drydock::models
