// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace drydock::client {

/// An answer of the service: JSON, or bytes of another content type (pages of devices).
struct Answer
{
    nlohmann::json result;
    std::string bytes;
    std::string contentType; ///< empty for JSON
};

using AnswerHandler = std::function<void(Expected<Answer>)>;

/// Requests to drydockd (protocol.md §4) over a connection that is owned elsewhere and outlives this. A
/// request is repeated with the same requestId after a reconnect and while no answer comes; the service does
/// it once. Any thread may call; handlers run on the connection's thread or on a timer's.
class ServiceClient
{
public:
    struct Options
    {
        std::string operatorName;
        std::string fleetRoot = "fleet";
        std::chrono::milliseconds repeatAfter{10'000};
        std::chrono::milliseconds giveUpAfter{60'000};
    };

    ServiceClient(broker::Connection& connection, Options options);
    ~ServiceClient();
    ServiceClient(const ServiceClient&) = delete;
    ServiceClient& operator=(const ServiceClient&) = delete;

    /// Blocks until the answer is there. Never call it on the connection's thread. Unavailable where none
    /// came in `giveUpAfter` + `longer`, Forbidden at once where the broker refuses the account; else the
    /// service's own code, message and field.
    [[nodiscard]] Expected<nlohmann::json> call(const std::string& action, nlohmann::json arguments,
                                                std::chrono::milliseconds longer = {});
    /// The same for answers in bytes.
    [[nodiscard]] Expected<Answer> callForAnswer(const std::string& action, nlohmann::json arguments,
                                                 std::chrono::milliseconds longer = {});
    /// Returns at once; `handler` is called exactly once, also when this object ends first (Unavailable).
    void callAsync(const std::string& action, nlohmann::json arguments, AnswerHandler handler,
                   std::chrono::milliseconds longer = {});

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::client
