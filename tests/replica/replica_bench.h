// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/replica.h"
#include "support/store_bed.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace drydock::replica {

using nlohmann::json;

inline constexpr auto jobText = "0193c4d2-0000-7000-8000-000000000001";
inline const TimePoint now = fromMilliseconds(1'763'900'000'000);

/// Stands for the engine: remembers what it was told, and has one open execution where the test says so.
struct RecordingRollout : RolloutPort
{
    void expect(std::span<const DeviceId>) override {}
    void reported(const DeviceId&, const std::optional<UpdateReport>& report,
                  const std::optional<std::string>& version, TimePoint) override
    {
        reports.push_back((report ? std::string(toString(report->status)) : "-") + " " +
                          version.value_or("-"));
    }
    void modelKnown(const DeviceId&, std::string_view, TimePoint) override {}
    void softwareNameKnown(const DeviceId&, std::string_view, TimePoint) override {}
    void acknowledged(const DeviceId&, const AckText& ack, TimePoint) override { acks.push_back(ack.id); }
    AttemptStanding standing(const DeviceId&, const std::string& attempt) const override
    {
        return attempt == open      ? AttemptStanding::Open
               : attempt == earlier ? AttemptStanding::Earlier
                                    : AttemptStanding::Unknown;
    }
    void seen(const DeviceId&, TimePoint) override { ++seenCount; }
    void onlineKnown(const DeviceId&, bool online, TimePoint) override { onlines.push_back(online); }
    bool hasOpenExecution(const DeviceId&) const override { return !open.empty(); }
    std::optional<SignedUrl> commandUrl(const DeviceId&, const Software& desired, TimePoint) const override
    {
        if (desired.jobId != open)
            return std::nullopt;
        return withheld ? std::nullopt
                        : std::optional(SignedUrl{desired.url + "?X-Amz-Signature=secret", 60});
    }
    bool withholds(const DeviceId&, TimePoint) const override { return withheld; }

    std::vector<std::string> reports;
    std::vector<std::string> acks;
    std::vector<bool> onlines;
    int seenCount = 0;
    bool withheld = false;
    std::string open;
    std::string earlier;
};

inline Software software(const std::string& version)
{
    return {.name = "app",
            .version = version,
            .url = "http://store/packages/app/" + version + "/app.bin",
            .jobId = jobText,
            .sha256 = std::string(64, 'a'),
            .size = 10};
}

inline std::string report(const json& reported)
{
    return json{{"state", {{"reported", reported}}}}.dump();
}

/// A replica on a store of its own, and what it sends.
struct Bench
{
    explicit Bench(bool desiredOpen = false)
        : store(bed.open()),
          replica(*store, ReplicaOptions{.topics = StateTopics(), .desiredOpen = desiredOpen}, rollout,
                  [this](const std::string& line) { log.push_back(line); })
    {
    }

    Verdict send(const std::string& payload, const std::string& suffix = "update", bool retain = false)
    {
        return replica.handle(
            {.topic = "state/dev-1/" + suffix, .payload = payload, .retain = retain, .packetId = 1}, now);
    }
    /// Saves; answers and messages since the last call, as "topic payload".
    std::vector<std::string> sent()
    {
        store->begin();
        saved = replica.save(now);
        if (!store->commit())
            return {"commit failed"};
        std::vector<std::string> messages;
        for (const auto& answer : replica.takeAnswers())
            messages.push_back(answer.topic + " " + answer.payload);
        for (const auto& outgoing : replica.takeOutgoing())
            messages.push_back(outgoing.message.topic + " " + outgoing.message.payload);
        return messages;
    }
    std::vector<std::string> deltas()
    {
        auto messages = sent();
        std::erase_if(messages, [](const auto& m) { return m.find("/update/delta ") == std::string::npos; });
        return messages;
    }
    Device* device() { return replica.cache().find(id); }
    json document()
    {
        const Device* found = device();
        if (found == nullptr)
            return {};
        return {{"desired", found->document.desired()}, {"reported", found->document.reported()}};
    }

    const DeviceId id = *DeviceId::parse("dev-1");
    test::StoreBed bed;
    std::unique_ptr<Store> store;
    RecordingRollout rollout;
    std::vector<std::string> log;
    Replica replica;
    Replica::Saved saved; ///< by the last `sent`
};

} // namespace drydock::replica
