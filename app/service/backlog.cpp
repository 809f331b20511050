// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backlog.h"

#include <utility>

namespace drydock::service {

namespace {
constexpr std::chrono::seconds quiet{30};
} // namespace

Backlog::Backlog(broker::Connection& connection, std::string topic, std::string run,
                 std::function<void(const std::string&)> log)
    : m_connection(connection), m_topic(std::move(topic)), m_run(std::move(run)), m_log(std::move(log))
{
    m_messages = m_connection.subscribe(
        m_topic, {.qos = 1, .retainHandling = 2},
        [this](const broker::Message& message) {
            if (message.payload == m_run + "-" + std::to_string(m_number))
                m_isRead = m_isConnected;
        },
        [this](const std::string& why) { m_log("broker (states): " + why); });
    m_states = m_connection.onState([this](const broker::ConnectionState& state) {
        const bool was = std::exchange(m_isConnected, state.phase == broker::Phase::Connected);
        if (!m_isConnected)
            m_isRead = false;
        else if (!was)
            connected();
    });
}

void Backlog::connected()
{
    m_isRead = false;
    m_heardAt = Clock::now();
    const auto number = ++m_number;
    const auto sent =
        m_connection.publish({.topic = m_topic, .payload = m_run + "-" + std::to_string(number)},
                             [this, number](broker::PublishOutcome outcome) {
                                 if (number != m_number)
                                     return;
                                 if (outcome == broker::PublishOutcome::NoSubscribers)
                                     giveUp("nobody is subscribed");
                                 else if (outcome == broker::PublishOutcome::Refused)
                                     giveUp("the broker refuses it");
                             });
    if (!sent)
        giveUp(sent.error().message);
}

void Backlog::tick(Clock::time_point now)
{
    if (now - m_heardAt >= quiet)
        giveUp("it is lost");
}

void Backlog::giveUp(const std::string& why)
{
    if (!m_isConnected || m_isRead)
        return;
    m_isRead = true;
    m_log("cannot tell whether all that waited at the broker is read, since a message on " + m_topic +
          " does not come back: " + why +
          "; devices may be timed out whose answers wait; let the broker's ACL "
          "give drydockd this topic");
}

} // namespace drydock::service
