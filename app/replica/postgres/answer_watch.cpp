// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/answer_watch.h"

#include "platform/socket.h"

#include <utility>

namespace drydock::replica {

using std::chrono::steady_clock;

AnswerWatch::AnswerWatch(Patience patience)
    : m_patience(std::move(patience)), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

AnswerWatch::~AnswerWatch()
{
    m_thread.request_stop();
    m_thread.join();
}

void AnswerWatch::began(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_question = Question{socket, steady_clock::now()};
}

bool AnswerWatch::ended()
{
    const std::lock_guard lock(m_mutex);
    const auto question = std::exchange(m_question, std::nullopt);
    return question && question->cut;
}

void AnswerWatch::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        // Looks now and then: to be woken for every statement would cost more than the statement.
        m_wake.wait_for(lock, stop, m_patience.most / 10, [] { return false; });
        if (!m_question || m_question->cut || steady_clock::now() - m_question->asked < m_patience.most ||
            (m_patience.longer && m_patience.longer()))
            continue;
        m_question->cut = true;
        if (m_patience.over)
            m_patience.over();
        platform::shutDown(m_question->socket);
    }
}

} // namespace drydock::replica
