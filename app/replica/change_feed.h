// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "wire/change_digest.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace drydock::replica {

/// Collects committed changes of devices into digests for fleet/changes: the latest value of each field, at
/// most one digest each 100 ms (or sooner, at 64 KiB), and a heartbeat each 2 s.
class ChangeFeed
{
public:
    ChangeFeed(std::uint64_t epoch, std::uint64_t cursor)
        : m_epoch(epoch), m_cursor(cursor), m_sentCursor(cursor)
    {
    }

    /// Takes changes of one commit, whose cursor is `cursor`.
    void add(std::vector<wire::DeviceChange> changes, std::uint64_t cursor);
    /// The digests that are due, encoded.
    [[nodiscard]] std::vector<std::string> due(TimePoint now);
    [[nodiscard]] TimePoint nextDue() const;

    static constexpr std::chrono::milliseconds interval{100};
    static constexpr std::chrono::milliseconds heartbeat{2000};
    static constexpr std::size_t maximumChanges = 500; ///< of about 130 bytes: 64 KiB

private:
    [[nodiscard]] std::string encode(std::vector<wire::DeviceChange> changes, std::uint64_t cursor);

    std::uint64_t m_epoch;
    std::uint64_t m_seq = 0;
    std::uint64_t m_cursor;
    std::uint64_t m_sentCursor;
    TimePoint m_sent{};
    std::map<std::string, wire::DeviceChange> m_pending;
};

} // namespace drydock::replica
