// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/local_fleet_host.h"

#include <utility>

namespace drydock::client {
namespace {

constexpr std::chrono::milliseconds lookEvery{250};

} // namespace

LocalFleetHost::LocalFleetHost(Handlers handlers)
    : m_handlers(std::move(handlers)), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

LocalFleetHost::~LocalFleetHost()
{
    m_thread.request_stop();
    m_thread.join();
}

void LocalFleetHost::start(LocalFleetOptions options)
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    m_next = std::move(options);
    if (m_state == State::Stopped)
        m_state = State::Starting;
    m_wake.notify_all();
}

void LocalFleetHost::stop()
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    const bool wasOnlyAsked = m_next.has_value();
    m_next.reset();
    if (m_state == State::Running || (m_state == State::Starting && !wasOnlyAsked))
        m_state = State::Stopping;
    else if (m_state == State::Starting)
        m_state = State::Stopped;
    m_wake.notify_all();
}

LocalFleetHost::State LocalFleetHost::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void LocalFleetHost::setState(State state)
{
    const std::scoped_lock lock(m_mutex);
    m_state = state;
}

bool LocalFleetHost::isWanted(const std::stop_token& stop, unsigned generation) const
{
    const std::scoped_lock lock(m_mutex);
    return !stop.stop_requested() && m_generation == generation;
}

void LocalFleetHost::run(const std::stop_token& stop)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, stop, [this] { return m_next.has_value(); });
        if (stop.stop_requested())
            return;
        LocalFleetOptions options = std::move(*m_next);
        m_next.reset();
        m_state = State::Starting;
        const unsigned generation = m_generation;
        lock.unlock();
        serve(stop, std::move(options), generation);
    }
}

void LocalFleetHost::serve(const std::stop_token& stop, LocalFleetOptions options, unsigned generation)
{
    options.interrupted = [this, &stop, generation, asked = std::move(options.interrupted)] {
        return !isWanted(stop, generation) || (asked && asked());
    };
    options.makeKeys = options.publicKey.empty();
    auto fleet = LocalFleet::start(std::move(options), m_handlers.progress);
    if (!fleet) {
        setState(State::Stopped);
        if (m_handlers.failed)
            m_handlers.failed(fleet.error());
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (m_generation == generation)
            m_state = State::Running;
    }
    if (m_handlers.ready && isWanted(stop, generation))
        m_handlers.ready((*fleet)->profile());

    std::string problem;
    while (problem.empty() && isWanted(stop, generation)) {
        problem = (*fleet)->problem();
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, lookEvery, [this, generation] { return m_generation != generation; });
    }
    fleet->reset();
    setState(State::Stopped);
    if (!problem.empty() && m_handlers.ended)
        m_handlers.ended(problem);
    else if (problem.empty() && m_handlers.stopped)
        m_handlers.stopped();
}

} // namespace drydock::client
