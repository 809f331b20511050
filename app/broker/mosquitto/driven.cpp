// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/driven.h"

#include "broker/mosquitto/library.h"
#include "broker/mosquitto/mosquitto.h"

#include <algorithm>
#include <random>

namespace drydock::broker {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A connection that lasted this long was a good one: the next back-off begins anew.
constexpr auto provenAfter = 10s;
constexpr std::size_t windowMaximum = 500;

std::chrono::milliseconds backoffDelay(const Backoff& backoff, unsigned failures)
{
    static thread_local std::minstd_rand random(std::random_device{}());
    auto delay = std::max(backoff.first, 1ms);
    for (unsigned i = 1; i < failures && delay < backoff.longest; ++i)
        delay *= 2;
    delay = std::min(delay, std::max(backoff.longest, 1ms));
    return std::chrono::milliseconds(
        std::uniform_int_distribution<std::int64_t>(delay.count() / 2, delay.count())(random));
}

std::chrono::milliseconds keepAliveStep(std::uint16_t keepAliveSeconds)
{
    // The broker waits one and a half keep-alive times; the library counts in whole seconds.
    return keepAliveSeconds == 0 ? 60s
                                 : std::clamp<std::chrono::milliseconds>(250ms * keepAliveSeconds, 1s, 10s);
}

} // namespace

MosquittoDriven::MosquittoDriven(ConnectOptions options) : m_options(std::move(options)) {}

MosquittoDriven::~MosquittoDriven() = default;

Expected<void> MosquittoDriven::start()
{
    if (m_state.phase != Phase::Stopped)
        return {};
    auto client = std::make_unique<Client>(m_options);
    if (auto ready = client->prepare(); !ready)
        return tl::unexpected(ready.error().in("broker " + m_options.address.str()));
    m_client = std::move(client);
    m_failures = 0;
    m_due = Clock::now();
    setState({.phase = Phase::Waiting});
    return {};
}

Expected<void> MosquittoDriven::publish(Message message, PublishHandler done)
{
    if (auto ok = checkPublish(message, m_state); !ok)
        return ok;
    if (m_outbox.size() >= m_options.maximumQueued)
        return fail(ErrorCode::Unavailable, std::to_string(m_outbox.size()) +
                                                " messages wait for the broker already; try again later");
    if (message.qos == 0 && m_state.phase != Phase::Connected) {
        if (done)
            m_notices.push_back([done = std::move(done)] { done(PublishOutcome::Lost); });
        return {};
    }
    m_outbox.add(std::move(message), std::move(done), Clock::now());
    return {};
}

Handle MosquittoDriven::subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                                  std::function<void(std::string)> refused)
{
    if (const std::string fault = findFilterFault(filter, options); !fault.empty()) {
        if (refused)
            m_notices.push_back([refused, why = filter + ": " + fault] { refused(why); });
        return {};
    }
    const auto id = m_subscriptions.add(std::move(filter), options, std::move(handler), std::move(refused));
    return Handle([id, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_subscriptions.remove(id);
    });
}

Handle MosquittoDriven::onState(StateHandler handler)
{
    const auto id = ++m_lastStateHandler;
    m_stateHandlers.emplace(id, std::make_shared<StateHandler>(std::move(handler)));
    return Handle([id, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_stateHandlers.erase(id);
    });
}

Handle MosquittoDriven::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    const auto key = m_timers.add(Clock::now() + delay, std::move(task));
    return Handle([key, self = std::weak_ptr(m_self)] {
        if (const auto alive = self.lock())
            (*alive)->m_timers.remove(key);
    });
}

void MosquittoDriven::stop()
{
    if (m_state.phase == Phase::Stopped)
        return;
    if (m_state.phase == Phase::Connected)
        handOver();
    m_client->disconnect();
    processEvents();
    m_outbox.clear();
    m_subscriptions.connected(false);
    setState({});
}

int MosquittoDriven::descriptor() const
{
    return m_client ? m_client->descriptor() : -1;
}

bool MosquittoDriven::wantsWrite() const
{
    if (descriptor() < 0)
        return false;
    return m_client->wantsWrite() ||
           (m_state.phase == Phase::Connected && (m_subscriptions.isUntold() || m_outbox.isReady(m_window)));
}

bool MosquittoDriven::readReady(std::size_t reads)
{
    for (; reads > 0 && descriptor() >= 0; --reads) {
        const Client::Io io = m_client->read();
        processEvents();
        if (io == Client::Io::Lost)
            connectionLost();
        deliver();
        if (io != Client::Io::Progress)
            return false;
    }
    return descriptor() >= 0;
}

void MosquittoDriven::writeReady()
{
    while (descriptor() >= 0) {
        if (m_state.phase == Phase::Connected)
            handOver();
        const Client::Io io = m_client->write();
        processEvents();
        if (io == Client::Io::Lost)
            connectionLost();
        // More only if QoS 0 messages, written now, made room for others.
        if (io != Client::Io::Progress || m_state.phase != Phase::Connected || !m_outbox.isReady(m_window))
            break;
    }
    deliver();
}

