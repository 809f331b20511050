// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/roles.h"

#include <array>

namespace drydock::service {

namespace {
constexpr std::array<std::string_view, 4> roleTexts{"VIEWER", "OPERATOR", "APPROVER", "ADMIN"};
}

std::string_view toString(Role role)
{
    return roleTexts[static_cast<std::size_t>(role)];
}

std::optional<Role> roleFromString(std::string_view text)
{
    for (std::size_t i = 0; i < roleTexts.size(); ++i) {
        if (roleTexts[i] == text)
            return static_cast<Role>(i);
    }
    return std::nullopt;
}

std::optional<Role> Roles::of(const OperatorName& who) const
{
    if (m_open)
        return Role::Admin;
    const auto found = m_roles.find(who.str());
    return found == m_roles.end() ? std::nullopt : std::optional(found->second);
}

} // namespace drydock::service
