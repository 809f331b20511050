// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/names.h"
#include "fleet/time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drydock::replica {

enum class Online : std::uint8_t { Unknown, Yes, No };
[[nodiscard]] std::string_view toString(Online online); ///< "UNKNOWN", "YES", "NO"

/// One device as it is kept. Documents are the byte strings of StateDocument.
struct DeviceRow
{
    DeviceId id;
    std::uint64_t incarnation = 0; ///< rises when a deleted device comes back: its versions start anew
    std::uint64_t version = 0;
    std::string desired;
    std::string reported;
    std::string metadata;
    std::string deltaDigest; ///< of the delta that was last published; empty: none
    std::string attributes;  ///< JSON object set by operators; empty: none
    std::string model;       ///< as an operator said it; a reported hardwareModel goes before it
    std::string execution;   ///< JSON of the latest execution, for lists; empty: none
    std::string groups;      ///< ids of its groups, sorted, a blank between; empty: none
    Online online = Online::Unknown;
    TimePoint onlineSince{}; ///< when `online` was learnt
    TimePoint seen{};        ///< last message from the device
    std::uint64_t cursor = 0;
    bool deleted = false; ///< a tombstone: only id, incarnation and cursor mean anything
};

/// The highest of all tombstones that were forgotten.
struct Forgotten
{
    std::uint64_t cursor = 0; ///< who asks for changes since less would not hear of deletions
    std::uint64_t incarnation = 0;
};

class DeviceTable
{
public:
    virtual ~DeviceTable() = default;
    /// These are about to be looked for in this transaction: a store far away fetches them together.
    virtual void expect(const std::vector<DeviceId>& ids) = 0;
    /// Tombstones are found too (`deleted`).
    [[nodiscard]] virtual std::optional<DeviceRow> find(const DeviceId& id) = 0;
    virtual void save(const DeviceRow& row) = 0;
    /// The lighter write for a device that was only heard.
    virtual void saveSeen(const DeviceId& id, TimePoint seen) = 0;
    /// Tombstones with a cursor above `since` in its order, at most `limit`. Of all others DeviceIndex knows.
    [[nodiscard]] virtual std::vector<DeviceRow> endedSince(std::uint64_t since, std::size_t limit) = 0;
    /// Of the devices after one (not deleted, in the order of ids) the first `limit`.
    [[nodiscard]] virtual std::vector<DeviceRow> after(const std::optional<DeviceId>& id,
                                                       std::size_t limit) = 0;
    /// All that are not deleted, in the order of ids; `visit` returns false to stop.
    virtual void forEach(const std::function<bool(const DeviceRow&)>& visit) = 0;
    /// Of the devices after one, in the order of ids, the first `limit` that are online since before a time.
    [[nodiscard]] virtual std::vector<DeviceId>
    onlineSinceBefore(TimePoint time, const std::optional<DeviceId>& after, std::size_t limit) = 0;
    /// Ends the tombstones of devices deleted before; `forgotten` rises with them.
    virtual void forgetTombstones(TimePoint before) = 0;
    [[nodiscard]] virtual Forgotten forgotten() = 0;
};

struct HistoryEntry
{
    TimePoint time{};
    std::string kind; ///< "delta", "ack", "report", "presence", "execution"
    std::string text;
};

class HistoryTable
{
public:
    virtual ~HistoryTable() = default;
    virtual void add(const DeviceId& id, const HistoryEntry& entry) = 0;
    /// Newest first.
    [[nodiscard]] virtual std::vector<HistoryEntry> latest(const DeviceId& id, std::size_t limit) = 0;
    virtual void prune(TimePoint before) = 0;
};

/// A message that was committed and may come again: the last one of its packet id.
struct SeenMessage
{
    std::uint16_t packetId = 0;
    std::uint64_t position = 0; ///< counts messages
    std::string print;          ///< hash of topic and payload, and how it was answered
};

/// What makes a restart lose nothing: messages seen lately, and answers not yet taken by the broker.
class IngestTable
{
public:
    virtual ~IngestTable() = default;
    /// One a packet id at most, in the order of positions.
    [[nodiscard]] virtual std::vector<SeenMessage> seenMessages() = 0;
    /// A batch, in the order of positions, which are above all that were remembered; each message takes the
    /// place of the last of its packet id. What is before `oldest` may be forgotten.
    virtual void remember(const std::vector<SeenMessage>& messages, std::uint64_t oldest) = 0;
    virtual void forgetSeen() = 0;

