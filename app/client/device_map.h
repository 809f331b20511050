// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/change_digest.h"
#include "wire/device_page.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace drydock::client {

/// Devices by id, each an object of the columns in wire/device_page.h; what a device has not is null there.
using DeviceRows = std::unordered_map<std::string, nlohmann::json>;

/// A column of a device as text; empty where it is null or no text.
[[nodiscard]] std::string deviceText(const nlohmann::json& device, std::string_view column);

/// The devices a client knows. Values of an older (incarnation, version) never replace newer ones; between
/// equal versions (presence has none) the cursor of page and digest decides. Not thread-safe.
class DeviceMap
{
public:
    /// Between `beginSnapshot` and `endSnapshot` pages form a full snapshot: what no page names and no digest
    /// brought meanwhile is gone at the end. Returns the ids that went.
    void beginSnapshot();
    [[nodiscard]] std::vector<std::string> endSnapshot();

    /// Ids of the devices that changed.
    [[nodiscard]] std::vector<std::string> apply(const wire::DevicePage& page);
    [[nodiscard]] std::vector<std::string> apply(const wire::ChangeDigest& digest);

    /// As FeedSink's: digests were lost, pages are asked for that know of it, and a fetch is complete.
    void missed();
    void beginFetch() { m_arePagesOld = false; }
    void confirm();

    [[nodiscard]] const DeviceRows& devices() const { return m_devices; }

private:
    [[nodiscard]] bool applyRow(nlohmann::json row, std::uint64_t cursor);
    [[nodiscard]] bool applyChange(const wire::DeviceChange& change, std::uint64_t cursor);
    /// Takes from a page that is older than the row what nothing told since digests were lost.
    [[nodiscard]] bool fill(const std::string& id, nlohmann::json& known, const nlohmann::json& row) const;
    [[nodiscard]] bool fillKeys(const std::string& id, nlohmann::json& known,
                                const nlohmann::json& keys) const;
    bool remove(const std::string& id);

    DeviceRows m_devices;
    std::unordered_map<std::string, std::uint64_t> m_cursors; ///< of what was applied last, by id
    std::unordered_map<std::string, std::uint64_t> m_ended;   ///< incarnation that a digest ended, by id
    std::unordered_set<std::string> m_named;                  ///< in the snapshot under way
    /// Columns that digests told since others were lost, by id, until a fetch is complete; reported keys as
    /// `reported.` and their path.
    std::unordered_map<std::string, std::unordered_set<std::string>> m_told;
    bool m_inSnapshot = false;
    bool m_isUncertain = false; ///< digests were lost, and no fetch is complete since
    bool m_arePagesOld = false; ///< pages were asked for before that
};

} // namespace drydock::client
