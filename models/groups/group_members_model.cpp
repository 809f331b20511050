// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_members_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace drydock::models {
namespace {

constexpr std::size_t membersAPage = 500;

QString presenceWords(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return GroupMembersModel::tr("Online");
    case Presence::Offline:
        return GroupMembersModel::tr("Offline");
    case Presence::Unknown:
        return GroupMembersModel::tr("Unknown");
    }
    return {};
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

GroupMembersModel::GroupMembersModel(FleetLink& link, const GroupStore& store, QObject* parent)
    : QAbstractTableModel(parent), m_link(link)
{
    connect(&store, &GroupStore::membersMayDiffer, this, &GroupMembersModel::refresh);
    connect(&link, &FleetLink::devicesChanged, this, &GroupMembersModel::onDevices);
    connect(&link, &FleetLink::opened, this, &GroupMembersModel::startOver);
}

void GroupMembersModel::setGroup(const std::string& id)
{
    if (id == m_group)
        return;
    m_group = id;
    startOver();
}

int GroupMembersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int GroupMembersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant GroupMembersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& id = m_ids[std::size_t(index.row())];
    const auto row = m_link.mirror().find(id);
    const auto& fleet = m_link.mirror().snapshot();
    const Presence online = row ? fleet.online[*row] : Presence::Unknown;
    const QString model = row ? toText(fleet.text(fleet.model[*row])) : QString();
    const QString version = row ? toText(fleet.text(fleet.softwareVersion[*row])) : QString();
    switch (role) {
    case IdRole:
        return QString::fromStdString(id);
    case IsKnownRole:
        return row.has_value();
    case OnlineRole:
        return int(online);
    case Qt::AccessibleTextRole:
        return row ? tr("%1, %2, reported %3, %4", "device, model, version, online or not")
                         .arg(QString::fromStdString(id), model, version, presenceWords(online))
                   : tr("%1, never heard of").arg(QString::fromStdString(id));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Column::Device:
        return QString::fromStdString(id);
    case Column::Model:
        return model;
    case Column::Version:
        return version;
    case Column::Online:
        return presenceWords(online);
    }
    return {};
}

QVariant GroupMembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Device:
        return tr("Device");
    case Column::Model:
        return tr("Model");
    case Column::Version:
        return tr("Reported");
    case Column::Online:
        return tr("Online");
    }
    return {};
}

bool GroupMembersModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isFetching && !m_next.empty();
}

void GroupMembersModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        fetch(m_next, m_ids, m_ids.size() + membersAPage);
}

void GroupMembersModel::startOver()
{
    ++m_generation;
    m_isFetching = m_isStale = false;
    m_next.clear();
    beginResetModel();
    m_ids.clear();
    m_rows.clear();
    endResetModel();
    refresh();
}

void GroupMembersModel::refresh()
{
    m_isStale = m_isFetching;
    if (!m_group.empty() && !m_isFetching && m_link.isOpen())
        fetch({}, {}, std::max(m_ids.size(), membersAPage));
}

void GroupMembersModel::fetch(const std::string& after, std::vector<std::string> before, std::size_t wanted)
{
    m_isFetching = true;
    m_link.ask<client::MemberPage>("groups.members",
                                   {{"id", m_group}, {"after", after}, {"limit", membersAPage}},
                                   client::readMemberPage, this,
                                   [this, generation = m_generation, before = std::move(before),
                                    wanted](Expected<client::MemberPage> page) {
                                       if (generation != m_generation)
                                           return;
                                       if (page) {
                                           take(*std::move(page), before, wanted);
                                           return;
                                       }
                                       m_isFetching = false;
                                       Q_EMIT failed(page.error());
                                   });
}

void GroupMembersModel::take(client::MemberPage page, std::vector<std::string> before, std::size_t wanted)
{
    std::ranges::move(page.ids, std::back_inserter(before));
    if (!page.next.empty() && before.size() < wanted) {
        fetch(page.next, std::move(before), wanted);
        return;
    }
    m_isFetching = false;
    m_next = page.next;
    show(before);
    if (m_isStale)
        refresh();
}

// Both lists are in the order of ids: one walk through both finds what differs.
void GroupMembersModel::show(const std::vector<std::string>& ids)
{
    m_rows.clear();
    std::size_t row = 0;
    for (std::size_t wanted = 0; wanted < ids.size() || row < m_ids.size();) {
        if (row < m_ids.size() && (wanted == ids.size() || m_ids[row] < ids[wanted])) {
            const auto from = m_ids.begin() + std::ptrdiff_t(row);
            const auto end =
                wanted == ids.size() ? m_ids.end() : std::lower_bound(from, m_ids.end(), ids[wanted]);
            beginRemoveRows({}, int(row), int(end - m_ids.begin()) - 1);
            m_ids.erase(from, end);
            endRemoveRows();
        } else if (row < m_ids.size() && m_ids[row] == ids[wanted]) {
            ++row;
            ++wanted;
        } else {
            const auto from = ids.begin() + std::ptrdiff_t(wanted);
            const auto end = row == m_ids.size() ? ids.end() : std::lower_bound(from, ids.end(), m_ids[row]);
            const auto count = std::size_t(end - from);
            beginInsertRows({}, int(row), int(row + count) - 1);
            m_ids.insert(m_ids.begin() + std::ptrdiff_t(row), from, end);
            endInsertRows();
            row += count;
            wanted += count;
        }
    }
    join();
}

void GroupMembersModel::join()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (const auto row = m_link.mirror().find(m_ids[i]))
            m_rows.emplace(*row, int(i));
    }
}

void GroupMembersModel::onDevices(const client::MirrorChanges& changes)
{
    if (m_ids.empty())
        return;
    if (!changes.added.empty() || !changes.removed.empty()) {
        join();
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, columns - 1));
        return;
    }
    for (const auto& change : changes.changed) {
        const auto found = m_rows.find(change.row);
        if (found != m_rows.end())
            Q_EMIT dataChanged(index(found->second, 0), index(found->second, columns - 1));
    }
}

} // namespace drydock::models
