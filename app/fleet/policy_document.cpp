// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/policy_document.h"

#include "fleet/document_reader.h"
#include "fleet/utc_text.h"
#include "fleet/window_document.h"

#include <cmath>

namespace drydock {

namespace {

using Json = nlohmann::json;

constexpr std::string_view afterNames[] = {"NEXT", "PAUSE"};
constexpr std::string_view abortTypeNames[] = {"FAILED", "REJECTED", "TIMED_OUT", "OFFLINE", "ALL"};
constexpr std::string_view abortActionNames[] = {"PAUSE", "CANCEL", "ROLLBACK"};
constexpr std::string_view endNames[] = {"STOP_ROLLOUT", "CANCEL", "FORCE_CANCEL"};
constexpr std::int64_t mostDevices = 10'000'000;
constexpr std::size_t longestWaveQuery = 500; ///< of a wave: thirty have to fit a summary
constexpr std::size_t longestTime = 100;
constexpr int fastest = 60'000;

void required(DocumentReader& reader, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (!reader.find(key))
            reader.refuse(reader.field(key), "is missing");
    }
}

Expected<void> readWave(const Json& json, std::size_t index, std::size_t of, WaveRule& wave)
{
    const bool last = index + 1 == of;
    DocumentReader reader(json, "rollout.waves." + std::to_string(index));
    reader.onlyKeys({"percentage", "count", "query", "successThreshold", "errorThreshold", "minimumExecuted",
                     "afterSuccess"});
    reader.percentage("percentage", wave.percentage);
    reader.integer("count", 1, mostDevices, wave.count);
    reader.text("query", longestWaveQuery, wave.query);
    const int sizes =
        int(wave.percentage.has_value()) + int(wave.count.has_value()) + int(!wave.query.empty());
    if (sizes > 1 || (sizes == 0 && !last))
        reader.refuse(reader.field("percentage"), "a wave wants one of percentage, count and query");
    reader.percentage("successThreshold", wave.successThreshold);
    if (!wave.successThreshold && !last)
        reader.refuse(reader.field("successThreshold"),
                      "is missing: how many must succeed before the next wave");
    reader.percentage("errorThreshold", wave.errorThreshold);
    reader.integer("minimumExecuted", 1, mostDevices, wave.minimumExecuted);
    reader.oneOf("afterSuccess", afterNames, wave.afterSuccess);
    return reader.result();
}

Expected<void> readExponentialRate(const Json& json, std::optional<ExponentialRate>& out)
{
    DocumentReader reader(json, "rollout.exponentialRate");
    ExponentialRate rate;
    reader.onlyKeys({"baseRatePerMinute", "incrementFactor", "rateIncreaseCriteria"});
    required(reader, {"baseRatePerMinute", "incrementFactor", "rateIncreaseCriteria"});
    if (!reader.isGood())
        return reader.result();
    reader.integer("baseRatePerMinute", 1, fastest, rate.baseRatePerMinute);
    const Json& factor = *reader.find("incrementFactor");
    const double tenths = factor.is_number() ? factor.get<double>() * 10 : 0;
    if (!(tenths >= 11 && tenths <= 50) || std::abs(tenths - std::round(tenths)) > 1e-6)
        reader.refuse(reader.field("incrementFactor"), "wants 1.1 to 5, with at most one decimal");
    else
        rate.factorInTenths = int(std::lround(tenths));
    DocumentReader criteria(*reader.find("rateIncreaseCriteria"), reader.field("rateIncreaseCriteria"));
    criteria.onlyKeys({"numberOfNotifiedThings", "numberOfSucceededThings"});
    const bool notified = criteria.find("numberOfNotifiedThings") != nullptr;
    if (notified == (criteria.find("numberOfSucceededThings") != nullptr))
        criteria.refuse(reader.field("rateIncreaseCriteria"),
                        "wants one of numberOfNotifiedThings and numberOfSucceededThings");
    rate.criterion = notified ? ExponentialRate::Criterion::Notified : ExponentialRate::Criterion::Succeeded;
    criteria.integer(notified ? "numberOfNotifiedThings" : "numberOfSucceededThings", 1, mostDevices,
                     rate.every);
    reader.adopt(criteria.result());
    out = rate;
    return reader.result();
}

void readTime(DocumentReader& reader, const char* key, std::optional<TimePoint>& out)
{
    if (!reader.find(key))
        return;
    std::string text;
    reader.text(key, longestTime, text);
    if (const auto time = parseUtc(text))
        out = *time;
    else
        reader.refuse(reader.field(key), "wants a time in UTC, as in 2026-03-01T22:00:00Z");
}

} // namespace

Expected<void> readRolloutPolicy(const Json& json, RolloutPolicy& policy)
{
    DocumentReader reader(json, "rollout");
    reader.onlyKeys({"waves", "maximumPerMinute", "exponentialRate", "maximumConcurrent", "bytesPerSecond"});
    reader.integer("maximumPerMinute", 1, fastest, policy.maximumPerMinute);
    reader.integer("maximumConcurrent", 1, mostDevices, policy.maximumConcurrent);
    reader.integer("bytesPerSecond", 1, std::int64_t(1) << 40U, policy.bytesPerSecond);
    if (const Json* rate = reader.find("exponentialRate"))
        reader.adopt(readExponentialRate(*rate, policy.exponentialRate));
    if (const Json* waves = reader.find("waves")) {
        if (!waves->is_array() || waves->size() > mostWaves)
            reader.refuse("rollout.waves", "wants a list of at most " + std::to_string(mostWaves) + " waves");
        for (std::size_t i = 0; reader.isGood() && i < waves->size(); ++i)
            reader.adopt(readWave((*waves)[i], i, waves->size(), policy.waves.emplace_back()));
    }
    return reader.result();
}

