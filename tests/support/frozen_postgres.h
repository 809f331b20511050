// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <thread>

namespace drydock::test {

/// Lets one client log in as a PostgreSQL server does (protocol 3.0: AuthenticationOk, ReadyForQuery), and
/// says nothing more.
class FrozenPostgres
{
public:
    FrozenPostgres();
    ~FrozenPostgres();
    FrozenPostgres(const FrozenPostgres&) = delete;
    FrozenPostgres& operator=(const FrozenPostgres&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    int m_listener;
    std::uint16_t m_port = 0;
    std::jthread m_thread;
};

} // namespace drydock::test
