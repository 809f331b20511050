// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/repeated_request.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <optional>
#include <string>

namespace drydock::device {

/// What a device says to the replica. Acknowledged means answered: a report goes out again until it was
/// accepted or rejected, the request for the desired state likewise; progress is sent once, and seldom.
class Conversation
{
public:
    /// Gives the reported state: everything of it, or the `update` member alone.
    using State = std::function<nlohmann::json(bool whole)>;

    /// Tokens are `{tokenPrefix}-1` …: the prefix must differ from run to run.
    Conversation(DevicePort& port, std::string tokenPrefix, std::uint64_t seed, State state);

    /// Reports the whole state, then asks for the desired one (after every connect).
    void connected(Instant now);
    void disconnected();

    /// The whole reported state, until it is answered.
    void report(Instant now);
    /// The `update` member; at most one a second, the latest state wins.
    void progress(Instant now);
    /// While busy, silence never lasts longer than a minute.
    void setBusy(bool busy) { m_busy = busy; }
    /// Asks for the whole document, once the last report is answered.
    void get(Instant now);

    void accepted(std::string_view token, Instant now);
    /// Overload and outage (429, 5xx) are repeated, other refusals end the request.
    void rejected(std::string_view token, int code, std::string_view message, Instant now);
    /// True where this answers our own open `get`; others may ask on the same topics.
    [[nodiscard]] bool gotDocument(std::string_view token);
    /// True where our own open `get` was refused for good.
    [[nodiscard]] bool getRejected(std::string_view token, int code, std::string_view message);
    /// Whether a `get` stays unanswered though the connection stands: sent six times, over two minutes.
    [[nodiscard]] bool isGetInVain(Instant now) const;

    void tick(Instant now);
    [[nodiscard]] Instant nextTick() const;

private:
    [[nodiscard]] std::string newToken();
    void send(bool whole, Instant now);

    DevicePort& m_port;
    std::string m_tokenPrefix;
    State m_state;
    RepeatedRequest m_report;
    RepeatedRequest m_get;
    bool m_getWanted = false;
    bool m_connected = false;
    bool m_busy = false;
    std::uint64_t m_tokens = 0;
    std::optional<Instant> m_progressDue;
    Instant m_lastSent{};
};

} // namespace drydock::device
