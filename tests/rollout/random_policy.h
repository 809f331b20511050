// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "fleet/utc_text.h"

#include <nlohmann/json.hpp>

#include <random>

namespace drydock::rollout {

/// Whole numbers that are the same for a seed on every machine.
class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    int below(int limit) { return int(m_engine() % unsigned(limit)); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937 m_engine;
};

inline nlohmann::json randomWave(Random& random, bool last)
{
    nlohmann::json rule = nlohmann::json::object();
    const int kind = random.below(3);
    if (kind == 0)
        rule["count"] = 1 + random.below(5);
    else if (kind == 1)
        rule["percentage"] = 1 + random.below(60);
    else
        rule["query"] = "some";
    if (!last || random.oneIn(2))
        rule["successThreshold"] = 1 + random.below(100);
    if (random.oneIn(2)) {
        rule["errorThreshold"] = 1 + random.below(100);
        rule["minimumExecuted"] = 1 + random.below(4);
    }
    rule["afterSuccess"] = random.oneIn(4) ? "PAUSE" : "NEXT";
    return rule;
}

inline nlohmann::json randomRollout(Random& random)
{
    nlohmann::json rollout{{"maximumPerMinute", 1 + random.below(random.oneIn(2) ? 10 : 200)}};
    if (random.oneIn(3))
        rollout["maximumConcurrent"] = 1 + random.below(5);
    if (random.oneIn(4))
        rollout["bytesPerSecond"] = 1 + random.below(100);
    if (random.oneIn(3)) {
        const char* criterion = random.oneIn(2) ? "numberOfNotifiedThings" : "numberOfSucceededThings";
        rollout["exponentialRate"] = {{"baseRatePerMinute", 1 + random.below(10)},
                                      {"incrementFactor", (11 + random.below(40)) / 10.0},
                                      {"rateIncreaseCriteria", {{criterion, 1 + random.below(4)}}}};
    }
    if (random.oneIn(2)) {
        const int waves = 1 + random.below(4);
        for (int i = 0; i < waves; ++i)
            rollout["waves"].push_back(randomWave(random, i + 1 == waves));
    }
    return rollout;
}

inline nlohmann::json randomSchedule(Random& random, TimePoint now)
{
    nlohmann::json schedule = nlohmann::json::object();
    if (random.oneIn(3))
        schedule["maintenanceWindows"] = {
            {{"cron", "*/" + std::to_string(10 + random.below(20)) + " * * * *"},
             {"duration", "PT" + std::to_string(1 + random.below(8)) + "M"},
             {"timeZone", "Europe/Berlin"}}};
    if (random.oneIn(5))
        schedule["startTime"] = formatUtc(now + std::chrono::minutes(random.below(120)));
    if (random.oneIn(6)) {
        constexpr const char* ends[] = {"STOP_ROLLOUT", "CANCEL", "FORCE_CANCEL"};
        schedule["endTime"] = formatUtc(now + std::chrono::minutes(120 + random.below(600)));
        schedule["endBehavior"] = ends[random.below(3)];
    }
    return schedule;
}

/// A job's document but for its targets, from all that a policy can hold.
inline nlohmann::json randomPolicy(Random& random, int number, TimePoint now)
{
    nlohmann::json document{{"package", {{"version", "2." + std::to_string(number) + ".0"}}},
                            {"priority", random.below(10)},
                            {"rollout", randomRollout(random)},
                            {"schedule", randomSchedule(random, now)},
                            {"timeout", {{"inProgress", "PT1H"}, {"step", "PT20M"}}},
                            {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", random.below(4)}}}}};
    if (random.oneIn(3)) {
        constexpr const char* actions[] = {"PAUSE", "CANCEL", "ROLLBACK"};
        constexpr const char* types[] = {"FAILED", "REJECTED", "TIMED_OUT", "OFFLINE", "ALL"};
        document["abort"].push_back({{"failureType", types[random.below(5)]},
                                     {"thresholdPercentage", 1 + random.below(100)},
                                     {"minNumberOfExecutedThings", 1 + random.below(5)},
                                     {"action", actions[random.below(3)]}});
    }
    if (random.oneIn(4))
        document["quarantine"] = {{"failures", 1 + random.below(3)}, {"within", "PT6H"}, {"for", "PT2H"}};
    if (random.oneIn(4))
        document["targetSelection"] = "CONTINUOUS";
    if (random.oneIn(6))
        document["approval"] = {{"required", true}};
    return document;
}

} // namespace drydock::rollout
