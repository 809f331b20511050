// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/minisign.h"
#include "device/conversation.h"
#include "device/device_port.h"
#include "device/misbehaviour.h"
#include "fleet/names.h"
#include "fleet/time.h"

#include <map>
#include <optional>
#include <random>
#include <string>

namespace drydock::device {

struct DeviceSettings
{
    DeviceId id;
    std::string model;
    std::optional<crypto::MinisignPublicKey> key; ///< none: signatures are not checked
    Misbehaviour misbehaviour;
    Clock clock = systemNow; ///< for the expiry of manifests
    std::string tokenPrefix; ///< random: differs from run to run
};

struct DeviceCounters
{
    std::uint64_t connects = 0;
    std::uint64_t attempts = 0;  ///< begun in this run
    std::uint64_t downloads = 0; ///< started; one attempt may need several after interruptions
    std::map<std::string, std::uint64_t> outcomes; ///< by final status
};

/// One device as a state machine: events in, calls of its port out. It knows neither sockets nor files nor
/// threads. Its rules: an attempt is carried out once, whatever is delivered twice; what is begun is written
/// down before; a new attempt supersedes one that is not yet being installed.
class Device
{
public:
    Device(DeviceSettings settings, DeviceRecord record, DevicePort& port);

    /// Call once, first: takes up what a former run left.
    void start(Instant now);
    void connected(Instant now);
    void disconnected();
    /// A message on one of this device's topics.
    void message(StateTopic topic, std::string_view payload, Instant now);
    /// Bytes of the package there so far.
    void downloadProgress(std::uint64_t received, Instant now);
    void downloadEnded(const DownloadEnd& end, Instant now);
    void installEnded(const Expected<void>& result, Instant now);
    void tick(Instant now);
    /// When `tick` is needed next; Instant::max() for never.
    [[nodiscard]] Instant nextTick() const;

    [[nodiscard]] const DeviceSettings& settings() const { return m_settings; }
    [[nodiscard]] const DeviceRecord& record() const { return m_record; }
    [[nodiscard]] const DeviceCounters& counters() const { return m_counters; }
    /// Whether an installation runs that must not be interrupted.
    [[nodiscard]] bool isInstalling() const { return m_work == Work::Installing; }

private:
    /// Confirming: asks whether what was downloaded is still desired.
    enum class Work { Idle, AwaitingUrl, Downloading, AwaitingRetry, Confirming, Installing };

    [[nodiscard]] nlohmann::json reportedState(bool whole) const;
    void delta(std::string_view payload, Instant now);
    void document(std::string_view payload, Instant now);
    void documentRefused(int code, Instant now);
    void desired(const nlohmann::json& delta, bool complete, Instant now);
    void obey(const Command& command, bool complete, Instant now);
    void obeyAgain(const Command& command, bool complete, Instant now);
    void begin(const Command& command, Instant now);
    void download(Instant now);
    void progressed(std::uint64_t received);
    void downloadRefused(const std::string& reason, Instant now);
    void downloadBroken(const std::string& reason, Instant now);
    /// How long it waits before the next try; twice as long after each failure.
    std::chrono::milliseconds retryLater(int failures, Instant now);
    void downloadDone(Instant now);
    void apply(Instant now);
    void abandon(Instant now);
    /// True where the attempt is over because its mishap says so.
    [[nodiscard]] bool mishap(Step step, Instant now);
    void finish(UpdateStatus status, const std::string& reason, Instant now);
    /// True when the record is safe.
    bool save();
    void setWork(Work work);

    DeviceSettings m_settings;
    DeviceRecord m_record;
    DevicePort& m_port;
    Conversation m_conversation;
    DeviceCounters m_counters;
    Work m_work = Work::Idle;
    std::optional<UpdateReport> m_update;
    bool m_clearUpdate = false;
    std::optional<Command> m_command; ///< of the open attempt, once its URL is known in this run
    std::optional<Command> m_next;    ///< came while another was being installed
    Mishap m_mishap;
    Instant m_retryAt = Instant::max();
    std::minstd_rand m_random; ///< small: there may be very many
    int m_fruitless = 0;       ///< tries in a row that brought no byte
    int m_refusals = 0;
    int m_wrongs = 0;
    std::uint64_t m_received = 0;
};

} // namespace drydock::device
