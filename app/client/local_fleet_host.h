// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/local_fleet.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace drydock::client {

/// Runs a LocalFleet for a program that must not wait. The fleet lives on a thread of this object's own,
/// which stays as long as the object does: the kernel would end the processes with the thread that started
/// them.
class LocalFleetHost
{
public:
    enum class State { Stopped, Starting, Running, Stopping };

    /// Called on the host's thread, in the order of what happens; each may be empty. They must not destroy
    /// the host; `start` and `stop` may be called.
    struct Handlers
    {
        std::function<void(LocalFleetStep step, const std::string& text)> progress;
        /// How to reach it, with the key that its devices trust as `signingKey`.
        std::function<void(const Profile& profile)> ready;
        /// It did not come up; also where `stop` cancelled it.
        std::function<void(const Error& error)> failed;
        /// A process ended by itself; the others have been ended too.
        std::function<void(const std::string& problem)> ended;
        /// After `stop`: every process is gone.
        std::function<void()> stopped;
    };

    explicit LocalFleetHost(Handlers handlers);
    /// Ends every process in order, a start under way too; takes a few seconds at most.
    ~LocalFleetHost();
    LocalFleetHost(const LocalFleetHost&) = delete;
    LocalFleetHost& operator=(const LocalFleetHost&) = delete;

    /// Returns at once. A fleet that runs is ended first. Makes keys unless a public key is given, and asks
    /// `options.interrupted` too.
    void start(LocalFleetOptions options);
    /// Returns at once; nothing happens where nothing runs.
    void stop();
    [[nodiscard]] State state() const;

private:
    void run(const std::stop_token& stop);
    void serve(const std::stop_token& stop, LocalFleetOptions options, unsigned generation);
    [[nodiscard]] bool isWanted(const std::stop_token& stop, unsigned generation) const;
    void setState(State state);

    const Handlers m_handlers;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    State m_state = State::Stopped;
    std::optional<LocalFleetOptions> m_next;
    unsigned m_generation = 0; ///< of `start` and `stop`: what belongs to an older one ends
    std::jthread m_thread;
};

} // namespace drydock::client
