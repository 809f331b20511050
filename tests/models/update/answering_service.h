// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/chosen/make_connection.h"
#include "client/profile.h"
#include "fleet/request_codec.h"
#include "support/test_broker.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace drydock::test {

/// Answers operators' requests on a real broker as a test says.
class AnsweringService
{
public:
    using Answer = std::function<Expected<nlohmann::json>(const request_codec::Request&)>;

    /// `answer` is called on a thread of its own.
    AnsweringService(const TestBroker& broker, Answer answer)
        : m_answer(std::move(answer)), m_connection(broker::makeConnection(broker.connectOptions("service")))
    {
        m_isStarted = m_connection->start().has_value();
        m_subscription = m_connection->subscribe("fleet/requests/+", {},
                                                 [this](const broker::Message& message) { hear(message); });
    }

    [[nodiscard]] bool isReady() const
    {
        return m_isStarted && m_connection->state().phase == broker::Phase::Connected;
    }
    /// The requests for one action, in their order.
    [[nodiscard]] std::vector<nlohmann::json> asked(const std::string& action) const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<nlohmann::json> found;
        for (const auto& request : m_heard) {
            if (request.action == action)
                found.push_back(request.arguments);
        }
        return found;
    }

    /// Of an operator of this broker.
    [[nodiscard]] static client::Profile profile(const TestBroker& broker)
    {
        client::Profile profile;
        profile.name = "test";
        profile.broker = broker.url();
        return profile;
    }

private:
    void hear(const broker::Message& message)
    {
        const auto request = request_codec::decodeRequest(message.payload);
        if (!request)
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_heard.push_back(*request);
        }
        const auto answer = m_answer(*request);
        broker::Message reply;
        reply.topic = message.responseTopic;
        reply.correlationData = message.correlationData;
        reply.payload =
            answer ? request_codec::encodeResult(*answer) : request_codec::encodeError(answer.error());
        (void)m_connection->publish(std::move(reply));
    }

    Answer m_answer;
    mutable std::mutex m_mutex;
    std::vector<request_codec::Request> m_heard;
    bool m_isStarted = false;
    std::unique_ptr<broker::Connection> m_connection;
    broker::Handle m_subscription;
};

} // namespace drydock::test
