// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace drydock::service {

/// How often is read for one transaction (DrivenConnection::readReady). Few: while it is handled, the broker
/// and the devices go on with the others, and what it touches stays in the processor's cache. More where the
/// commit waits for a slow disk: it then takes a fifth of the time, or there are `most` reads.
class BatchSize
{
public:
    static constexpr std::size_t fewest = 120;
    static constexpr std::size_t most = 1000;

    [[nodiscard]] std::size_t reads() const { return m_reads; }

    /// Of a transaction that had as many as it might: what handling them took, and the commit.
    void note(std::chrono::steady_clock::duration handling, std::chrono::steady_clock::duration commit)
    {
        constexpr double handlingACommit = 4;
        const double share =
            std::chrono::duration<double>(commit) * handlingACommit /
            std::max(std::chrono::duration<double>(handling), std::chrono::duration<double>(1e-6));
        m_reads =
            std::clamp(static_cast<std::size_t>(static_cast<double>(m_reads) * std::clamp(share, 0.5, 2.0)),
                       fewest, most);
    }

private:
    std::size_t m_reads = fewest;
};

} // namespace drydock::service
