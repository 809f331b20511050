// SPDX-License-Identifier: GPL-3.0-or-later
// What the core says between transactions: answers, commands, and what consoles listen to.
#include "service/core.h"

#include <utility>

namespace drydock::service {

namespace {
constexpr std::chrono::minutes headInterval{1};
} // namespace

void Core::sendReplies()
{
    for (auto& reply : m_parts.dispatcher.takeReplies()) {
        auto instead = Dispatcher::tooLarge(reply);
        auto sent = m_parts.requests.publish(std::move(reply));
        // Its sender would wait for ever.
        if (!sent && sent.error().code == ErrorCode::TooLarge) {
            m_parts.log("answer to a request is too large: " + sent.error().message);
            sent = m_parts.requests.publish(std::move(instead));
        }
        if (!sent)
            m_parts.log("answer to a request not sent: " + sent.error().message);
    }
}

void Core::afterCommit(std::vector<replica::Replica::Saved> saved, TimePoint now)
{
    m_outbox.send([this](replica::Answer answer, std::function<void()> taken) {
        auto sent = m_parts.ingest.publish({.topic = answer.topic, .payload = std::move(answer.payload)},
                                           [taken = std::move(taken)](broker::PublishOutcome) { taken(); });
        if (!sent)
            m_parts.log("answer on " + answer.topic + " waits for the next start: " + sent.error().message);
    });
    for (auto& outgoing : m_parts.replica.takeOutgoing()) {
        auto done = [this, device = outgoing.fetched](broker::PublishOutcome outcome) {
            if (device && outcome == broker::PublishOutcome::Delivered)
                m_fetched.push_back(*device);
        };
        [[maybe_unused]] const auto sent = m_parts.ingest.publish(std::move(outgoing.message), done);
    }
    for (const auto& send : m_parts.rollout.takeSends())
        publishDelta(send, now);
    for (auto& part : saved)
        m_feed.add(std::move(part.changes), part.cursor);
    if (m_parts.replica.groups().takeChanged())
        m_parts.publisher.groupsChanged();
    m_parts.publisher.jobsChanged(m_parts.rollout.engine().takeChangedJobs());
    m_parts.publisher.transitions(m_parts.rollout.takeTransitions());
    m_parts.rollout.committed();
    if (m_parts.rollout.engine().frozen() != m_frozenSaid)
        publishServiceState();
    sendReplies();
    m_parts.replica.trim(now);
}

void Core::publishDelta(const rollout::SendDelta& send, TimePoint now)
{
    const auto* device = m_parts.replica.cache().find(send.device);
    const auto desired = device != nullptr ? device->document.desiredSoftware() : std::nullopt;
    auto message = desired && desired->jobId == send.attempt.str() ? m_parts.replica.command(send.device, now)
                                                                   : std::nullopt;
    if (!message) {
        // The engine waits for an outcome of everything it sends: without one the attempt would stand still.
        m_parts.log("command " + send.attempt.str() + " to " + send.device.str() +
                    " cannot be made from its document; it is tried again later");
        m_outcomes.push_back({send, broker::PublishOutcome::Refused});
        return;
    }
    auto sent = m_parts.ingest.publish(*std::move(message), [this, send](broker::PublishOutcome outcome) {
        m_outcomes.push_back({send, outcome});
    });
    if (!sent)
        m_outcomes.push_back({send, broker::PublishOutcome::Lost});
}

void Core::publishFeed(TimePoint now)
{
    if (std::exchange(m_reconnected, false)) {
        publishServiceState();
        m_parts.publisher.republish(m_parts.rollout.engine());
    }
    for (auto& digest : m_feed.due(now))
        m_parts.publisher.digest(std::move(digest));
    if (m_parts.audit.seq() != m_headSeq && now - m_headAt >= headInterval) {
        m_headSeq = m_parts.audit.seq();
        m_headAt = now;
        m_parts.publisher.auditHead(m_parts.audit.signedHead(now));
    }
    m_parts.publisher.flush(m_parts.rollout.engine(), now);
}

void Core::publishServiceState()
{
    m_frozenSaid = m_parts.rollout.engine().frozen();
    m_parts.publisher.serviceState(m_parts.status(m_storeProblem));
}

} // namespace drydock::service
