// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/state_document.h"
#include "memory/stable_map.h"
#include "replica/store.h"
#include "replica/told_keys.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::replica {

/// What lists show of a device, as it was last told: to find out what has changed.
struct ShownValues
{
    std::string model;
    std::string softwareName;
    std::string softwareVersion;
    std::string desiredVersion;
    std::string execution; ///< as in DeviceRow
    std::string groups;    ///< likewise
    Online online = Online::Unknown;
    TimePoint seen{};
};

/// A device in memory: its row and its document, decoded. `row.desired`, `reported` and `metadata` are kept
/// in `document` alone.
struct Device
{
    DeviceRow row;
    StateDocument document;
    std::optional<ShownValues> shown; ///< as the last change digest had it; nothing: not known
    ToldKeys told;                    ///< the reported keys likewise; a new device's: none
    bool changed = false;             ///< to be saved, and told to consoles
    bool heard = false;               ///< only `seen` changed
    bool regroup = false;             ///< what `row.groups` says is to be found out anew, from what is stored

    [[nodiscard]] std::string_view model() const;
    /// Of the package it runs; empty where its document has none.
    [[nodiscard]] std::string_view softwareName() const;
    /// Ids of its groups; views into `row.groups`.
    [[nodiscard]] std::vector<std::string_view> groups() const;
    [[nodiscard]] bool isIn(const GroupId& group) const;
    /// The device itself has reported softwareVersion, and was not only given one for its acknowledgement.
    [[nodiscard]] bool reportsVersion() const;
    [[nodiscard]] std::string desiredVersion() const; ///< of the desired software; empty: none
    [[nodiscard]] ShownValues values() const;
};

/// The devices used lately, and those that the open transaction changes. Pointers are good until `trim` or
/// `clear`.
class DeviceCache
{
public:
    DeviceCache(DeviceTable& table, std::size_t capacity) : m_table(table), m_capacity(capacity) {}

    /// Whether it is in memory already.
    [[nodiscard]] bool holds(const DeviceId& id) const { return m_held.find(id) != nullptr; }
    /// These will be looked for: loads what is in memory of them.
    void prefetch(std::span<const DeviceId> ids) const;
    /// Takes them into memory, those that are known. Before anything is written: a read waits for all writes
    /// before it.
    void load(std::span<const DeviceId> ids);
    /// Null for an unknown (or deleted) device.
    [[nodiscard]] Device* find(const DeviceId& id);
    /// Found or begun; a deleted device comes back with a new incarnation.
    [[nodiscard]] Device& findOrCreate(const DeviceId& id);
    void touch(Device& device);
    void heard(Device& device);
    /// Devices touched or heard since the last call.
    [[nodiscard]] std::vector<Device*> takeTouched();
    [[nodiscard]] std::size_t touchedCount() const { return m_touched.size(); }
    void forget(const DeviceId& id);
    /// Between transactions: drops what was used longest ago, down to the capacity.
    void trim();
    void clear();

private:
    struct Held
    {
        std::optional<Device> device; ///< always there, once it stands in the chain
        Held* newer = nullptr;
        Held* older = nullptr;
    };
    Device* read(const DeviceId& id);
    Device& hold(Device device);
    void link(Held& held);
    void unlink(Held& held);

    DeviceTable& m_table;
    std::size_t m_capacity;
    memory::StableMap<DeviceId, Held> m_held;
    Held* m_newest = nullptr; ///< used last
    Held* m_oldest = nullptr;
    std::vector<Device*> m_touched;
};

/// A device decoded from its row; Internal where the store holds bytes that are no document.
[[nodiscard]] Expected<Device> decodeDevice(DeviceRow row);

} // namespace drydock::replica
