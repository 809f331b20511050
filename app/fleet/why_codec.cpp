// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/why_codec.h"

#include <nlohmann/json.hpp>

namespace drydock {

namespace {

using Json = nlohmann::json;

/// Writes what is known.
struct Writer
{
    Json& json;

    template <typename T>
    void operator()(const char* key, const T& value)
    {
        if (value != T{})
            json[key] = value;
    }
    template <typename T>
    void operator()(const char* key, const std::optional<T>& value)
    {
        if (value)
            json[key] = *value;
    }
    void operator()(const char* key, TimePoint time)
    {
        if (time != TimePoint{})
            json[key] = toMilliseconds(time);
    }
    void operator()(const char* key, const std::optional<TimePoint>& time)
    {
        if (time)
            json[key] = toMilliseconds(*time);
    }
    void operator()(const char* key, Duration duration)
    {
        if (duration != Duration{})
            json[key] = duration.count();
    }
};

/// Reads what is there.
struct Reader
{
    const Json& json;

    template <typename T>
    void operator()(const char* key, T& value)
    {
        if (const auto found = json.find(key); found != json.end())
            value = found->get<T>();
    }
    template <typename T>
    void operator()(const char* key, std::optional<T>& value)
    {
        if (const auto found = json.find(key); found != json.end())
            value = found->get<T>();
    }
    void operator()(const char* key, TimePoint& time)
    {
        if (const auto found = json.find(key); found != json.end())
            time = fromMilliseconds(found->get<std::int64_t>());
    }
    void operator()(const char* key, std::optional<TimePoint>& time)
    {
        if (const auto found = json.find(key); found != json.end())
            time = fromMilliseconds(found->get<std::int64_t>());
    }
    void operator()(const char* key, Duration& duration)
    {
        if (const auto found = json.find(key); found != json.end())
            duration = Duration(found->get<std::int64_t>());
    }
};

/// What both ways have in common: each fact and its key.
template <typename Visitor, typename WhyType>
void visit(Visitor&& fact, WhyType& why)
{
    fact("jobId", why.jobId);
    fact("version", why.version);
    fact("attempt", why.attempt);
    fact("attempts", why.attempts);
    fact("since", why.since);
    fact("next", why.next);
    fact("until", why.until);
    fact("jobEnds", why.jobEnds);
    fact("reason", why.reason);
    fact("words", why.words);
    fact("by", why.by);
    fact("frozen", why.frozen);
    fact("paused", why.paused);
    fact("phase", why.phase);
    fact("progress", why.percent);
    fact("times", why.times);
    fact("fetches", why.fetches);
    fact("fetched", why.fetched);
    fact("urlExpired", why.urlExpired);
    fact("within", why.within);
    fact("reported", why.reported);
    fact("models", why.models);
    fact("proof", why.proof);
    fact("wave", why.wave);
    fact("blockingJob", why.otherJob);
    fact("blockingName", why.otherName);
    fact("blackout", why.blackout);
    fact("perMinute", why.perMinute);
    fact("ahead", why.ahead);
    fact("bytesPerSecond", why.bytesPerSecond);
    fact("online", why.online);
    fact("onlineSince", why.onlineSince);
}

Json waveJson(const WhyWave& wave)
{
    Json json{{"open", wave.open}, {"succeeded", wave.succeeded.part}, {"candidates", wave.succeeded.whole}};
    if (wave.needed)
        json["needed"] = *wave.needed;
    if (wave.errorLimit) {
        json["errorThreshold"] = wave.errorLimit->value();
        json["errors"] = wave.failed.part;
        json["executed"] = wave.failed.whole;
    }
    return json;
}

WhyWave readWave(const Json& json)
{
    WhyWave wave{.open = json.at("open"), .succeeded = {json.at("succeeded"), json.at("candidates")}};
    if (json.contains("needed"))
        wave.needed = json.at("needed").get<std::uint64_t>();
    if (json.contains("errorThreshold")) {
        wave.errorLimit = Percentage::ofHundredths(int(json.at("errorThreshold").get<double>() * 100 + 0.5));
        wave.failed = {json.at("errors"), json.at("executed")};
    }
    return wave;
}

} // namespace

Json toJson(const Why& why)
{
    Json json{{"kind", toString(why.kind)}};
    visit(Writer{json}, why);
    if (why.waves)
        json["gate"] = waveJson(*why.waves);
    if (why.slots)
        json["slots"] = {{"taken", why.slots->part}, {"of", why.slots->whole}};
    return json;
}

Expected<Why> readWhy(const Json& json)
{
    try {
        const auto& name = json.at("kind").get_ref<const std::string&>();
        const auto kind = whyKindFromString(name);
        if (!kind)
            return fail(ErrorCode::Unsupported, "the service says " + name + "; use its program", "kind");
        Why why{.kind = *kind};
        visit(Reader{json}, why);
        if (const auto gate = json.find("gate"); gate != json.end())
            why.waves = readWave(*gate);
        if (const auto slots = json.find("slots"); slots != json.end())
            why.slots = {slots->at("taken"), slots->at("of")};
        return why;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("jobs.why: ") + problem.what());
    }
}

} // namespace drydock
