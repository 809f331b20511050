// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "replica/store.h"
#include "wire/device_page.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::service {

/// What a devices.list asks for.
struct DeviceListing
{
    std::uint64_t since = 0;           ///< 0: everything, and no deletions
    std::optional<std::uint64_t> next; ///< where the page before ended
    std::uint64_t limit = 1;           ///< rows looked at, at most
    std::vector<std::string> columns;
    std::string fleet; ///< of the store that `since` is of; empty: not said
    Query query;

    [[nodiscard]] std::uint64_t start() const { return next.value_or(since); }
    [[nodiscard]] static Expected<DeviceListing> read(const nlohmann::json& arguments);
};

/// Most bytes of an encoded page; it ends early for them, and `next` goes on from there.
inline constexpr std::size_t devicePageBytes = std::size_t{256} * 1024;

/// One encoded page of a listing, of the `limit` rows that follow its `start`; `cursor` is the store's and
/// `fleet` its name, `now` what a query's ages are counted from. On any thread.
[[nodiscard]] Expected<std::string> encodeDeviceListing(const std::vector<replica::DeviceRow>& rows,
                                                        const DeviceListing& listing, std::uint64_t cursor,
                                                        const std::string& fleet, TimePoint now);

} // namespace drydock::service
