// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <thread>

namespace drydock::test {

/// Stands for servers that cannot be had: answers the first bytes of everybody with the same text, on a
/// thread of its own. An empty text: it takes connections and stays silent.
class ScriptedServer
{
public:
    explicit ScriptedServer(std::string answer);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    void run(const std::stop_token& stop) const;

    const std::string m_answer;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::jthread m_thread;
};

} // namespace drydock::test
