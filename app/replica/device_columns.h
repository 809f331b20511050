// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/device_facts.h"
#include "fleet/time.h"
#include "replica/device_cache.h"

#include <nlohmann/json_fwd.hpp>

namespace drydock::replica {

/// The latest execution of a device, as lists show it (DeviceRow::execution).
struct ExecutionView
{
    std::string jobId;
    std::string state;
    std::string phase;
    std::string reason;
    std::string package;
    int progress = 0;
    int attempt = 1;

    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static ExecutionView decode(const std::string& bytes);
};

/// All columns of wire/device_page.h for one device.
[[nodiscard]] nlohmann::json deviceColumns(const Device& device);
/// Those of them that differ from what was shown before (all of them where that is nothing), without what
/// names the device (its id, incarnation and version) and without reported keys (told_keys.h).
[[nodiscard]] nlohmann::json changedColumns(const std::optional<ShownValues>& before, const Device& device);

/// A device as the query language asks for it.
class DeviceFactsView : public DeviceFacts
{
public:
    DeviceFactsView(const Device& device, TimePoint now);

    [[nodiscard]] std::string_view text(QueryField field) const override;
    [[nodiscard]] std::size_t groupCount() const override { return m_groups.size(); }
    [[nodiscard]] std::string_view group(std::size_t index) const override { return m_groups[index]; }
    [[nodiscard]] Presence presence() const override;
    [[nodiscard]] std::optional<std::chrono::seconds> sinceSeen() const override;
    [[nodiscard]] std::optional<int> progress() const override;
    [[nodiscard]] std::optional<std::string> reported(std::string_view path) const override;
    [[nodiscard]] std::optional<std::string> attribute(std::string_view path) const override;

private:
    const Device& m_device;
    ExecutionView m_execution;
    std::vector<std::string_view> m_groups;
    std::string m_desired;
    TimePoint m_now;
};

/// The same for the queries of groups, which must not depend on each other: the device is in none.
class UngroupedFacts : public DeviceFactsView
{
public:
    using DeviceFactsView::DeviceFactsView;
    [[nodiscard]] std::size_t groupCount() const override { return 0; }
};

} // namespace drydock::replica
