// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/online_history.h"

namespace drydock::client {
namespace {

using namespace std::chrono_literals;

struct Span
{
    std::chrono::seconds step;
    std::chrono::seconds length;
};
constexpr std::array<Span, 3> spans{Span{10s, 1h}, Span{4min, 24h}, Span{30min, 24h * 7}};

} // namespace

void OnlineHistory::add(const Sample& sample)
{
    if (!m_since)
        m_since = sample.time;
    m_last = sample;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        auto& kept = m_samples[i];
        if (kept.empty() || sample.time - kept.back().time >= spans[i].step)
            kept.push_back(sample);
        while (sample.time - kept.front().time > spans[i].length)
            kept.pop_front();
    }
}

void OnlineHistory::clear()
{
    *this = {};
}

std::vector<OnlineHistory::Sample> OnlineHistory::samples(HistorySpan span) const
{
    const auto& kept = m_samples[std::size_t(span)];
    std::vector<Sample> samples(kept.begin(), kept.end());
    if (m_last && !(samples.back() == *m_last))
        samples.push_back(*m_last);
    return samples;
}

} // namespace drydock::client
