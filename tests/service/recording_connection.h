// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <vector>

/// Stands for the broker: what was published, a queue that is full where the test says so, and what the test
/// lets the broker say.
class RecordingConnection : public drydock::broker::Connection
{
public:
    drydock::Expected<void> start() override { return {}; }
    drydock::Expected<void> publish(drydock::broker::Message message,
                                    drydock::broker::PublishHandler handler) override
    {
        if (full)
            return drydock::fail(drydock::ErrorCode::Unavailable, "full");
        published.push_back(std::move(message));
        done = std::move(handler);
        return {};
    }
    drydock::broker::Handle subscribe(std::string, drydock::broker::SubscribeOptions,
                                      drydock::broker::MessageHandler handler,
                                      std::function<void(std::string)>) override
    {
        deliver = std::move(handler);
        return {};
    }
    drydock::broker::Handle onState(drydock::broker::StateHandler handler) override
    {
        tell = std::move(handler);
        return {};
    }
    drydock::broker::ConnectionState state() const override { return {}; }
    drydock::broker::Handle after(std::chrono::milliseconds, std::function<void()>) override { return {}; }
    std::size_t queued() const override { return 0; }
    void stop() override {}

    bool full = false;
    std::vector<drydock::broker::Message> published;
    drydock::broker::PublishHandler done;    ///< of the latest message
    drydock::broker::MessageHandler deliver; ///< of the latest subscription
    drydock::broker::StateHandler tell;
};
