// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// The envelopes of fleet/requests and fleet/responses (protocol.md §4).
namespace drydock::request_codec {

/// An operator's request.
struct Request
{
    std::string action;       ///< `jobs.create`
    nlohmann::json arguments; ///< an object
    std::string requestId;    ///< a UUID, or 1–64 of [A-Za-z0-9-]
};

/// Reads a request; InvalidArgument with the field at fault. Unknown members are refused.
[[nodiscard]] Expected<Request> decodeRequest(std::string_view payload);
[[nodiscard]] std::string encodeRequest(const Request& request);

/// `{"ok":true,"result":…}`.
[[nodiscard]] std::string encodeResult(const nlohmann::json& result);
/// `{"ok":false,"code":…,"message":…,"field":…}`.
[[nodiscard]] std::string encodeError(const Error& error);

/// The client's side: the result, or the error that the service answered (Internal for a malformed answer).
[[nodiscard]] Expected<nlohmann::json> decodeResponse(std::string_view payload);

} // namespace drydock::request_codec
