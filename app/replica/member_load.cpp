// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/member_load.h"

#include <algorithm>
#include <iterator>

namespace drydock::replica {

MemberLoad::MemberLoad(const std::vector<DeviceId>& have, const std::vector<DeviceId>& want)
{
    std::ranges::set_difference(want, have, std::back_inserter(m_joining));
    std::ranges::set_difference(have, want, std::back_inserter(m_leaving));
}

bool MemberLoad::step(std::size_t most, const std::function<void(const DeviceId&)>& join,
                      const std::function<void(const DeviceId&)>& leave)
{
    const std::size_t all = m_joining.size() + m_leaving.size();
    for (const auto end = std::min(m_done + most, all); m_done < end; ++m_done) {
        if (m_done < m_joining.size())
            join(m_joining[m_done]);
        else
            leave(m_leaving[m_done - m_joining.size()]);
    }
    return m_done == all;
}

} // namespace drydock::replica
