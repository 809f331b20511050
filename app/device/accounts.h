// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/options.h"

#include <string>
#include <unordered_map>

namespace drydock::device {

/// How a device names itself to the broker. Never logged.
struct Account
{
    std::string user;
    std::string password;
};

/// The accounts of one process: one for all its devices, or one each.
class Accounts
{
public:
    /// Reads what the options name, and DRYDOCK_PASSWORD where they name nothing. NotFound where a file is
    /// not there, Forbidden where others may read it, InvalidArgument where it is malformed.
    [[nodiscard]] static Expected<Accounts> load(const Options& options);

    /// NotFound where this device has none although each has its own.
    [[nodiscard]] Expected<Account> of(const DeviceId& id) const;

private:
    std::string m_user; ///< empty: the device's id
    std::string m_password;
    std::string m_directory;
    bool m_each = false;
    std::unordered_map<std::string, std::string> m_passwords;
};

} // namespace drydock::device
