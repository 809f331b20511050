// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace drydock::broker {

/// Messages on their way out, in the order of `add`: those that wait here, and those that were sent and whose
/// answer has not come.
class Outbox
{
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Settled
    {
        PublishHandler done;
        PublishOutcome outcome;
    };

    void add(Message message, PublishHandler done, Time now);
    [[nodiscard]] std::size_t size() const { return m_waiting.size() + m_inFlight.size(); }

    /// True while the first message may go, with `window` QoS 1 messages unanswered at most.
    [[nodiscard]] bool isReady(std::size_t window) const;
    /// The first message with what is left of its life, good until the next call of anything else; null if
    /// that is over (then it is settled as Lost).
    [[nodiscard]] const Message* front(Time now);
    /// The first message has become packet `packetId`. With `keep` it is here, first of all, again when the
    /// connection is lost before its answer (QoS 1); else the library sees to that.
    void sent(int packetId, bool keep);
    /// The first message cannot go.
    void refuse();

    /// The broker's answer (QoS 0: it was written).
    void answered(int packetId, int reason);
    /// QoS 0 messages do not survive a lost connection.
    void connectionLost();
    /// Everything else that is left is lost.
    void clear();

    [[nodiscard]] std::vector<Settled> takeSettled() { return std::exchange(m_settled, {}); }

private:
    struct Waiting
    {
        Message message;
        PublishHandler done;
        Time since;
    };
    struct InFlight
    {
        PublishHandler done;
        int qos;
        std::uint64_t order;
        std::optional<Message> kept;
        Time since;
    };
    void takeBack();
    void settleFront(PublishOutcome outcome);

    std::deque<Waiting> m_waiting;
    std::unordered_map<int, InFlight> m_inFlight;
    std::uint64_t m_lastOrder = 0;
    std::size_t m_unanswered = 0; ///< QoS 1 messages in m_inFlight
    std::vector<Settled> m_settled;
};

} // namespace drydock::broker
