// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <sstream>
#include <string>

namespace drydock::bench {

/// Commands that a script writes to standard input: a verb and an argument a line.
class CommandLines
{
public:
    using Obey = std::function<void(const std::string& verb, const std::string& argument)>;

    /// Waits for so long, and obeys what has come. False at the end of the input.
    [[nodiscard]] bool wait(std::chrono::milliseconds time, const Obey& obey)
    {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, static_cast<int>(time.count())) <= 0)
            return true;
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        m_input.append(buffer.data(), std::size_t(std::max<ssize_t>(0, count)));
        for (auto end = m_input.find('\n'); end != std::string::npos; end = m_input.find('\n')) {
            std::istringstream words(m_input.substr(0, end));
            m_input.erase(0, end + 1);
            std::string verb;
            std::string argument;
            words >> verb >> argument;
            obey(verb, argument);
        }
        return count > 0;
    }

private:
    std::string m_input; ///< of a line that has not ended
};

} // namespace drydock::bench
