// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/names.h"
#include "fleet/query.h"
#include "fleet/request_codec.h"
#include "fleet/time.h"
#include "replica/replica.h"
#include "service/audit_trail.h"
#include "service/roles.h"
#include "service/rollout_bridge.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace drydock::service {

/// A request as it came over the broker, its sender taken from the topic.
struct IncomingRequest
{
    OperatorName who;
    std::string responseTopic;
    std::string correlationData;
    request_codec::Request request;
};

/// What a handler gives back: JSON, or a body of another content type, or nothing yet (`Later`).
struct Binary
{
    std::string contentType;
    std::string body;
};
struct Later
{
};
using Answered = std::variant<nlohmann::json, Binary, Later>;

/// Ends a request that was answered `Later`, in a transaction of its own: runs `finish`, then answers with
/// what it gives.
using Finish = std::function<void(std::function<Expected<Answered>()> finish)>;

/// What handlers work with. All of it belongs to the core's thread and its open transaction.
struct RequestContext
{
    const OperatorName& who;
    const nlohmann::json& arguments;
    TimePoint now;
    /// For a handler that answers `Later`.
    std::function<Finish()> defer;
};

using Handler = std::function<Expected<Answered>(const RequestContext&)>;

/// One row of the table of actions (protocol: fleet/requests).
struct Action
{
    Role role = Role::Admin;
    bool changes = true; ///< written to the audit trail, and answered once a requestId
    Handler handle;
};

using ActionTable = std::map<std::string, Action>;

/// Reads arguments: the member of an object, or an error that names it.
[[nodiscard]] Expected<std::string> requiredText(const nlohmann::json& arguments, const char* key);
[[nodiscard]] std::string optionalText(const nlohmann::json& arguments, const char* key);
[[nodiscard]] Expected<std::uint64_t> optionalNumber(const nlohmann::json& arguments, const char* key,
                                                     std::uint64_t otherwise, std::uint64_t most);

/// Null counts as left out, as everywhere; anything but true and false is refused.
[[nodiscard]] Expected<bool> optionalFlag(const nlohmann::json& arguments, const char* key, bool otherwise);

/// A query over devices.
[[nodiscard]] Expected<Query> parseDeviceQuery(std::string_view text);
/// The comment that an operator gave; refused where it is longer than the audit trail keeps.
[[nodiscard]] Expected<std::string> readComment(const nlohmann::json& arguments);

template <typename NameType>
[[nodiscard]] Expected<NameType> requiredName(const nlohmann::json& arguments, const char* key)
{
    const auto text = requiredText(arguments, key);
    if (!text)
        return tl::unexpected(text.error());
    auto name = NameType::parse(*text);
    if (!name)
        return fail(name.error().code, name.error().message, key);
    return name;
}

} // namespace drydock::service
