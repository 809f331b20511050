// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/device_port.h"

#include <cstdint>
#include <random>
#include <string>

namespace drydock::device {

/// A request that is sent again under the same token until it is answered: after 2 s, then twice as long
/// each time up to 60 s, each time up to a quarter later (protocol.md §1).
class RepeatedRequest
{
public:
    explicit RepeatedRequest(std::uint64_t seed) : m_random(static_cast<std::uint32_t>(seed ^ (seed >> 32U)))
    {
    }

    /// A new request, due now.
    void begin(std::string token, Instant now);
    /// The connection is there again: due now, waiting times start anew.
    void again(Instant now);
    /// True once when the token is the open request's.
    [[nodiscard]] bool answered(std::string_view token);
    void cancel() { m_token.clear(); }

    [[nodiscard]] bool isOpen() const { return !m_token.empty(); }
    [[nodiscard]] bool isDue(Instant now) const { return isOpen() && now >= m_next; }
    /// It was sent: wait for the answer.
    void sent(Instant now);
    [[nodiscard]] const std::string& token() const { return m_token; }
    [[nodiscard]] Instant next() const { return isOpen() ? m_next : Instant::max(); }
    /// How often it was sent so far.
    [[nodiscard]] int sends() const { return m_sends; }

private:
    std::minstd_rand m_random; ///< small: there may be very many
    std::string m_token;
    Instant m_next = Instant::max();
    std::chrono::milliseconds m_wait{0};
    int m_sends = 0;
};

} // namespace drydock::device
