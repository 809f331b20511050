// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace drydock::replica {

/// How long a session waits for an answer.
struct Patience
{
    std::chrono::milliseconds most{};
    /// Asked whenever it is over, on a thread of its own: true where it shall be waited on. May be empty.
    std::function<bool()> longer;
    /// Told there that the connection is cut. May be empty.
    std::function<void()> over;
};

/// Ends the wait for an answer that does not come. A server that is frozen keeps its connections: its kernel
/// still takes and confirms what is sent, so that no time limit of TCP counts, nor any of its own. The
/// socket is shut down then, and who waits sees a connection that is lost.
class AnswerWatch
{
public:
    explicit AnswerWatch(Patience patience);
    ~AnswerWatch();
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;

    /// Something was asked on this socket, which stays open until `ended`.
    void began(int socket);
    /// It is answered, or failed. True where the connection was cut meanwhile.
    bool ended();

private:
    struct Question
    {
        int socket;
        std::chrono::steady_clock::time_point asked;
        bool cut = false;
    };

    void run(const std::stop_token& stop);

    Patience m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Question> m_question;
    std::jthread m_thread;
};

} // namespace drydock::replica
