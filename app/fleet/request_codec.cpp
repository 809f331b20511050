// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/request_codec.h"

#include "fleet/json_text.h"
#include "fleet/strict_json.h"

#include <algorithm>
#include <array>

namespace drydock::request_codec {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> members{"protocol", "action", "arguments", "requestId"};

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isRequestId(std::string_view text)
{
    return !text.empty() && text.size() <= 64 &&
           std::ranges::all_of(text, [](char c) { return isWord(c) || c == '-'; });
}

bool isAction(std::string_view text)
{
    return !text.empty() && text.size() <= 64 &&
           std::ranges::all_of(text, [](char c) { return isWord(c) || c == '.'; });
}

} // namespace

Expected<Request> decodeRequest(std::string_view payload)
{
    auto message = parseStrictJson(payload);
    if (!message)
        return tl::unexpected(message.error().in("request"));
    if (!message->is_object())
        return fail(ErrorCode::InvalidArgument, "request: wants an object");
    for (const auto& [key, value] : message->items()) {
        if (std::ranges::find(members, key) == members.end())
            return fail(ErrorCode::InvalidArgument, "request: unknown member \"" + key + "\"", key);
    }
    const auto protocol = message->find("protocol");
    if (protocol == message->end() || !protocol->is_number_integer() || *protocol != 1)
        return fail(ErrorCode::InvalidArgument, "request: this service speaks protocol 1", "protocol");
    const auto* action = textMember(*message, "action");
    if (action == nullptr || !isAction(*action))
        return fail(ErrorCode::InvalidArgument, "request: action wants a name as in jobs.create", "action");
    const auto* requestId = textMember(*message, "requestId");
    if (requestId == nullptr || !isRequestId(*requestId))
        return fail(ErrorCode::InvalidArgument,
                    "request: requestId wants 1 to 64 letters, digits and dashes, best a UUID", "requestId");
    auto arguments = json::object();
    if (const auto found = message->find("arguments"); found != message->end()) {
        if (!found->is_object())
            return fail(ErrorCode::InvalidArgument, "request: arguments wants an object", "arguments");
        arguments = *found;
    }
    return Request{*action, std::move(arguments), *requestId};
}

std::string encodeRequest(const Request& request)
{
    const auto arguments = request.arguments.is_null() ? json::object() : request.arguments;
    return jsonText({{"protocol", 1},
                     {"action", request.action},
                     {"arguments", arguments},
                     {"requestId", request.requestId}});
}

std::string encodeResult(const json& result)
{
    return jsonText({{"protocol", 1}, {"ok", true}, {"result", result}});
}

std::string encodeError(const Error& error)
{
    json message{{"protocol", 1}, {"ok", false}, {"code", toString(error.code)}, {"message", error.message}};
    if (!error.field.empty())
        message["field"] = error.field;
    return jsonText(message);
}

Expected<json> decodeResponse(std::string_view payload)
{
    auto message = parseStrictJson(payload);
    if (!message)
        return fail(ErrorCode::Internal, "answer of the service: " + message.error().message);
    const auto ok = message->is_object() ? message->find("ok") : message->end();
    if (!message->is_object() || ok == message->end() || !ok->is_boolean())
        return fail(ErrorCode::Internal, "answer of the service: neither a result nor an error");
    if (ok->get<bool>())
        return message->value("result", json());
    const auto* code = textMember(*message, "code");
    const auto* text = textMember(*message, "message");
    const auto* field = textMember(*message, "field");
    return fail(code == nullptr ? ErrorCode::Internal : errorCodeFromString(*code),
                text == nullptr ? "refused without a reason" : *text,
                field == nullptr ? std::string() : *field);
}

} // namespace drydock::request_codec
