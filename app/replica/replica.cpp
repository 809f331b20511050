// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"

#include <algorithm>

namespace drydock::replica {

using nlohmann::json;

namespace {

/// Devices that a batch touches before they are written, while its next messages are handled. Of fewer one is
/// more often touched again, and then written twice.
constexpr std::size_t touchedAtOnce = 50;

/// The report of an update that ends an attempt, where it has one.
std::optional<UpdateReport> terminalReport(const StateUpdate& update)
{
    if (!update.reported || !update.reported->is_object())
        return std::nullopt;
    const auto found = update.reported->find("update");
    if (found == update.reported->end() || reportedStatus(*found) == UpdateStatus::Running)
        return std::nullopt;
    return updateReportFromJson(*found);
}

/// What the reported part of an update says of what others follow.
struct Said
{
    bool anything = false; ///< it has such a part
    bool model = false;    ///< it may change; null takes all keys away
    bool report = false;
    std::optional<std::string> version;
};

Said whatIsSaid(const std::optional<json>& reported)
{
    Said said;
    if (!reported)
        return said;
    said.anything = true;
    said.model = !reported->is_object() || reported->contains("hardwareModel");
    if (!reported->is_object())
        return said;
    said.report = reported->contains("update");
    if (const auto found = reported->find("softwareVersion"); found != reported->end() && found->is_string())
        said.version = found->get<std::string>();
    return said;
}

} // namespace

Replica::Replica(Store& store, ReplicaOptions options, RolloutPort& rollout,
                 std::function<void(const std::string&)> log)
    : m_store(store), m_options(std::move(options)), m_rollout(rollout), m_log(std::move(log)),
      m_cache(store.devices(), m_options.cacheCapacity), m_groups(store), m_buckets(m_options.rate)
{
    m_options.limits.dialect = dialect();
    m_index.load(store.devices());
    discard();
}

void Replica::expect(const std::vector<broker::Message>& messages)
{
    std::vector<DeviceId> devices;
    std::vector<DeviceId> absent;
    devices.reserve(messages.size());
    for (const auto& message : messages) {
        if (auto parsed = m_options.topics.parse(message.topic))
            devices.push_back(std::move(parsed->device));
    }
    m_cache.prefetch(devices);
    for (const auto& device : devices) {
        if (!m_cache.holds(device))
            absent.push_back(device);
    }
    // Who sends many messages at once is read once.
    std::ranges::sort(absent);
    absent.erase(std::ranges::unique(absent).begin(), absent.end());
    m_rollout.expect(devices);
    m_store.devices().expect(absent);
    m_cache.load(absent);
}

Verdict Replica::handle(const broker::Message& message, TimePoint now)
{
    m_verdict.reset();
    if (m_cache.touchedCount() >= touchedAtOnce)
        saveTouched(now);
    const auto parsed = m_options.topics.parse(message.topic);
    if (!parsed) {
        m_log("ignored: topic " + message.topic.substr(0, 200) + " names no device");
        return m_verdict;
    }
    if (message.retain) {
        m_log("ignored and cleared: retained message on " + message.topic);
        m_outgoing.push_back({{.topic = message.topic, .payload = {}, .qos = 1, .retain = true}, {}});
        return m_verdict;
    }
    switch (parsed->kind) {
    case StateTopic::Update:
        if (looksLikeAck(message.payload))
            handleAck(parsed->device, message, now);
        else
            handleUpdate(parsed->device, message, now);
        break;
    case StateTopic::UpdateAccepted:
        if (looksLikeAck(message.payload))
            handleAck(parsed->device, message, now);
        break;
    case StateTopic::Get:
        handleGet(parsed->device, message, now);
        break;
    case StateTopic::CredentialsGet:
        reject(
            parsed->device, StateTopic::CredentialsGetRejected,
            {ErrorCode::Forbidden, "no temporary credentials are given here: use the URL of the delta", {}},
            {}, now);
        break;
    default:
        m_log("ignored: " + message.topic + " is not a topic that the service reads");
    }
    return m_verdict;
}

void Replica::handleUpdate(const DeviceId& id, const broker::Message& message, TimePoint now)
{
    auto update = state_codec::decodeUpdate(message.payload, m_options.limits);
    // The end of an attempt is always heard; naming one that never was is no way past the limit.
    const auto end = update ? terminalReport(*update) : std::nullopt;
    const bool limited = !end || m_rollout.standing(id, end->jobId) == AttemptStanding::Unknown;
    if (limited && !m_buckets.take(id, now)) {
        reject(id, StateTopic::UpdateRejected,
               {ErrorCode::TooMany, "too many updates; slow down and repeat", {}},
               state_codec::clientTokenOf(message.payload), now);
        return;
    }
    if (!update) {
        reject(id, StateTopic::UpdateRejected, update.error(), state_codec::clientTokenOf(message.payload),
               now);
        return;
    }
    if (update->desired && !m_options.desiredOpen) {
        reject(id, StateTopic::UpdateRejected,
               {ErrorCode::Forbidden, "desired is not taken on this topic; applications use devices.desire",
                "state.desired"},
               update->clientToken, now);
        return;
    }
    if (touchesSoftware(update->desired) && m_rollout.hasOpenExecution(id)) {
        reject(id, StateTopic::UpdateRejected,
               {ErrorCode::Conflict, "a job is updating this device; cancel it first", "state.desired"},
               update->clientToken, now);
        return;
    }
    merge(id, *std::move(update), now);
}

void Replica::merge(const DeviceId& id, StateUpdate update, TimePoint now)
{
    Said said = whatIsSaid(update.reported);
    const std::string clientToken = std::move(update.clientToken);
    Device* known = m_cache.find(id);
    std::optional<StateDocument> fresh;
    StateDocument& document = known != nullptr ? known->document : fresh.emplace();
    std::optional<StateDocument> previous;
    if (m_options.documents)
        previous = document;
    auto applied = document.apply(std::move(update), toSeconds(now), m_options.limits);
    if (!applied) {
        reject(id, StateTopic::UpdateRejected, applied.error(), clientToken, now);
        return;
    }
    Device& device = known != nullptr ? *known : m_cache.findOrCreate(id);
    if (fresh)
        device.document = *std::move(fresh);
    m_cache.touch(device);
    hear(device, now);
    if (said.model)
        m_rollout.modelKnown(id, device.model(), now);
    if (said.anything)
        m_rollout.softwareNameKnown(id, device.softwareName(), now);
    accept(device, *applied, clientToken, now);
    if (previous) {
        m_outgoing.push_back({{.topic = m_options.topics.topic(id, StateTopic::UpdateDocuments),
                               .payload = state_codec::encodeDocuments(
                                   *previous, device.document, clientToken, toSeconds(now), dialect())},
                              {}});
    }

    const auto report = said.report ? device.document.reportedUpdate() : std::nullopt;
    // Who names its software by the URL or the name alone has confirmed it too.
    if (applied->softwareFulfilled && !said.version)
        said.version = std::string(device.document.reportedVersion());
    if (report || said.version)
        m_rollout.reported(id, report, said.version, now);
    m_rollout.seen(id, now);
    dropSettledCommand(device, now);
    noteDifference(device, true, now);
}

/// A device that falls back to another version after its job is over must not meet the old command again: its
/// URL would not be signed, and the job is decided. What it now runs is for an operator to judge.
void Replica::dropSettledCommand(Device& device, TimePoint now)
{
    if (device.document.desired().empty() || device.document.isSoftwareFulfilled())
        return;
    const auto desired = device.document.desiredSoftware();
    // In dialect aws reported may name any job, or none.
    const bool isThere =
        dialect() == Dialect::Aws && desired && desired->version == device.document.reportedVersion();
    if (!desired || desired->jobId.empty() || isThere ||
        m_rollout.standing(device.row.id, desired->jobId) != AttemptStanding::Earlier)
        return;
    device.document.clearDesiredSoftware(desired->jobId);
    addHistory(device.row.id, "attention",
               "VERSION_MISMATCH: reports " + std::string(device.document.reportedVersion()) +
                   ", the last job brought " + desired->version,
               now);
}

void Replica::handleAck(const DeviceId& id, const broker::Message& message, TimePoint now)
{
    const auto ack = parseAckText(message.payload);
    if (!ack) {
        reject(id, StateTopic::UpdateRejected, ack.error(), {}, now);
        return;
    }
    const auto standing = m_rollout.standing(id, ack->id);
    if (standing == AttemptStanding::Unknown) {
        if (!m_buckets.take(id, now)) {
            reject(id, StateTopic::UpdateRejected, {ErrorCode::TooMany, "too many updates; slow down", {}},
                   {}, now);
            return;
        }
        m_rollout.acknowledged(id, *ack, now); // counted, and one entry of history a minute
        reject(id, StateTopic::UpdateRejected,
               {ErrorCode::NotFound, "acknowledges a job that this device was never given", {}}, {}, now);
        return;
    }
    Device& device = m_cache.findOrCreate(id);
    hear(device, now);
    const auto version = device.document.version();
    m_rollout.acknowledged(id, *ack, now);
    m_rollout.seen(id, now);
    // A SUCCESS that was taken is answered by `takeSoftware`; everything else is answered here.
    if (device.document.version() == version)
        accept(device, {}, {}, now);
    noteDifference(device, true, now);
}

void Replica::handleGet(const DeviceId& id, const broker::Message& message, TimePoint now)
{
    const auto token = state_codec::clientTokenOf(message.payload);
    if (!m_buckets.take(id, now)) {
        reject(id, StateTopic::GetRejected, {ErrorCode::TooMany, "too many requests; slow down", {}}, token,
               now);
        return;
    }
    Device* device = m_cache.find(id);
    if (device == nullptr || device->document.version() == 0) {
        reject(id, StateTopic::GetRejected, {ErrorCode::NotFound, "nothing is known of this device yet", {}},
               token, now);
        return;
    }
    hear(*device, now);
    std::optional<std::uint32_t> expiry;
    const std::string url = commandUrl(*device, now, expiry);
    m_outgoing.push_back(
        {{.topic = m_options.topics.topic(id, StateTopic::GetAccepted),
          .payload = state_codec::encodeGetAccepted(device->document, token, toSeconds(now), dialect(), url,
                                                    !m_rollout.withholds(id, now)),
          .expirySeconds = expiry},
         url.empty() ? std::nullopt : std::optional(id)});
}

void Replica::answerAgain(const broker::Message& message, Verdict verdict, TimePoint now)
{
    const auto parsed = m_options.topics.parse(message.topic);
    if (!parsed || message.retain)
        return;
    if (parsed->kind == StateTopic::Get) {
        handleGet(parsed->device, message, now);
        return;
    }
    const Device* device = m_cache.find(parsed->device);
    if (parsed->kind != StateTopic::Update || device == nullptr || looksLikeAck(message.payload))
        return;
    const auto update = state_codec::decodeUpdate(message.payload, m_options.limits);
    if (update && !verdict)
        accept(*device, {.desired = {}, .reported = update->reported}, update->clientToken, now);
    else
        reject(parsed->device, StateTopic::UpdateRejected,
               update ? Error{*verdict, "rejected before; it came once more", {}} : update.error(),
               state_codec::clientTokenOf(message.payload), now);
}

void Replica::accept(const Device& device, const Applied& applied, std::string_view clientToken,
                     TimePoint now)
{
    m_answers.push_back(
        {m_options.topics.topic(device.row.id, StateTopic::UpdateAccepted),
         state_codec::encodeAccepted(device.document, applied, clientToken, toSeconds(now), dialect())});
}

void Replica::reject(const DeviceId& id, StateTopic topic, const Error& error, std::string_view clientToken,
                     TimePoint now)
{
    m_verdict = error.code;
    m_log("rejected: device " + id.str() + ": " +
          std::to_string(state_codec::rejectionCode(error, dialect())) + " " + error.message);
    m_answers.push_back({m_options.topics.topic(id, topic),
                         state_codec::encodeRejected(error, clientToken, toSeconds(now), dialect())});
}

/// Publishes a delta where the difference is another one than that last published (dialect aws: at every
/// update).
void Replica::noteDifference(Device& device, bool publish, TimePoint now)
{
    const auto digest = device.document.deltaDigest(dialect());
    const std::string text = digest == 0 ? std::string() : std::to_string(digest);
    const bool changed = text != device.row.deltaDigest;
    if (changed) {
        device.row.deltaDigest = text;
        m_cache.touch(device);
    }
    if (publish && !text.empty() && (changed || dialect() == Dialect::Aws) &&
        std::find(m_differences.begin(), m_differences.end(), device.row.id) == m_differences.end()) {
        m_differences.push_back(device.row.id);
        addHistory(device.row.id, "delta", "difference changed", now);
    }
}

void Replica::trim(TimePoint now)
{
    m_cache.trim();
    m_indexed.clear();
    m_buckets.forgetIdle(now);
}

std::string Replica::commandUrl(const Device& device, TimePoint now,
                                std::optional<std::uint32_t>& expiry) const
{
    const auto desired = device.document.desiredSoftware();
    if (!desired || device.document.isSoftwareFulfilled())
        return {};
    const auto command = m_rollout.commandUrl(device.row.id, *desired, now);
    if (!command)
        return {};
    expiry = command->lifeSeconds;
    return command->url;
}

} // namespace drydock::replica
