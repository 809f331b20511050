// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/sql/statements.h"
#include "replica/store.h"

#include <unordered_map>

namespace drydock::replica {

/// Whether many devices are found by one question (the database is reached over a network) or each by its
/// own.
enum class DeviceLookup { OneByOne, Together };

class SqlDeviceTable : public DeviceTable
{
public:
    SqlDeviceTable(Statements& statements, DeviceLookup lookup) : m_sql(statements), m_lookup(lookup) {}

    void expect(const std::vector<DeviceId>& ids) override;
    /// At the end of a transaction; after a failed one nothing that was read or written is believed.
    void forgetReads(bool failed);

    [[nodiscard]] std::optional<DeviceRow> find(const DeviceId& id) override;
    void save(const DeviceRow& row) override;
    void saveSeen(const DeviceId& id, TimePoint seen) override;
    [[nodiscard]] std::vector<DeviceRow> endedSince(std::uint64_t since, std::size_t limit) override;
    [[nodiscard]] std::vector<DeviceRow> after(const std::optional<DeviceId>& id, std::size_t limit) override;
    void forEach(const std::function<bool(const DeviceRow&)>& visit) override;
    [[nodiscard]] std::vector<DeviceId>
    onlineSinceBefore(TimePoint time, const std::optional<DeviceId>& after, std::size_t limit) override;
    void forgetTombstones(TimePoint before) override;
    [[nodiscard]] Forgotten forgotten() override;

private:
    Statements& m_sql;
    DeviceLookup m_lookup;
    std::unordered_map<DeviceId, std::optional<DeviceRow>> m_expected; ///< nothing: there is none
    std::optional<Forgotten> m_forgotten;                              ///< as it is stored
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
