// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace drydock::replica {

/// The way from the members a group has to those it shall have, walked in pieces: a million rows in one
/// transaction would hold everybody up.
class MemberLoad
{
public:
    /// Both sorted, each once.
    MemberLoad(const std::vector<DeviceId>& have, const std::vector<DeviceId>& want);

    /// The next `most` of them; true once that was the last.
    bool step(std::size_t most, const std::function<void(const DeviceId&)>& join,
              const std::function<void(const DeviceId&)>& leave);

private:
    std::vector<DeviceId> m_joining;
    std::vector<DeviceId> m_leaving;
    std::size_t m_done = 0; ///< of both, those that join first
};

} // namespace drydock::replica
