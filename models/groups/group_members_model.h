// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/groups/group_store.h"

#include <QAbstractTableModel>

#include <string>
#include <unordered_map>
#include <vector>

namespace drydock::models {

/// Who is in a group, by id: fetched page by page as a view asks for more, and joined with what the mirror
/// knows of each.
class GroupMembersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Device, Model, Version, Online };
    Q_ENUM(Column)
    static constexpr int columns = 4;
    enum Role {
        IdRole = Qt::UserRole,
        IsKnownRole, ///< false for a device that was never heard of
        OnlineRole   ///< drydock::Presence as a number
    };
    Q_ENUM(Role)

    GroupMembersModel(FleetLink& link, const GroupStore& store, QObject* parent = nullptr);

    /// Empty: none.
    void setGroup(const std::string& id);
    [[nodiscard]] const std::string& group() const { return m_group; }
    [[nodiscard]] bool isFetching() const { return m_isFetching; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const drydock::Error& error);

private:
    void startOver();
    void refresh();
    void fetch(const std::string& after, std::vector<std::string> before, std::size_t wanted);
    void take(client::MemberPage page, std::vector<std::string> before, std::size_t wanted);
    void show(const std::vector<std::string>& ids);
    void join();
    void onDevices(const client::MirrorChanges& changes);

    FleetLink& m_link;
    std::string m_group;
    std::vector<std::string> m_ids;
    std::unordered_map<client::Row, int> m_rows; ///< of the mirror → here
    std::string m_next;                          ///< where the next page begins; empty: there is none
    bool m_isFetching = false;
    bool m_isStale = false; ///< the group changed while it was fetched
    std::uint64_t m_generation = 0;
};

} // namespace drydock::models
