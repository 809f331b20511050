// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/change_feed.h"
#include "replica/outbox.h"
#include "replica/redelivery_ring.h"
#include "replica/replica.h"
#include "replica/sqlite/sqlite_store.h"
#include "service/rollout_bridge.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace drydock::bench {

/// A storage that nobody asks.
class NoStorage : public storage::ObjectStore
{
public:
    Expected<std::string> put(const std::string&, std::string_view, const std::string&) override
    {
        return none();
    }
    Expected<storage::ObjectInfo> head(const std::string&) override { return none(); }
    Expected<storage::ObjectInfo> get(const std::string&, std::optional<storage::ByteRange>,
                                      const storage::Sink&) override
    {
        return none();
    }
    Expected<void> remove(const std::string&) override { return none(); }
    Expected<storage::ListPage> list(const std::string&, const std::string&) override { return none(); }
    Expected<std::string> createMultipart(const std::string&) override { return none(); }
    Expected<std::string> completeMultipart(const std::string&, const std::string&,
                                            const std::vector<storage::Part>&) override
    {
        return none();
    }
    Expected<void> abortMultipart(const std::string&, const std::string&) override { return none(); }
    std::string presign(storage::Method, const std::string& key, TimePoint,
                        std::chrono::seconds) const override
    {
        return key;
    }
    std::string presignPart(const std::string& key, const std::string&, int, TimePoint,
                            std::chrono::seconds) const override
    {
        return key;
    }
    std::string canonicalUrl(const std::string& key) const override { return key; }

private:
    static tl::unexpected<Error> none() { return fail(ErrorCode::Unsupported, "there is no storage here"); }
};

/// What drydockd's core does with a batch of messages, without a broker: replica, engine, answers, the ring
/// of redelivered messages and the feed of consoles, in one transaction on a real file.
class ReplicaRun
{
public:
    explicit ReplicaRun(const std::filesystem::path& file)
        : store(*replica::openSqliteStore(file.string())), audit(store->audit(), std::string(32, 'k')),
          rollout(*store, m_storage, 3600),
          replica(*store, {.topics = topics}, rollout, [](const std::string&) {}), ring(store->ingest()),
          outbox(store->ingest()), feed(1, replica.cursor())
    {
        rollout.connect(replica, audit);
        store->begin();
        static_cast<void>(rollout.load(now));
        static_cast<void>(store->commit());
    }

    void transact(const std::vector<broker::Message>& batch)
    {
        now += std::chrono::milliseconds(50);
        store->begin();
        replica.expect(batch);
        for (const auto& message : batch) {
            if (const auto answered = ring.find(message))
                replica.answerAgain(message, answered->verdict, now);
            else
                ring.add(message, replica.handle(message, now));
        }
        auto saved = replica.save(now);
        for (auto& answer : replica.takeAnswers())
            outbox.add(std::move(answer));
        ring.save();
        outbox.save();
        if (!store->commit())
            std::abort();
        outbox.send([this](const replica::Answer& answer, const std::function<void()>& taken) {
            answeredBytes += answer.payload.size();
            taken();
        });
        static_cast<void>(replica.takeOutgoing());
        feed.add(std::move(saved.changes), saved.cursor);
        for (const auto& digest : feed.due(now))
            fedBytes += digest.size();
        static_cast<void>(rollout.takeTransitions());
        static_cast<void>(rollout.takeSends());
        replica.trim(now);
    }

    TimePoint now = systemNow();
    StateTopics topics;
    std::unique_ptr<replica::Store> store;
    std::uint64_t answeredBytes = 0;
    std::uint64_t fedBytes = 0;

private:
    NoStorage m_storage;

public:
    service::AuditTrail audit;
    service::RolloutBridge rollout;
    replica::Replica replica;
    replica::RedeliveryRing ring;
    replica::Outbox outbox;
    replica::ChangeFeed feed;
};

inline std::string deviceName(std::uint32_t number)
{
    std::string digits = std::to_string(number);
    return "device-" + std::string(7 - digits.size(), '0') + digits;
}

/// 205 bytes: what a device says while it downloads.
inline broker::Message updateOf(std::uint32_t device, std::uint32_t number)
{
    return {
        .topic = "state/" + deviceName(device) + "/update",
        .payload =
            R"({"protocol":1,"state":{"reported":{"softwareVersion":"2.0.3","hardwareModel":"rpi4","region":"eu",)"
            R"("update":{"status":"RUNNING","phase":"downloading","progress":)" +
            std::to_string(number % 100) + R"(}}},"clientToken":"token-)" + std::to_string(number) + "\"}",
        .packetId = static_cast<std::uint16_t>(number % 65'535 + 1)};
}

} // namespace drydock::bench
