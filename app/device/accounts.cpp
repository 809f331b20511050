// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/accounts.h"

#include "device/files.h"

#include <cstdlib>

namespace drydock::device {

namespace {

constexpr std::uint64_t passwordLimit = 4096;
constexpr std::uint64_t accountsLimit = 64U << 20U;

std::string withoutLineEnd(std::string text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

Expected<std::unordered_map<std::string, std::string>> readAccounts(const std::string& file)
{
    const auto content = files::readSecret(file, accountsLimit);
    if (!content)
        return tl::unexpected(content.error());
    std::unordered_map<std::string, std::string> passwords;
    std::string_view rest = *content;
    for (int line = 1; !rest.empty(); ++line) {
        const auto end = rest.find('\n');
        const auto entry = withoutLineEnd(std::string(rest.substr(0, end)));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (entry.empty() || entry.starts_with('#'))
            continue;
        // Ids may hold colons, passwords too: the last one that leaves an id decides, so ids with colons need
        // passwords without.
        const auto colon = entry.rfind(':');
        if (colon == std::string::npos || !DeviceId::parse(entry.substr(0, colon)))
            return fail(ErrorCode::InvalidArgument,
                        file + ": line " + std::to_string(line) + " is not `id:password`");
        passwords[entry.substr(0, colon)] = entry.substr(colon + 1);
    }
    return passwords;
}

} // namespace

Expected<Accounts> Accounts::load(const Options& options)
{
    Accounts accounts;
    accounts.m_user = options.broker.user;
    accounts.m_directory = options.passwordDir;
    accounts.m_each = !options.passwordDir.empty() || !options.accountsFile.empty();
    if (!options.accountsFile.empty()) {
        auto passwords = readAccounts(options.accountsFile);
        if (!passwords)
            return tl::unexpected(passwords.error());
        accounts.m_passwords = std::move(*passwords);
    }
    if (!options.passwordFile.empty()) {
        auto password = files::readSecret(options.passwordFile, passwordLimit);
        if (!password)
            return tl::unexpected(password.error());
        accounts.m_password = withoutLineEnd(std::move(*password));
    } else if (const char* password = std::getenv("DRYDOCK_PASSWORD");
               password != nullptr && !accounts.m_each) {
        accounts.m_password = password;
    }
    return accounts;
}

Expected<Account> Accounts::of(const DeviceId& id) const
{
    if (!m_each) {
        // A broker without accounts is given no user name at all.
        if (m_user.empty() && m_password.empty())
            return Account{};
        return Account{m_user.empty() ? id.str() : m_user, m_password};
    }
    if (!m_directory.empty()) {
        auto password = files::readSecret(m_directory + "/" + id.str(), passwordLimit);
        if (!password)
            return tl::unexpected(password.error());
        return Account{id.str(), withoutLineEnd(std::move(*password))};
    }
    const auto found = m_passwords.find(id.str());
    if (found == m_passwords.end())
        return fail(ErrorCode::NotFound, "no account for device " + id.str());
    return Account{id.str(), found->second};
}

} // namespace drydock::device
