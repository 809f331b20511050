// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/dispatcher.h"

#include "fleet/strict_json.h"
#include "service/audit_arguments.h"

#include <variant>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::size_t longestResponseTopic = 256;
constexpr std::uint32_t answerExpirySeconds = 60;

} // namespace

Dispatcher::Dispatcher(replica::Store& store, AuditTrail& audit, Inbox& inbox, const Roles& roles,
                       std::string fleetRoot, ActionTable actions,
                       std::function<void(const std::string&)> log)
    : m_store(store), m_audit(audit), m_inbox(inbox), m_roles(roles),
      m_requestPrefix(fleetRoot + "/requests/"), m_responsePrefix(fleetRoot + "/responses/"),
      m_actions(std::move(actions)), m_log(std::move(log))
{
}

std::optional<OperatorName> Dispatcher::sender(const broker::Message& message) const
{
    const std::string_view topic = message.topic;
    const auto who = OperatorName::parse(topic.substr(std::min(topic.size(), m_requestPrefix.size())));
    if (!who) {
        m_log("request ignored: " + message.topic.substr(0, longestResponseTopic) + ": " +
              who.error().message);
        return std::nullopt;
    }
    if (message.retain) {
        m_log("request ignored: retained message from " + who->str());
        return std::nullopt;
    }
    const auto& response = message.responseTopic;
    const bool own = response.starts_with(m_responsePrefix + who->str() + "/") &&
                     response.size() <= longestResponseTopic &&
                     response.find_first_of("+#") == std::string::npos;
    // The broker does not check it: a foreign response topic would make the service write where its sender
    // may not.
    if (!own) {
        m_log("request dropped: " + who->str() + " wants its answer on a foreign response topic: " +
              (isUtf8(response) ? response.substr(0, longestResponseTopic) : std::string("(not UTF-8)")));
        return std::nullopt;
    }
    return *who;
}

void Dispatcher::handle(const broker::Message& message, TimePoint now)
{
    const auto who = sender(message);
    if (!who)
        return;
    IncomingRequest request{*who, message.responseTopic, message.correlationData, {}};
    auto decoded = request_codec::decodeRequest(message.payload);
    const auto refuse = [&](const Error& error) {
        m_log("request refused: " + who->str() + " " + request.request.action + ": " +
              std::string(toString(error.code)) + " " + error.message);
        reply(request, "application/json", request_codec::encodeError(error));
    };
    if (!decoded) {
        refuse(decoded.error());
        return;
    }
    request.request = *std::move(decoded);
    const auto role = m_roles.of(*who);
    const auto action = m_actions.find(request.request.action);
    if (!role) {
        refuse({ErrorCode::Forbidden,
                who->str() + " has no role here; an administrator adds it to the configuration",
                {}});
        return;
    }
    if (action == m_actions.end()) {
        refuse({ErrorCode::Unsupported,
                "unknown action " + std::string(utf8Prefix(request.request.action, 100)), "action"});
        return;
    }
    if (*role < action->second.role) {
        refuse({ErrorCode::Forbidden,
                request.request.action + " wants the role " + std::string(toString(action->second.role)) +
                    "; " + who->str() + " is " + std::string(toString(*role)),
                {}});
        return;
    }
    const auto key = std::pair(who->str(), request.request.requestId);
    if (action->second.changes) {
        if (const auto stored = m_store.requests().answer(*who, key.second)) {
            reply(request, stored->contentType, stored->payload);
            return;
        }
    }
    if (m_pending.contains(key))
        return; // its answer is on the way
    const RequestContext context{
        request.who, request.request.arguments, now, [this, request, key]() -> Finish {
            m_pending.insert(key);
            return [this, request](std::function<Expected<Answered>()> call) {
                m_inbox.post([this, request, call = std::move(call)] { finish(request, call); });
            };
        }};
    answer(request, action->second,
           guarded<Answered>(request, [&] { return action->second.handle(context); }), now);
}

/// One request that goes wrong in a way nobody foresaw must not end the service for all.
template <typename Result>
Expected<Result> Dispatcher::guarded(const IncomingRequest& request,
                                     const std::function<Expected<Result>()>& call)
{
    try {
        return call();
    } catch (const std::exception& problem) {
        m_log("BUG: " + request.request.action + " of " + request.who.str() + ": " + problem.what());
        return fail(ErrorCode::Internal, "the service failed at this request; its log says more");
    }
}

void Dispatcher::finish(const IncomingRequest& request, const std::function<Expected<Answered>()>& finish)
{
    m_pending.erase({request.who.str(), request.request.requestId});
    answer(request, m_actions.at(request.request.action), guarded<Answered>(request, finish), systemNow());
}

void Dispatcher::answer(const IncomingRequest& request, const Action& action, Expected<Answered> answered,
                        TimePoint now)
{
    if (answered && std::holds_alternative<Later>(*answered))
        return;
    std::string contentType = "application/json";
    std::string payload;
    json result;
    if (!answered) {
        m_log("request failed: " + request.who.str() + " " + request.request.action + ": " +
              std::string(toString(answered.error().code)) + " " + answered.error().message);
        payload = request_codec::encodeError(answered.error());
    } else if (auto* binary = std::get_if<Binary>(&*answered)) {
        contentType = binary->contentType;
        payload = std::move(binary->body);
    } else {
        result = std::get<json>(*answered);
        payload = request_codec::encodeResult(result);
    }
    if (answered && action.changes) {
        m_store.requests().save(request.who, request.request.requestId, now, {contentType, payload});
        m_audit.append(
            {.seq = 0,
             .time = now,
             .operatorName = request.who.str(),
             .action = request.request.action,
             .arguments = auditArguments(request.request.arguments, result),
             .result = "ok",
             .reason = std::string(utf8Prefix(optionalText(request.request.arguments, "comment"), 500))});
    }
    reply(request, std::move(contentType), std::move(payload));
}

void Dispatcher::reply(const IncomingRequest& request, std::string contentType, std::string payload)
{
    m_replies.push_back({.topic = request.responseTopic,
                         .payload = std::move(payload),
                         .correlationData = request.correlationData,
                         .contentType = std::move(contentType),
                         .expirySeconds = answerExpirySeconds});
}

broker::Message Dispatcher::tooLarge(const broker::Message& answer)
{
    return {.topic = answer.topic,
            .payload = request_codec::encodeError(
                {ErrorCode::TooLarge, "the answer is larger than the broker takes; ask for less", {}}),
            .correlationData = answer.correlationData,
            .contentType = "application/json",
            .expirySeconds = answer.expirySeconds};
}

void Dispatcher::failReplies(const Error& error)
{
    for (auto& message : m_replies) {
        message.payload = request_codec::encodeError(error);
        message.contentType = "application/json";
    }
}

} // namespace drydock::service