    /// One record a batch of answers (bytes of Outbox); cleared once the broker took all of them.
    virtual void owe(std::uint64_t batch, std::string_view answers) = 0;
    virtual void settle(std::uint64_t batch) = 0;
    [[nodiscard]] virtual std::vector<std::pair<std::uint64_t, std::string>> owed() = 0;
};

struct StoredExecution
{
    DeviceId device;
    std::string state;
    std::string record;
};

class JobTable
{
public:
    virtual ~JobTable() = default;
    virtual void saveJob(const JobId& id, bool open, std::string_view record) = 0;
    virtual void saveExecution(const JobId& job, const DeviceId& device, std::string_view state,
                               std::string_view record) = 0;
    /// Takes the job's executions with it.
    virtual void remove(const JobId& id) = 0;
    /// Records of jobs, oldest first.
    [[nodiscard]] virtual std::vector<std::string> jobs(bool openOnly) = 0;
    [[nodiscard]] virtual std::optional<std::string> job(const JobId& id) = 0;
    [[nodiscard]] virtual std::optional<StoredExecution> execution(const JobId& job,
                                                                   const DeviceId& device) = 0;
    /// Executions of a job after a device id, in the order of ids; of one state where `state` is not empty.
    [[nodiscard]] virtual std::vector<StoredExecution>
    executions(const JobId& job, std::string_view after, std::size_t limit, std::string_view state = {}) = 0;
};

/// Devices that failed, and may be held back for it.
class QuarantineTable
{
public:
    virtual ~QuarantineTable() = default;
    virtual void save(const DeviceId& device, std::string_view record) = 0;
    virtual void remove(const DeviceId& device) = 0;
    [[nodiscard]] virtual std::vector<std::pair<DeviceId, std::string>> all() = 0;
};

class PackageTable
{
public:
    virtual ~PackageTable() = default;
    virtual void save(const PackageName& name, const Version& version, std::string_view record) = 0;
    [[nodiscard]] virtual std::optional<std::string> find(const PackageName& name,
                                                          const Version& version) = 0;
    /// Records in the order of name and version, those after this one (empty: from the first), at most
    /// `limit`.
    [[nodiscard]] virtual std::vector<std::string> after(std::string_view name, std::string_view version,
                                                         std::size_t limit) = 0;
    virtual void remove(const PackageName& name, const Version& version) = 0;

    virtual void saveUpload(std::string_view id, TimePoint created, std::string_view record) = 0;
    [[nodiscard]] virtual std::optional<std::string> upload(std::string_view id) = 0;
    virtual void removeUpload(std::string_view id) = 0;
    [[nodiscard]] virtual std::vector<std::string> uploadsBefore(TimePoint time) = 0;

    /// What is still to be done in the package storage, each a line of its owner's; adding twice changes
    /// nothing.
    virtual void addChore(std::string_view chore) = 0;
    virtual void removeChore(std::string_view chore) = 0;
    [[nodiscard]] virtual std::vector<std::string> chores() = 0;
};

/// What is known of a target list as a whole.
struct TargetListHead
{
    std::uint64_t count = 0; ///< devices
    std::string lowest;      ///< of its ids
    std::string highest;
    std::string digest; ///< of its ids (ListDigest); empty: it and the two before are not known
};

/// A part of a target list: some of its devices. The others stand in the list that they were added to, and in
/// what that was added to in turn. So adding to a list costs as much as what is added.
struct TargetPart
{
    std::string addedTo; ///< id of a list; empty: to none
    TargetListHead list; ///< with this part
    std::string ids;     ///< JSON array, in order; none stands in two parts of a list
};

class TargetTable
{
public:
    virtual ~TargetTable() = default;
    /// The id is made from the content of the list, so writing twice changes nothing.
    virtual void save(std::string_view id, const TargetPart& part) = 0;
    /// The last part of a list.
    [[nodiscard]] virtual std::optional<TargetPart> find(std::string_view id) = 0;
    /// Reads no ids.
    [[nodiscard]] virtual std::optional<TargetListHead> head(std::string_view id) = 0;
    virtual void remove(std::string_view id) = 0;
};

