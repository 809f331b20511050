// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace drydock::replica {

/// Where a PostgreSQL database is and how to reach it.
struct PostgresAddress
{
    std::string host; ///< a name, an address, or the directory of a socket; empty: libpq's default
    std::uint16_t port = 5432;
    std::string user;
    std::string database;
    std::string password;                       ///< empty: none, or libpq's own ways (a .pgpass file)
    std::map<std::string, std::string> options; ///< of libpq: sslmode, sslrootcert …

    /// postgresql://[user@][host][:port]/database[?sslmode=verify-full&sslrootcert=FILE …];
    /// `?host=/directory` for a socket. InvalidArgument for anything else, a password in it above all.
    [[nodiscard]] static Expected<PostgresAddress> parse(std::string_view url);
    /// user@host:port/database, as messages name it; never with a password.
    [[nodiscard]] std::string str() const;
    /// libpq's parameters by their names, the password too, with time limits where none are given: a database
    /// that is gone shall not hold up its caller for minutes.
    [[nodiscard]] std::map<std::string, std::string> parameters(std::string_view applicationName) const;
};

} // namespace drydock::replica
