// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"
#include "fleet/time.h"
#include "replica/change_order.h"
#include "replica/device_cache.h"
#include "replica/text_table.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::replica {

/// What queries ask of devices, of all of them that are not deleted, in about 100 bytes each: so that looking
/// for a million of them takes a fraction of a second and reads no document. Follows what the open
/// transaction has saved. One thread.
class DeviceIndex
{
public:
    /// Begins anew with what is stored. Devices whose bytes are no documents are left out.
    void load(DeviceTable& table);
    /// These will be put, or are heard: loads where they stand.
    void prefetch(std::span<Device* const> devices) const;
    void put(const Device& device);
    void heard(const DeviceId& id, TimePoint seen);
    void remove(const DeviceId& id);

    [[nodiscard]] std::size_t size() const { return m_live; }

    /// One device, or an id that is none. Good until the index changes.
    class Entry;
    /// In the order of ids, those after one (empty: all); `visit` returns false to stop. Documents are read
    /// from `table` where a query asks for what is not here.
    void visit(std::string_view after, DeviceTable& table, TimePoint now,
               const std::function<bool(const Entry&)>& visit);
    /// The id outlives the entry.
    [[nodiscard]] Entry at(const DeviceId& id, DeviceTable& table, TimePoint now) const;
    Entry at(DeviceId&& id, DeviceTable& table, TimePoint now) const = delete;

    /// Rows with a cursor above `since` in its order, at most `limit`, tombstones included.
    [[nodiscard]] std::vector<DeviceRow> changedSince(std::uint64_t since, std::size_t limit,
                                                      DeviceTable& table);

private:
    /// Texts by their number in `m_texts`.
    struct Row
    {
        TimePoint seen{};
        std::uint32_t id = 0; ///< where it stands in `m_ids`: its length, then its bytes
        std::uint32_t model = 0;
        std::uint32_t softwareName = 0;
        std::uint32_t softwareVersion = 0;
        std::uint32_t desired = 0;
        std::uint32_t groups = 0;    ///< as in DeviceRow
        std::uint32_t execution = 0; ///< as in DeviceRow, without progress and attempt
        std::uint8_t progress = 0;
        Online online = Online::Unknown;
        bool reportsVersion = false;
        bool cut = false;  ///< a text is too long to be kept: its document has it
        bool live = false; ///< else free, and not in the order any more once that is settled
    };

    [[nodiscard]] std::string_view idOf(const Row& row) const;
    [[nodiscard]] std::uint32_t* slotOf(std::string_view id);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
    Row& findOrAdd(const DeviceId& id);
    void grow();
    void settleOrder();
    void clear();

    TextTable m_texts;
    std::vector<char> m_ids;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_slots; ///< hash table of rows + 1; 0: free
    std::vector<std::uint32_t> m_order; ///< rows by id, but for what was added since
    std::size_t m_sorted = 0;           ///< so many of them are in order
    ChangeOrder m_changes;
    std::size_t m_live = 0;
    std::size_t m_dead = 0; ///< rows that were removed: they stand until there are many
};

/// A device as the query language asks for it.
class DeviceIndex::Entry : public DeviceFacts
{
public:
    [[nodiscard]] std::string_view id() const { return m_id; }
    [[nodiscard]] bool isKnown() const { return m_row != nullptr; }
    [[nodiscard]] std::string_view softwareName() const;
    [[nodiscard]] bool reportsVersion() const { return m_row != nullptr && m_row->reportsVersion; }
    [[nodiscard]] bool isIn(std::string_view group) const;

    [[nodiscard]] std::string_view text(QueryField field) const override;
    [[nodiscard]] std::size_t groupCount() const override;
    [[nodiscard]] std::string_view group(std::size_t index) const override;
    [[nodiscard]] Presence presence() const override;
    [[nodiscard]] std::optional<std::chrono::seconds> sinceSeen() const override;
    [[nodiscard]] std::optional<int> progress() const override;
    [[nodiscard]] std::optional<std::string> reported(std::string_view path) const override;
    [[nodiscard]] std::optional<std::string> attribute(std::string_view path) const override;

private:
    friend class DeviceIndex;
    Entry(const DeviceIndex& index, const Row* row, std::string_view id, DeviceTable& table, TimePoint now)
        : m_index(index), m_row(row), m_id(id), m_table(table), m_now(now)
    {
    }
    /// Read when it is asked for; null where it is not there.
    [[nodiscard]] const Device* document() const;
    /// From one of its parts on.
    [[nodiscard]] std::string_view execution(std::size_t part) const;

    const DeviceIndex& m_index;
    const Row* m_row;
    std::string_view m_id;
    DeviceTable& m_table;
    TimePoint m_now;
    mutable std::optional<Device> m_document;
    mutable std::string m_desired;
    mutable bool m_asked = false;
};

} // namespace drydock::replica
