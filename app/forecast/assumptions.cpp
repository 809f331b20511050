// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/assumptions.h"

#include "fleet/document_reader.h"
#include "fleet/strict_json.h"

#include <array>
#include <string>

namespace drydock::forecast {

namespace {

using Json = nlohmann::json;

constexpr double week = 7 * 24 * 3600;
constexpr double month = 30 * 24 * 3600;
constexpr double fastest = 1e12; ///< bytes a second

struct Range
{
    double low;
    double high;
    const char* wants;
};
constexpr Range share{0, 1, "wants a number from 0 to 1"};
constexpr Range upToAWeek{0, week, "wants seconds, from 0 to 604,800"};
constexpr Range upToAMonth{0, month, "wants seconds, from 0 to 2,592,000, or null for never"};
constexpr Range lifeOfAUrl{1, week, "wants seconds, from 1 to 604,800"};
constexpr Range speed{1, fastest, "wants bytes a second, from 1 to 1,000,000,000,000"};

void number(DocumentReader& reader, const char* key, const Range& range, double& out)
{
    const Json* value = reader.find(key);
    if (!value)
        return;
    const double given = value->is_number() ? value->get<double>() : -1;
    if (given >= range.low && given <= range.high)
        out = given;
    else
        reader.refuse(reader.field(key), range.wants);
}

void onlyAssumptions(DocumentReader& reader, const Json& json)
{
    if (!json.is_object())
        return;
    const Json known = toJson(Assumptions{});
    for (const auto& item : json.items()) {
        if (!known.contains(item.key()))
            reader.refuse(reader.field(utf8Prefix(item.key(), 64)), "is not an assumption of a forecast");
    }
}

} // namespace

Expected<void> readAssumptions(const Json& json, Assumptions& assumptions)
{
    DocumentReader reader(json, "assumptions");
    onlyAssumptions(reader, json);
    number(reader, "failureRate", share, assumptions.failureRate);
    number(reader, "offlineRate", share, assumptions.offlineRate);
    number(reader, "seconds", upToAWeek, assumptions.seconds);
    number(reader, "deviceBytesPerSecond", speed, assumptions.deviceBytesPerSecond);
    number(reader, "urlLifeSeconds", lifeOfAUrl, assumptions.urlLifeSeconds);
    if (const Json* away = reader.find("offlineSeconds"); away && away->is_null()) {
        assumptions.offlineSeconds.reset();
    } else if (away) {
        double seconds = 0;
        number(reader, "offlineSeconds", upToAMonth, seconds);
        assumptions.offlineSeconds = seconds;
    }
    return reader.result();
}

Json toJson(const Assumptions& assumptions)
{
    return {{"failureRate", assumptions.failureRate},
            {"offlineRate", assumptions.offlineRate},
            {"seconds", assumptions.seconds},
            {"deviceBytesPerSecond", assumptions.deviceBytesPerSecond},
            {"offlineSeconds", assumptions.offlineSeconds ? Json(*assumptions.offlineSeconds) : Json()},
            {"urlLifeSeconds", assumptions.urlLifeSeconds}};
}

} // namespace drydock::forecast
