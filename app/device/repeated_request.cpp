// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/repeated_request.h"

#include <algorithm>

namespace drydock::device {

namespace {

constexpr std::chrono::milliseconds firstWait{2'000};
constexpr std::chrono::milliseconds longestRetry{60'000};

} // namespace

void RepeatedRequest::begin(std::string token, Instant now)
{
    m_token = std::move(token);
    m_sends = 0;
    again(now);
}

void RepeatedRequest::again(Instant now)
{
    m_next = now;
    m_wait = firstWait;
}

bool RepeatedRequest::answered(std::string_view token)
{
    if (!isOpen() || token != m_token)
        return false;
    m_token.clear();
    return true;
}

void RepeatedRequest::sent(Instant now)
{
    ++m_sends;
    // Between the whole of it and a quarter more: never earlier than promised, never in step.
    std::uniform_int_distribution<std::int64_t> jitter(0, m_wait.count() / 4);
    m_next = now + m_wait + std::chrono::milliseconds(jitter(m_random));
    m_wait = std::min(m_wait * 2, longestRetry);
}

} // namespace drydock::device
