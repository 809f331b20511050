// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"

#include <memory>
#include <set>
#include <vector>

namespace drydock::broker {

class Wire;

/// Who hears what, and what the broker still has to be told of it.
class Subscriptions
{
public:
    using RefusedHandler = std::function<void(std::string)>;
    struct Refusal
    {
        RefusedHandler handler;
        std::string why;
    };

    /// Adds, or takes the place of, a filter's handler; the result names it for `remove`.
    [[nodiscard]] std::size_t add(std::string filter, SubscribeOptions options, MessageHandler handler,
                                  RefusedHandler refused);
    void remove(std::size_t id);

    /// True while `tell` has something to send.
    [[nodiscard]] bool isUntold() const { return m_untold > 0 || !m_gone.empty(); }
    void tell(Wire& wire);

    /// What a broker with a new session has forgotten, or one with our session never heard, is told again.
    void connected(bool sessionPresent);
    [[nodiscard]] std::vector<Refusal> answered(int packetId, int reason);
    [[nodiscard]] std::vector<Refusal> takeRefusals() { return std::exchange(m_refusals, {}); }

    /// Calls every handler whose filter matches; handlers may add and remove.
    void dispatch(const Message& message);

private:
    enum class Told { No, Asked, Yes, Refused };
    struct Entry
    {
        std::size_t id = 0;
        std::string filter;
        std::string pattern; ///< what topics are compared with: without `$share/group/`
        SubscribeOptions options;
        MessageHandler handler;
        RefusedHandler refused;
        Told told = Told::No;
        int packetId = 0;
        bool alive = true;
    };
    void recount();

    std::vector<std::shared_ptr<Entry>> m_entries;
    std::set<std::string> m_gone; ///< filters to unsubscribe
    std::vector<Refusal> m_refusals;
    std::size_t m_untold = 0;
    std::size_t m_lastId = 0;
};

} // namespace drydock::broker
