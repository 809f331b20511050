// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace drydock::client {

/// Watches the order of the digests of one stream: a hole, a new epoch or silence means that something was
/// missed. Not thread-safe.
class FeedSequence
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds silence{5};

    enum class Verdict {
        Next,      ///< follows what was heard last, or is the first
        Repeated,  ///< heard before
        Hole,      ///< digests between were lost
        OtherEpoch ///< the service started anew
    };

    /// The next digest says that it is number `seq` of `epoch`.
    [[nodiscard]] Verdict hear(std::uint64_t epoch, std::uint64_t seq, Instant now);
    /// True once nothing was heard for `silence`; hearing anything ends it.
    [[nodiscard]] bool isSilent(Instant now) const;
    /// Begins to wait for a heartbeat at `now`.
    void restart(Instant now);

private:
    std::optional<std::uint64_t> m_epoch;
    std::uint64_t m_seq = 0;
    Instant m_heard{};
};

} // namespace drydock::client
