// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/waves.h"

#include "rollout/stable_hash.h"

#include <algorithm>
#include <numeric>

namespace drydock::rollout {

namespace {

using S = ExecutionState;

std::uint64_t since(std::uint32_t now, std::uint32_t before)
{
    return now > before ? now - before : 0;
}

} // namespace

namespace {

template <typename T>
void draw(const RolloutPolicy& policy, const JobId& job, std::vector<T>& targets)
{
    if (policy.waves.size() < 2) {
        for (auto& target : targets)
            target.wave = 0;
        return;
    }
    const auto last = std::uint32_t(policy.waves.size() - 1);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> lots;
    lots.reserve(targets.size());
    for (std::uint32_t i = 0; i < targets.size(); ++i) {
        lots.emplace_back(stableHash({job.str(), targets[i].id.str()}), i);
        targets[i].wave = last;
    }
    std::ranges::sort(lots);
    std::vector<bool> taken(targets.size());
    const auto take = [&](std::uint32_t index, std::uint32_t wave) {
        taken[index] = true;
        targets[index].wave = wave;
    };
    std::size_t drawn = 0;
    for (std::uint32_t wave = 0; wave < last; ++wave) {
        const WaveRule& rule = policy.waves[wave];
        if (!rule.query.empty()) {
            for (std::uint32_t i = 0; i < targets.size(); ++i) {
                if (!taken[i] && ((targets[i].waveQueries >> wave) & 1U) != 0)
                    take(i, wave);
            }
            continue;
        }
        std::uint64_t left =
            rule.count ? *rule.count : std::max<std::uint64_t>(1, rule.percentage->of(targets.size()));
        for (; left > 0 && drawn < lots.size(); ++drawn) {
            if (const auto index = lots[drawn].second; !taken[index]) {
                take(index, wave);
                --left;
            }
        }
    }
    // Within a wave in the order of the lots, so that the rest is as fair a sample at every moment.
    // Numbers are put in order, and each target is moved once: there may be a million.
    std::vector<std::size_t> next(policy.waves.size() + 1);
    for (const auto& target : targets)
        ++next[target.wave + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> from(targets.size());
    for (const auto& [unused, index] : lots)
        from[next[targets[index].wave]++] = index;
    std::vector<T> ordered;
    ordered.reserve(targets.size());
    for (const auto index : from)
        ordered.push_back(std::move(targets[index]));
    targets = std::move(ordered);
}

} // namespace

void assignWaves(const RolloutPolicy& policy, const JobId& job, std::vector<Target>& targets)
{
    draw(policy, job, targets);
}

void assignWaves(const RolloutPolicy& policy, const JobId& job, std::vector<Lot>& lots)
{
    draw(policy, job, lots);
}

GateStanding successGate(const WaveRule& rule, const Counts& wave)
{
    const std::uint64_t candidates =
        wave.total() - wave[S::AlreadyInstalled] - wave[S::Incompatible] - wave[S::Removed];
    return {.succeeded = wave[S::Succeeded],
            .needed = rule.successThreshold ? rule.successThreshold->neededOf(candidates) : 0,
            .candidates = candidates};
}

ErrorStanding errorGate(const Counts& wave, const Counts& baseline)
{
    return abortStanding(AbortFailure::All, wave, baseline, 0, 0);
}

ErrorStanding abortStanding(AbortFailure type, const Counts& job, const Counts& baseline,
                            std::uint32_t offline, std::uint32_t told)
{
    const auto of = [&](S state) { return since(job[state], baseline[state]); };
    const auto executed = since(job.executed(), baseline.executed());
    switch (type) {
    case AbortFailure::Failed:
        return {of(S::Failed), executed};
    case AbortFailure::Rejected:
        return {of(S::Rejected), executed};
    case AbortFailure::TimedOut:
        return {of(S::TimedOut), executed};
    case AbortFailure::Offline:
        return {offline, told};
    case AbortFailure::All:
        return {of(S::Failed) + of(S::Rejected) + of(S::TimedOut), executed};
    }
    return {};
}

bool isReached(const ErrorStanding& standing, Percentage threshold, std::uint32_t minimum)
{
    return standing.of >= minimum && standing.counted > 0 &&
           threshold.isReachedBy(standing.counted, standing.of);
}

int exponentialRate(const ExponentialRate& rate, int maximumPerMinute, std::uint32_t reached)
{
    double perMinute = rate.baseRatePerMinute;
    for (std::uint32_t times = reached / rate.every; times > 0 && perMinute < maximumPerMinute; --times)
        perMinute = perMinute * rate.factorInTenths / 10;
    return int(std::min<double>(perMinute, maximumPerMinute));
}

} // namespace drydock::rollout
