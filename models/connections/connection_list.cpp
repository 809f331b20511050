// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/connection_list.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
ConnectionList::ConnectionList(client::ProfileStore& store, const FleetLink& link, SecretKeeper& secrets,
                               QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_link(link), m_secrets(secrets)
{
    connect(&link, &FleetLink::opened, this, &ConnectionList::reload);
    connect(&link, &FleetLink::closed, this, &ConnectionList::reload);
    m_rows = readRows();
}

int ConnectionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConnectionList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return description(row);
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : row.problem;
    case NameRole:
        return row.name;
    case BrokerRole:
        return row.broker;
    case OperatorRole:
        return row.operatorName;
    case ProblemRole:
        return row.problem;
    case IsOpenRole:
        return row.isOpen;
    case IsLastUsedRole:
        return row.isLastUsed;
    default:
        return {};
    }
}

QString ConnectionList::description(const Row& row)
{
    if (!row.problem.isEmpty())
        return tr("%1, can't be used: %2", "connection, reason").arg(row.title, row.problem);
    if (row.isOpen)
        return tr("%1, %2 as %3, open", "connection, broker, operator")
            .arg(row.title, row.broker, row.operatorName);
    return tr("%1, %2 as %3", "connection, broker, operator").arg(row.title, row.broker, row.operatorName);
}

int ConnectionList::rowOf(const QString& name) const
{
    const auto found = std::ranges::find(m_rows, name, &Row::name);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString ConnectionList::nameAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].name : QString();
}

QString ConnectionList::current() const
{
    QString found;
    for (const Row& row : m_rows) {
        if (row.isOpen)
            return row.name;
        if (row.problem.isEmpty() && (row.isLastUsed || found.isEmpty()))
            found = row.name;
    }
    return found;
}

QString ConnectionList::withoutUser(const QString& url)
{
    const qsizetype begin = url.indexOf(QLatin1String("://"));
    const qsizetype at = url.lastIndexOf(QLatin1Char('@'));
    return begin < 0 || at < begin ? url : url.left(begin + 3) + url.mid(at + 1);
}

std::vector<ConnectionList::Row> ConnectionList::readRows() const
{
    std::vector<Row> rows;
    const std::optional<std::string> last = m_store.lastUsed();
    for (const client::StoredProfile& stored : m_store.list()) {
        Row row{QString::fromStdString(stored.name), QString::fromStdString(stored.name), {}, {}, {}};
        if (!stored.profile) {
            row.problem = QString::fromStdString(stored.profile.error().message);
        } else {
            if (!stored.profile->title.empty())
                row.title = QString::fromStdString(stored.profile->title);
            row.broker = withoutUser(QString::fromStdString(stored.profile->broker));
            if (const auto name = stored.profile->operatorName())
                row.operatorName = QString::fromStdString(*name);
            else
                row.problem = QString::fromStdString(name.error().message);
        }
        row.isLastUsed = last == stored.name;
        // A local fleet is no file of the store.
        row.isOpen = m_link.isOpen() && m_link.profile().name == stored.name && stored.profile &&
                     m_link.profile().broker == stored.profile->broker;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ConnectionList::reload()
{
    std::vector<Row> fresh = readRows();
    const auto isFresh = [&fresh](const Row& row) {
        return std::ranges::find(fresh, row.name, &Row::name) != fresh.end();
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (isFresh(m_rows[std::size_t(i)]))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    // What is left is in the same order in both.
    for (int i = 0; i < int(fresh.size()); ++i) {
        Row& row = fresh[std::size_t(i)];
        if (i == rowCount() || m_rows[std::size_t(i)].name != row.name) {
            beginInsertRows({}, i, i);
            m_rows.insert(m_rows.begin() + i, std::move(row));
            endInsertRows();
        } else if (m_rows[std::size_t(i)] != row) {
            m_rows[std::size_t(i)] = std::move(row);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

Expected<void> ConnectionList::remove(const QString& name)
{
    if (auto removed = m_store.remove(name.toStdString()); !removed)
        return removed;
    m_secrets.forget(name.toStdString());
    reload();
    return {};
}

Expected<void> ConnectionList::rename(const QString& name, const QString& title)
{
    Expected<client::Profile> profile = m_store.load(name.toStdString());
    if (!profile)
        return tl::unexpected(profile.error());
    profile->title = title.trimmed().toStdString();
    if (auto saved = m_store.save(*profile); !saved)
        return saved;
    reload();
    return {};
}

Expected<QString> ConnectionList::import(const QString& file)
{
    const Expected<client::Profile> profile = m_store.import(file.toStdString());
    if (!profile)
        return tl::unexpected(profile.error());
    reload();
    return QString::fromStdString(profile->name);
}

} // namespace drydock::models
