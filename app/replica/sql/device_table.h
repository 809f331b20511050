// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

namespace drydock::replica {

class SqlDeviceTable : public DeviceTable
{
public:
    explicit SqlDeviceTable(Statements& statements) : m_sql(statements) {}

    [[nodiscard]] std::optional<DeviceRow> find(const DeviceId& id) override;
    void save(const DeviceRow& row) override;
    void saveSeen(const DeviceId& id, TimePoint seen) override;
    [[nodiscard]] std::vector<DeviceRow> changedSince(std::uint64_t since, std::size_t limit) override;
    [[nodiscard]] std::vector<DeviceRow> after(const std::optional<DeviceId>& id, std::size_t limit) override;
    void forEach(const std::function<bool(const DeviceRow&)>& visit) override;
    [[nodiscard]] std::vector<DeviceId>
    onlineSinceBefore(TimePoint time, const std::optional<DeviceId>& after, std::size_t limit) override;
    void forgetTombstones(TimePoint before) override;
    [[nodiscard]] Forgotten forgotten() override;

private:
    Statements& m_sql;
};

class SqlHistoryTable : public HistoryTable
{
public:
    explicit SqlHistoryTable(Statements& statements) : m_sql(statements) {}

    void add(const DeviceId& id, const HistoryEntry& entry) override;
    [[nodiscard]] std::vector<HistoryEntry> latest(const DeviceId& id, std::size_t limit) override;
    void prune(TimePoint before) override;

private:
    Statements& m_sql;
};

} // namespace drydock::replica
