// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::service {

/// What an operator may do; each includes those before it.
enum class Role : std::uint8_t { Viewer, Operator, Approver, Admin };

[[nodiscard]] std::string_view toString(Role role); ///< "VIEWER" …
[[nodiscard]] std::optional<Role> roleFromString(std::string_view text);

/// Who has which role. Without any entry, and only on a broker without accounts, everyone is ADMIN.
class Roles
{
public:
    void set(const OperatorName& who, Role role) { m_roles[who.str()] = role; }
    void openToAll() { m_open = true; }
    [[nodiscard]] bool isOpenToAll() const { return m_open; }
    [[nodiscard]] bool empty() const { return m_roles.empty(); }
    /// Nothing for a name without a role.
    [[nodiscard]] std::optional<Role> of(const OperatorName& who) const;

private:
    std::map<std::string, Role> m_roles;
    bool m_open = false;
};

} // namespace drydock::service
