// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_summary.h"

#include "fleet/utc_text.h"

#include <algorithm>

namespace drydock::client {
namespace {

using namespace std::chrono_literals;
using S = ExecutionState;
using Minutes = std::chrono::duration<double, std::ratio<60>>;

// Between two points the count is taken to have risen evenly.
double servedAt(const std::vector<SeriesPoint>& series, TimePoint time)
{
    if (series.empty() || time <= series.front().time)
        return series.empty() ? 0 : series.front().served();
    const auto after = std::ranges::upper_bound(series, time, {}, &SeriesPoint::time);
    if (after == series.end())
        return series.back().served();
    const SeriesPoint& before = *(after - 1);
    const double share = Minutes(time - before.time) / Minutes(after->time - before.time);
    return before.served() + share * (double(after->served()) - before.served());
}

} // namespace

std::string JobSummary::package() const
{
    return document.packageName.str() + "@" + document.packageVersion.str();
}

std::uint32_t JobSummary::finished() const
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < executionStateCount; ++i) {
        if (isTerminal(S(i)))
            sum += counts[i];
    }
    return sum;
}

std::uint32_t JobSummary::arrived() const
{
    return count(S::Succeeded) + count(S::AlreadyInstalled);
}

std::uint32_t JobSummary::notSuccessful() const
{
    return finished() - arrived();
}

double JobSummary::percentFinished() const
{
    return total == 0 ? 0 : 100.0 * finished() / total;
}

double JobSummary::servedPerMinute(TimePoint now, std::chrono::minutes window) const
{
    if (series.empty() || started == TimePoint{})
        return 0;
    const TimePoint end = isOpen() ? now : std::max(ended, series.back().time);
    const TimePoint begin = std::max<TimePoint>(end - window, started);
    const double minutes = Minutes(end - begin).count();
    return minutes <= 0 ? 0 : (servedAt(series, end) - servedAt(series, begin)) / minutes;
}

std::optional<std::chrono::milliseconds> JobSummary::timeLeft(TimePoint now) const
{
    if (state != JobState::InProgress || canceling)
        return std::nullopt;
    double rate = servedPerMinute(now);
    if (rate <= 0 && count(ExecutionState::Queued) == 0)
        return std::nullopt;
    if (rate <= 0)
        rate = document.rollout.maximumPerMinute;
    return std::chrono::duration_cast<std::chrono::milliseconds>(Minutes((total - finished()) / rate));
}

std::vector<MinuteCount> servedByMinute(const std::vector<SeriesPoint>& series, TimePoint end,
                                        std::size_t minutes)
{
    std::vector<MinuteCount> counts;
    if (series.empty())
        return counts;
    const auto whole = std::chrono::floor<std::chrono::minutes>(end);
    const auto first = std::chrono::floor<std::chrono::minutes>(series.front().time);
    for (auto begin = std::max(first, whole - std::chrono::minutes(minutes) + 1min); begin <= whole;
         begin += 1min) {
        const double served = servedAt(series, begin + 1min) - servedAt(series, begin);
        counts.push_back({begin, std::uint32_t(std::max(0.0, served + 0.5))});
    }
    return counts;
}

std::string devicesOfJobQuery(const JobId& job, ExecutionState state)
{
    return "job = " + job.str() + " and state = " + std::string(toString(state));
}

std::string seriesCsv(const JobSummary& job)
{
    std::string text =
        "time,queued,notified,inProgress,succeeded,failed,rejected,timedOut,canceled,other\r\n";
    for (const SeriesPoint& p : job.series) {
        text += formatUtc(p.time);
        for (const auto number : {p.queued, p.notified, p.inProgress, p.succeeded, p.failed, p.rejected,
                                  p.timedOut, p.canceled, p.other})
            text += "," + std::to_string(number);
        text += "\r\n";
    }
    return text;
}

} // namespace drydock::client
