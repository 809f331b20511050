// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"
#include "fleet/state_codec.h"
#include "fleet/state_topics.h"
#include "replica/device_cache.h"
#include "replica/device_index.h"
#include "replica/groups.h"
#include "replica/outbox.h"
#include "replica/redelivery_ring.h"
#include "replica/rollout_port.h"
#include "replica/token_bucket.h"
#include "wire/change_digest.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace drydock::replica {

struct ReplicaOptions
{
    StateTopics topics;
    StateLimits limits;
    RateLimit rate;
    bool desiredOpen = false; ///< whether `desired` may arrive on state/{id}/update
    bool documents = false;   ///< publish …/update/documents
    std::size_t cacheCapacity = 50'000;
};

/// The device state replica: takes what devices send, merges it into their documents, and says what is to be
/// answered. Everything it does belongs to the transaction that its caller has open; `save` ends its part.
/// One thread.
class Replica
{
public:
    Replica(Store& store, ReplicaOptions options, RolloutPort& rollout,
            std::function<void(const std::string&)> log);

    /// These are about to be handled: what the store has of their devices is fetched together.
    void expect(const std::vector<broker::Message>& messages);
    /// A message on a state topic (not presence). Gives why it was rejected, where it was.
    Verdict handle(const broker::Message& message, TimePoint now);
    /// The same message once more: answered again as it was, changes nothing.
    void answerAgain(const broker::Message& message, Verdict verdict, TimePoint now);
    /// Presence, QoS 0. A retained "online" is believed only of a device that was heard in this run of the
    /// broker, which began at `brokerStart` (nothing: not known).
    void handlePresence(const broker::Message& message, std::optional<TimePoint> brokerStart, TimePoint now);
    /// The broker began a new run: who was online before is unknown until heard. Goes over the devices after
    /// `after`, doubts at most `most` of them, and gives the last one; nothing once all are done.
    [[nodiscard]] std::optional<DeviceId> doubtPresenceBefore(TimePoint brokerStart,
                                                              const std::optional<DeviceId>& after,
                                                              std::size_t most, TimePoint now);

    /// Replaces desired's software (the engine's order); its delta is published by who asked.
    void desire(const DeviceId& id, const Software& software, TimePoint now);
    /// Removes desired's software if it is still this attempt's.
    void release(const DeviceId& id, std::string_view attempt, TimePoint now);
    /// Reported takes desired's software on the device's word; answered by an accepted.
    void takeSoftware(const DeviceId& id, TimePoint now);
    /// An application's change of desired (devices.desire); Conflict for software keys while an execution is
    /// open.
    [[nodiscard]] Expected<void> desire(const DeviceId& id, const nlohmann::json& desired, TimePoint now);
    void showExecution(const DeviceId& id, std::string encoded);
    void addHistory(const DeviceId& id, std::string kind, std::string text, TimePoint now);
    /// Ends the device: a tombstone stays. NotFound where there is none.
    [[nodiscard]] Expected<void> remove(const DeviceId& id, TimePoint now);

    /// The delta that orders an update, with a fresh URL; nothing where none can be signed for it.
    [[nodiscard]] std::optional<broker::Message> command(const DeviceId& id, TimePoint now);

    [[nodiscard]] DeviceCache& cache() { return m_cache; }
    [[nodiscard]] Groups& groups() { return m_groups; }
    /// Of what was saved, in the open transaction too.
    [[nodiscard]] DeviceIndex& index() { return m_index; }

    struct Saved
    {
        std::vector<wire::DeviceChange> changes;
        std::uint64_t cursor = 0;
    };
    /// Writes every changed device, with its cursor. Call it once, before the commit. Where many are changed,
    /// `handle` has written some already: the store works at them meanwhile.
    [[nodiscard]] Saved save(TimePoint now);
    /// The transaction failed: forget everything that is in memory only.
    void discard();
    /// Between transactions, after the commit: keeps memory bounded.
    void trim(TimePoint now);
    [[nodiscard]] std::uint64_t cursor() const { return m_cursor; }

    /// Answers that may be stored (accepted, rejected), and messages that may not (they carry a signed URL)
    /// or need not; both to be published after the commit.
    struct Outgoing
    {
        broker::Message message;
        std::optional<DeviceId> fetched; ///< a get/accepted that carries this device's command
    };
    [[nodiscard]] std::vector<Answer> takeAnswers() { return std::exchange(m_answers, {}); }
    [[nodiscard]] std::vector<Outgoing> takeOutgoing() { return std::exchange(m_outgoing, {}); }

private:
    [[nodiscard]] static bool touchesSoftware(const std::optional<nlohmann::json>& section);
    void handleUpdate(const DeviceId& id, const broker::Message& message, TimePoint now);
    void handleAck(const DeviceId& id, const broker::Message& message, TimePoint now);
    void handleGet(const DeviceId& id, const broker::Message& message, TimePoint now);
    void merge(const DeviceId& id, StateUpdate update, TimePoint now);
    void accept(const Device& device, const Applied& applied, std::string_view clientToken, TimePoint now);
    void reject(const DeviceId& id, StateTopic topic, const Error& error, std::string_view clientToken,
                TimePoint now);
    void noteDifference(Device& device, bool publish, TimePoint now);
    void saveTouched(TimePoint now);
    void indexAgain();
    void publishDifference(const DeviceId& id, TimePoint now);
    [[nodiscard]] bool isBeingUpdated(const Device& device) const;
    void hear(Device& device, TimePoint now);
    void dropSettledCommand(Device& device, TimePoint now);
    [[nodiscard]] std::string commandUrl(const Device& device, TimePoint now,
                                         std::optional<std::uint32_t>& expiry) const;
    [[nodiscard]] Dialect dialect() const { return m_options.topics.dialect(); }

    Store& m_store;
    ReplicaOptions m_options;
    RolloutPort& m_rollout;
    std::function<void(const std::string&)> m_log;
    DeviceCache m_cache;
    DeviceIndex m_index;
    Groups m_groups;
    TokenBuckets m_buckets;
    std::uint64_t m_cursor = 0;
    std::vector<wire::DeviceChange> m_changes; ///< of what was written since the last `save`
    std::vector<Answer> m_answers;
    std::vector<Outgoing> m_outgoing;
    std::vector<DeviceId> m_differences;                       ///< deltas to publish after the commit
    std::vector<std::pair<DeviceId, std::uint64_t>> m_removed; ///< with the incarnation that ended
    std::vector<DeviceId> m_indexed;                           ///< since the last commit
    std::vector<DeviceId>
        m_unread; ///< of a transaction that failed, and the store does not say how they stand
    /// Devices that the broker keeps an "online" of and that were never heard: believed once they speak.
    std::unordered_set<DeviceId> m_births;
    Verdict m_verdict; ///< of the message in hand
};

} // namespace drydock::replica