void MosquittoDriven::tick()
{
    const Time now = Clock::now();
    if (now >= m_due) {
        switch (m_state.phase) {
        case Phase::Stopped:
            break;
        case Phase::Waiting:
            connect(now);
            break;
        case Phase::Connecting:
            m_client->drop(ConnectFault::TimedOut,
                           "no answer within " + std::to_string(m_options.connectTimeout.count() / 1000) +
                               " s; is it a broker that listens there?");
            connectionLost();
            break;
        case Phase::Connected:
            m_due = now + keepAliveStep(m_options.keepAliveSeconds);
            if (m_client->keepAlive() == Client::Io::Lost)
                connectionLost();
            break;
        }
    }
    m_timers.run(now);
    deliver();
}

MosquittoDriven::Time MosquittoDriven::nextTick() const
{
    if (!m_notices.empty())
        return Time::min();
    return std::min(m_timers.next(), m_state.phase == Phase::Stopped ? Time::max() : m_due);
}

void MosquittoDriven::connect(Time now)
{
    m_refusal.clear();
    m_due = now + m_options.connectTimeout;
    setState({.phase = Phase::Connecting, .problem = m_state.problem, .fault = m_state.fault});
    if (const auto ok = m_client->connect(); !ok)
        connectionLost();
}

void MosquittoDriven::handOver()
{
    m_subscriptions.tell(*m_client);
    for (auto& [handler, why] : m_subscriptions.takeRefusals())
        if (handler)
            m_notices.push_back([handler = std::move(handler), why = std::move(why)] { handler(why); });

    const Time now = Clock::now();
    while (m_outbox.isReady(m_window)) {
        const Message* message = m_outbox.front(now);
        if (!message)
            continue;
        // Checked once more: while it waited the broker may have named its limits.
        if (!checkPublish(*message, m_state)) {
            m_outbox.refuse();
            continue;
        }
        if (const auto packetId = m_client->publish(*message))
            m_outbox.sent(*packetId);
        else
            m_outbox.refuse();
    }
}

void MosquittoDriven::take(ConnectAnswered event)
{
    if (event.reason != 0) {
        m_refusal = describeReason(event.reason);
        m_refusalFault = faultOfReason(event.reason);
        return;
    }
    m_connectedAt = Clock::now();
    m_due = m_connectedAt + keepAliveStep(m_options.keepAliveSeconds);
    m_window = std::min<std::size_t>(event.receiveMaximum == 0 ? windowMaximum : event.receiveMaximum,
                                     windowMaximum);
    m_subscriptions.connected(event.sessionPresent);
    setState({.phase = Phase::Connected,
              .sessionPresent = event.sessionPresent,
              .maximumPacketSize = event.maximumPacketSize,
              .receiveMaximum = event.receiveMaximum,
              .retainAvailable = event.retainAvailable});
}

void MosquittoDriven::take(MessageArrived event)
{
    m_notices.emplace_back(std::move(event.message));
}

void MosquittoDriven::take(PublishAnswered event)
{
    m_outbox.answered(event.packetId, event.reason);
}

void MosquittoDriven::take(SubscribeAnswered event)
{
    for (auto& [handler, why] : m_subscriptions.answered(event.packetId, event.reason))
        if (handler)
            m_notices.push_back([handler = std::move(handler), why = std::move(why)] { handler(why); });
}

void MosquittoDriven::processEvents()
{
    for (ClientEvent& event : m_client->takeEvents())
        std::visit([this](auto& known) { take(std::move(known)); }, event);
}

void MosquittoDriven::connectionLost()
{
    if (m_state.phase != Phase::Connecting && m_state.phase != Phase::Connected)
        return;
    const Time now = Clock::now();
    const bool wasGood = m_state.phase == Phase::Connected && now - m_connectedAt >= provenAfter;
    m_failures = wasGood ? 1 : m_failures + 1;
    m_outbox.connectionLost();
    const auto delay = backoffDelay(m_options.backoff, m_failures);
    m_due = now + delay;
    const bool isRefused = !m_refusal.empty();
    setState({.phase = Phase::Waiting,
              .problem =
                  "broker " + m_options.address.str() + ": " + (isRefused ? m_refusal : m_client->problem()),
              .fault = isRefused ? m_refusalFault : m_client->fault(),
              .retryIn = delay});
}

void MosquittoDriven::setState(ConnectionState state)
{
    m_state = std::move(state);
    m_notices.push_back([this, told = m_state] {
        // Copied, as handlers may end themselves and others.
        for (const auto& [id, handler] : std::map(m_stateHandlers))
            if (m_stateHandlers.contains(id))
                (*handler)(told);
    });
}

void MosquittoDriven::deliver()
{
    do {
        for (auto& settled : m_outbox.takeSettled())
            if (settled.done)
                m_notices.emplace_back(std::move(settled));
        if (m_notices.empty())
            break;
        const auto notice = std::move(m_notices.front());
        m_notices.pop_front();
        std::visit([this](const auto& known) { tell(known); }, notice);
    } while (true);
}

std::unique_ptr<DrivenConnection> makeDriven(ConnectOptions options)
{
    return std::make_unique<MosquittoDriven>(std::move(options));
}

} // namespace drydock::broker
