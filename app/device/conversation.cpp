// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/conversation.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::device {

namespace {

constexpr std::chrono::seconds progressInterval{1};
constexpr std::chrono::seconds longestSilence{60};
constexpr int mostGets = 6;

bool isPassing(int code)
{
    return code == 429 || code >= 500;
}

} // namespace

Conversation::Conversation(DevicePort& port, std::string tokenPrefix, std::uint64_t seed, State state)
    : m_port(port), m_tokenPrefix(std::move(tokenPrefix)), m_state(std::move(state)), m_report(seed),
      m_get(seed + 1)
{
}

void Conversation::connected(Instant now)
{
    m_connected = true;
    m_getWanted = true;
    m_get.cancel();
    report(now);
}

void Conversation::disconnected()
{
    m_connected = false;
    m_progressDue.reset();
}

void Conversation::report(Instant now)
{
    m_report.begin(newToken(), now);
    tick(now);
}

void Conversation::progress(Instant now)
{
    m_progressDue = std::max(now, m_lastSent + progressInterval);
    tick(now);
}

void Conversation::get(Instant now)
{
    m_get.cancel();
    m_getWanted = true;
    tick(now);
}

void Conversation::accepted(std::string_view token, Instant now)
{
    if (m_report.answered(token))
        tick(now);
}

void Conversation::rejected(std::string_view token, int code, std::string_view message, Instant now)
{
    if (isPassing(code) || !m_report.answered(token))
        return;
    m_port.log("report refused (" + std::to_string(code) + "): " + std::string(message), true);
    tick(now);
}

bool Conversation::gotDocument(std::string_view token)
{
    return m_get.answered(token);
}

bool Conversation::getRejected(std::string_view token, int code, std::string_view message)
{
    if (isPassing(code) || !m_get.answered(token))
        return false;
    m_port.log("desired state refused (" + std::to_string(code) + "): " + std::string(message), true);
    return true;
}

bool Conversation::isGetInVain(Instant now) const
{
    return m_connected && m_get.isDue(now) && m_get.sends() >= mostGets;
}

std::string Conversation::newToken()
{
    return m_tokenPrefix + "-" + std::to_string(++m_tokens);
}

void Conversation::send(bool whole, Instant now)
{
    nlohmann::json message = {{"protocol", 1}, {"state", {{"reported", m_state(whole)}}}};
    if (whole)
        message["clientToken"] = m_report.token();
    m_progressDue.reset();
    m_lastSent = now;
    // Progress may be lost without harm, and costs the broker half as many packets without acknowledgement.
    m_port.publish(StateTopic::Update, jsonText(message), whole ? 1 : 0);
}

void Conversation::tick(Instant now)
{
    if (!m_connected)
        return;
    if (m_report.isDue(now)) {
        m_report.sent(now);
        send(true, now);
    }
    if (m_busy && !m_report.isOpen() && !m_progressDue)
        m_progressDue = m_lastSent + longestSilence;
    if (m_progressDue && now >= *m_progressDue)
        send(false, now);
    // The answer should know our report; where that stays unanswered, asking is better than waiting.
    if (m_getWanted && (!m_report.isOpen() || m_report.sends() > 1)) {
        m_getWanted = false;
        m_get.begin(newToken(), now);
    }
    if (m_get.isDue(now)) {
        m_get.sent(now);
        m_port.publish(StateTopic::Get, jsonText({{"clientToken", m_get.token()}}), 1);
    }
}

Instant Conversation::nextTick() const
{
    if (!m_connected)
        return Instant::max();
    return std::min({m_report.next(), m_get.next(), m_progressDue.value_or(Instant::max())});
}

} // namespace drydock::device
