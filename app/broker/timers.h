// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace drydock::broker {

/// Tasks that run once when their time has come, in order of time, then of `add`. For one thread.
class Timers
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Key = std::pair<Time, std::size_t>;

    Key add(Time when, std::function<void()> task)
    {
        return m_tasks.emplace(Key{when, ++m_lastId}, std::move(task)).first->first;
    }
    void remove(const Key& key) { m_tasks.erase(key); }

    /// Runs what is due at `now`; a task may add and remove others.
    void run(Time now)
    {
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= now) {
            const auto task = std::move(m_tasks.begin()->second);
            m_tasks.erase(m_tasks.begin());
            task();
        }
    }
    [[nodiscard]] Time next() const { return m_tasks.empty() ? Time::max() : m_tasks.begin()->first.first; }

private:
    std::map<Key, std::function<void()>> m_tasks;
    std::size_t m_lastId = 0;
};

} // namespace drydock::broker