Expected<void> readAbortRules(const Json& json, std::vector<AbortRule>& rules)
{
    if (!json.is_array() || json.size() > mostAbortRules)
        return invalidField("abort", "wants a list of at most " + std::to_string(mostAbortRules) + " rules");
    for (std::size_t i = 0; i < json.size(); ++i) {
        DocumentReader reader(json[i], "abort." + std::to_string(i));
        AbortRule& rule = rules.emplace_back();
        std::optional<Percentage> threshold;
        reader.onlyKeys({"failureType", "thresholdPercentage", "minNumberOfExecutedThings", "action"});
        required(reader, {"failureType", "thresholdPercentage", "minNumberOfExecutedThings", "action"});
        reader.oneOf("failureType", abortTypeNames, rule.failureType);
        reader.percentage("thresholdPercentage", threshold);
        reader.integer("minNumberOfExecutedThings", 1, mostDevices, rule.minimumExecuted);
        reader.oneOf("action", abortActionNames, rule.action);
        if (!reader.isGood())
            return reader.result();
        rule.threshold = *threshold;
    }
    return {};
}

Expected<void> readQuarantineRule(const Json& json, std::optional<QuarantineRule>& rule)
{
    DocumentReader reader(json, "quarantine");
    QuarantineRule read;
    reader.onlyKeys({"failures", "within", "for"});
    reader.integer("failures", 1, 10, read.failures);
    reader.duration("within", read.within);
    reader.duration("for", read.hold);
    rule = read;
    return reader.result();
}

Expected<void> readSchedule(const Json& json, JobSchedule& schedule)
{
    DocumentReader reader(json, "schedule");
    reader.onlyKeys({"startTime", "endTime", "endBehavior", "maintenanceWindows"});
    readTime(reader, "startTime", schedule.startTime);
    readTime(reader, "endTime", schedule.endTime);
    if (schedule.startTime && schedule.endTime && *schedule.endTime <= *schedule.startTime)
        reader.refuse("schedule.endTime", "wants a time after startTime");
    if (reader.find("endBehavior") && !schedule.endTime)
        reader.refuse("schedule.endBehavior", "goes with endTime only");
    reader.oneOf("endBehavior", endNames, schedule.endBehavior);
    if (const Json* windows = reader.find("maintenanceWindows")) {
        if (!windows->is_array() || windows->size() > mostWindows)
            reader.refuse("schedule.maintenanceWindows",
                          "wants a list of at most " + std::to_string(mostWindows) + " windows");
        for (std::size_t i = 0; reader.isGood() && i < windows->size(); ++i)
            reader.adopt(readWindow((*windows)[i], "schedule.maintenanceWindows." + std::to_string(i),
                                    schedule.maintenanceWindows.emplace_back()));
    }
    return reader.result();
}

Json toJson(const RolloutPolicy& policy)
{
    Json json{{"maximumPerMinute", policy.maximumPerMinute}};
    if (const auto& rate = policy.exponentialRate)
        json["exponentialRate"] = {
            {"baseRatePerMinute", rate->baseRatePerMinute},
            {"incrementFactor", rate->factorInTenths / 10.0},
            {"rateIncreaseCriteria",
             {{rate->criterion == ExponentialRate::Criterion::Notified ? "numberOfNotifiedThings"
                                                                       : "numberOfSucceededThings",
               rate->every}}}};
    if (policy.maximumConcurrent)
        json["maximumConcurrent"] = *policy.maximumConcurrent;
    if (policy.bytesPerSecond)
        json["bytesPerSecond"] = *policy.bytesPerSecond;
    if (policy.waves.empty())
        return json;
    Json& waves = json["waves"] = Json::array();
    for (const auto& wave : policy.waves) {
        Json& row = waves.emplace_back(Json::object());
        if (wave.percentage)
            row["percentage"] = wave.percentage->value();
        if (wave.count)
            row["count"] = *wave.count;
        if (!wave.query.empty())
            row["query"] = wave.query;
        if (wave.successThreshold)
            row["successThreshold"] = wave.successThreshold->value();
        if (wave.errorThreshold)
            row["errorThreshold"] = wave.errorThreshold->value();
        row["minimumExecuted"] = wave.minimumExecuted;
        row["afterSuccess"] = toString(wave.afterSuccess);
    }
    return json;
}

Json toJson(const std::vector<AbortRule>& rules)
{
    Json json = Json::array();
    for (const auto& rule : rules)
        json.push_back({{"failureType", toString(rule.failureType)},
                        {"thresholdPercentage", rule.threshold.value()},
                        {"minNumberOfExecutedThings", rule.minimumExecuted},
                        {"action", toString(rule.action)}});
    return json;
}

Json toJson(const QuarantineRule& rule)
{
    return {{"failures", rule.failures},
            {"within", formatDuration(rule.within)},
            {"for", formatDuration(rule.hold)}};
}

Json toJson(const JobSchedule& schedule)
{
    Json json = Json::object();
    if (schedule.startTime)
        json["startTime"] = formatUtc(*schedule.startTime);
    if (schedule.endTime) {
        json["endTime"] = formatUtc(*schedule.endTime);
        json["endBehavior"] = endNames[std::size_t(schedule.endBehavior)];
    }
    if (schedule.maintenanceWindows.empty())
        return json;
    Json& windows = json["maintenanceWindows"] = Json::array();
    for (const auto& window : schedule.maintenanceWindows)
        windows.push_back(toJson(window));
    return json;
}

} // namespace drydock
