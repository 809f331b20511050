// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/postgres/postgres_address.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace drydock::replica {

class PostgresSession;

/// The one row that names which of several instances is active. Time is the database's; each holder gets a
/// number higher than all before, which its commits are checked against (Fence). A thread with a connection
/// of its own renews it while it is held and tries to take it while it is not, whatever the rest does.
class PostgresLease
{
public:
    static constexpr std::chrono::milliseconds life{5'000};
    static constexpr std::chrono::milliseconds renewal{1'000};
    static constexpr std::chrono::milliseconds poll{500};

    struct State
    {
        /// Held, with this number: until it is known to be another's, or may be, as it was not renewed
        /// within its life and others wait for it.
        std::optional<std::uint64_t> fence;
        std::string holder;                              ///< the instance that holds it, as last seen
        std::vector<std::string> standbys;               ///< instances that wait for it; while held
        std::chrono::steady_clock::time_point renewed{}; ///< when it was last taken or renewed
        std::string problem; ///< why the database could not be asked; empty while it could
    };

    /// `changed` is called on the lease's thread whenever `fence`, `holder`, `standbys` or `problem` is
    /// another one. `sessionName` names every session of this process in pg_stat_activity, and no other's.
    PostgresLease(PostgresAddress address, std::string instance, std::string sessionName,
                  std::function<void(const State&)> changed);
    /// Releases it.
    ~PostgresLease();
    PostgresLease(const PostgresLease&) = delete;
    PostgresLease& operator=(const PostgresLease&) = delete;

    /// Connects once and makes the lease's tables. Unavailable says what is wrong with the database.
    [[nodiscard]] Expected<void> prepare();
    /// Begins to try.
    void start();
    [[nodiscard]] State state() const;
    /// Lets another have it: held, it is released; it is not tried for until `pause` is over.
    void giveUp(std::chrono::milliseconds pause);

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] std::optional<std::chrono::milliseconds> takeGivenUp();
    [[nodiscard]] Expected<void> step(PostgresSession& session);
    [[nodiscard]] Expected<void> renew(PostgresSession& session, std::uint64_t fence);
    [[nodiscard]] Expected<void> standBy(PostgresSession& session);
    [[nodiscard]] Expected<void> take(PostgresSession& session, std::uint64_t seenFence,
                                      const std::string& oldName);
    [[nodiscard]] Expected<void> release(PostgresSession& session);
    void note(const std::function<void(State&)>& change);

    PostgresAddress m_address;
    std::string m_instance;
    std::string m_name;
    std::function<void(const State&)> m_changed;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    State m_state;
    std::optional<std::chrono::milliseconds> m_givenUp; ///< asked for and not yet done
    std::jthread m_thread;
};

} // namespace drydock::replica
