// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

namespace drydock::replica {

class SqlGroupTable : public GroupTable
{
public:
    explicit SqlGroupTable(Statements& statements) : m_sql(statements) {}

    void save(const GroupId& id, std::string_view record) override;
    void remove(const GroupId& id) override;
    [[nodiscard]] std::vector<std::pair<GroupId, std::string>> all() override;
    bool addMember(const GroupId& group, const DeviceId& device) override;
    bool removeMember(const GroupId& group, const DeviceId& device) override;
    void putMember(const GroupId& group, const DeviceId& device) override;
    void dropMember(const GroupId& group, const DeviceId& device) override;
    void removeMembers(const GroupId& group) override;
    [[nodiscard]] std::vector<DeviceId> members(const GroupId& group, std::string_view after,
                                                std::size_t limit) override;
    [[nodiscard]] std::uint64_t count(const GroupId& group) override;
    [[nodiscard]] std::vector<GroupId> groupsOf(const DeviceId& device) override;
    [[nodiscard]] std::vector<GroupId> leaveAll(const DeviceId& device) override;

private:
    Statements& m_sql;
};

} // namespace drydock::replica