/// Groups, and who is in them. A member need not be a device that is known yet.
class GroupTable
{
public:
    virtual ~GroupTable() = default;
    virtual void save(const GroupId& id, std::string_view record) = 0;
    virtual void remove(const GroupId& id) = 0;
    /// With their records, in the order of ids.
    [[nodiscard]] virtual std::vector<std::pair<GroupId, std::string>> all() = 0;

    /// False where it is one already.
    virtual bool addMember(const GroupId& group, const DeviceId& device) = 0;
    /// False where it is none.
    virtual bool removeMember(const GroupId& group, const DeviceId& device) = 0;
    /// The same for many, of which is known what they are: a store far away is not waited for.
    virtual void putMember(const GroupId& group, const DeviceId& device) = 0;
    virtual void dropMember(const GroupId& group, const DeviceId& device) = 0;
    virtual void removeMembers(const GroupId& group) = 0;
    /// Members after an id, in order.
    [[nodiscard]] virtual std::vector<DeviceId> members(const GroupId& group, std::string_view after,
                                                        std::size_t limit) = 0;
    [[nodiscard]] virtual std::uint64_t count(const GroupId& group) = 0;
    [[nodiscard]] virtual std::vector<GroupId> groupsOf(const DeviceId& device) = 0;
    /// The device leaves all groups; gives those it was in.
    [[nodiscard]] virtual std::vector<GroupId> leaveAll(const DeviceId& device) = 0;
};

struct StoredAnswer
{
    std::string contentType;
    std::string payload;
};

class RequestTable
{
public:
    virtual ~RequestTable() = default;
    /// The answer that a request id of this operator already had.
    [[nodiscard]] virtual std::optional<StoredAnswer> answer(const OperatorName& who,
                                                             std::string_view requestId) = 0;
    virtual void save(const OperatorName& who, std::string_view requestId, TimePoint now,
                      const StoredAnswer& answer) = 0;
    virtual void prune(TimePoint before) = 0;
};

class AuditTable
{
public:
    virtual ~AuditTable() = default;
    virtual void append(std::uint64_t seq, std::string_view line) = 0;
    /// Lines after `seq`, in order.
    [[nodiscard]] virtual std::vector<std::string> after(std::uint64_t seq, std::size_t limit) = 0;
    [[nodiscard]] virtual std::optional<std::string> last() = 0;
};

/// Single values: the cursor, the frozen flag, the audit key …
class SettingTable
{
public:
    virtual ~SettingTable() = default;
    [[nodiscard]] virtual std::optional<std::string> get(std::string_view key) = 0;
    virtual void set(std::string_view key, std::string_view value) = 0;
};

/// The fleet's persistent store: one transaction at a time, on one thread. A failure sticks: calls after it
/// do nothing and return nothing, and `commit` returns it, so that nothing is ever answered on half a read.
class Store
{
public:
    Store() = default;
    virtual ~Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    virtual void begin() = 0;
    /// Durable when it returns without an error; with one, nothing of the transaction is kept.
    [[nodiscard]] virtual Expected<void> commit() = 0;
    virtual void rollback() = 0;
    /// The first failure since `begin` (or since the last rollback), if any. That of a write may show no
    /// sooner than at the next read.
    [[nodiscard]] virtual const std::optional<Error>& failure() const = 0;

    [[nodiscard]] virtual DeviceTable& devices() = 0;
    [[nodiscard]] virtual HistoryTable& history() = 0;
    [[nodiscard]] virtual IngestTable& ingest() = 0;
    [[nodiscard]] virtual JobTable& jobs() = 0;
    [[nodiscard]] virtual QuarantineTable& quarantines() = 0;
    [[nodiscard]] virtual PackageTable& packages() = 0;
    [[nodiscard]] virtual TargetTable& targets() = 0;
    [[nodiscard]] virtual GroupTable& groups() = 0;
    [[nodiscard]] virtual RequestTable& requests() = 0;
    [[nodiscard]] virtual AuditTable& audit() = 0;
    [[nodiscard]] virtual SettingTable& settings() = 0;
};

} // namespace drydock::replica
