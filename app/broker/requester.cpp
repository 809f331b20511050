// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/requester.h"

#include "crypto/random.h"

#include <map>
#include <mutex>

namespace drydock::broker {

/// Shared with handlers, which on a threaded connection may still run while the Requester goes.
struct Requester::State
{
    struct Pending
    {
        Callback callback;
        Handle timeout;
    };

    /// The callback's owner is the caller afterwards: so it is called once, and with no lock held.
    Pending take(const std::string& correlation)
    {
        const std::lock_guard lock(mutex);
        auto node = pending.extract(correlation);
        return node ? std::move(node.mapped()) : Pending{};
    }
    void settle(const std::string& correlation, Expected<Message> result)
    {
        if (const Pending found = take(correlation); found.callback)
            found.callback(std::move(result));
    }

    Connection& connection;
    std::string prefix;
    std::string responseTopic;
    mutable std::mutex mutex;
    std::map<std::string, Pending> pending;
};

Requester::Requester(Connection& connection, std::string responsePrefix)
    : m_state(std::make_shared<State>(connection, responsePrefix, responsePrefix + "/answer"))
{
    m_subscription = connection.subscribe(
        responsePrefix + "/+", {.qos = 1}, [weak = std::weak_ptr(m_state)](const Message& message) {
            if (const auto state = weak.lock(); state && !message.correlationData.empty())
                state->settle(message.correlationData, message);
        });
}

Requester::~Requester()
{
    m_subscription.reset();
    std::map<std::string, State::Pending> rest;
    {
        const std::lock_guard lock(m_state->mutex);
        rest.swap(m_state->pending);
    }
    // Their handles wait, outside the lock, for time-outs that are running.
}

void Requester::request(std::string topic, std::string payload, std::uint32_t expirySeconds,
                        Callback callback)
{
    Message message;
    message.topic = std::move(topic);
    message.payload = std::move(payload);
    request(std::move(message), expirySeconds, std::move(callback));
}

void Requester::request(Message message, std::uint32_t expirySeconds, Callback callback)
{
    const std::string correlation = crypto::randomBytes(16);
    const std::string topic = message.topic;
    message.qos = 1;
    message.retain = false;
    message.expirySeconds = expirySeconds;
    message.responseTopic = m_state->responseTopic;
    message.correlationData = correlation;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->pending[correlation].callback = std::move(callback);
    }

    const auto settleLater = [this, correlation](std::chrono::milliseconds delay, Error error) {
        Handle handle = m_state->connection.after(
            delay, [weak = std::weak_ptr(m_state), correlation, error = std::move(error)] {
                if (const auto state = weak.lock())
                    state->settle(correlation, tl::unexpected(error));
            });
        // Kept with the request. An answer may have come meanwhile, and taken it: then this ends here.
        const std::lock_guard lock(m_state->mutex);
        if (const auto found = m_state->pending.find(correlation); found != m_state->pending.end())
            std::swap(found->second.timeout, handle);
        return handle;
    };
    static_cast<void>(settleLater(std::chrono::seconds(expirySeconds),
                                  Error{ErrorCode::Unavailable,
                                        topic + ": no answer within " + std::to_string(expirySeconds) + " s",
                                        {}}));

    auto sent = m_state->connection.publish(
        std::move(message), [weak = std::weak_ptr(m_state), correlation, topic](PublishOutcome outcome) {
            const auto state = weak.lock();
            if (!state || outcome == PublishOutcome::Delivered)
                return;
            if (outcome == PublishOutcome::Refused)
                state->settle(correlation,
                              fail(ErrorCode::Forbidden, topic + ": the broker refused the request"));
            else
                state->settle(correlation, fail(ErrorCode::Unavailable,
                                                outcome == PublishOutcome::NoSubscribers
                                                    ? topic + ": nobody serves this; is drydockd running?"
                                                    : topic + ": the connection was closed"));
        });
    if (!sent)
        static_cast<void>(settleLater(std::chrono::milliseconds(0), std::move(sent.error())));
}

std::size_t Requester::pending() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->pending.size();
}

} // namespace drydock::broker
