// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"
#include "service/inbox.h"
#include "service/requests.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace drydock::service {

/// Takes operators' requests: who may do what, once a requestId, with a line in the audit trail. Runs inside
/// the open transaction; answers leave after its commit.
class Dispatcher
{
public:
    Dispatcher(replica::Store& store, AuditTrail& audit, Inbox& inbox, const Roles& roles,
               std::string fleetRoot, ActionTable actions, std::function<void(const std::string&)> log);

    /// A message on {fleetRoot}/requests/{operator}.
    void handle(const broker::Message& message, TimePoint now);
    /// Answers to publish after the commit.
    [[nodiscard]] std::vector<broker::Message> takeReplies() { return std::exchange(m_replies, {}); }
    /// What is said in place of an answer that no packet holds.
    [[nodiscard]] static broker::Message tooLarge(const broker::Message& answer);
    /// The transaction failed: every answer of it becomes this error.
    void failReplies(const Error& error);

private:
    void answer(const IncomingRequest& request, const Action& action, Expected<Answered> answered,
                TimePoint now);
    template <typename Result>
    [[nodiscard]] Expected<Result> guarded(const IncomingRequest& request,
                                           const std::function<Expected<Result>()>& call);
    void reply(const IncomingRequest& request, std::string contentType, std::string payload);
    void finish(const IncomingRequest& request, const std::function<Expected<Answered>()>& finish);
    [[nodiscard]] std::optional<OperatorName> sender(const broker::Message& message) const;

    replica::Store& m_store;
    AuditTrail& m_audit;
    Inbox& m_inbox;
    const Roles& m_roles;
    std::string m_requestPrefix;
    std::string m_responsePrefix;
    ActionTable m_actions;
    std::function<void(const std::string&)> m_log;
    std::vector<broker::Message> m_replies;
    std::set<std::pair<std::string, std::string>> m_pending; ///< operator, requestId: answered later
};

} // namespace drydock::service
