// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/command.h"
#include "device/device_record.h"
#include "fleet/error.h"
#include "fleet/state_topics.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace drydock::device {

/// The time by which a device waits; it does not jump.
using Instant = std::chrono::steady_clock::time_point;

/// How a download ended, or why it cannot go on.
enum class DownloadOutcome {
    Done,      ///< there, size and SHA-256 are right
    Refused,   ///< the storage refused the URL (expired, say): a fresh one is needed
    Broken,    ///< connection or server failed: worth another try
    Wrong,     ///< what came is not what was announced; it has been thrown away
    Impossible ///< no such object, no space …: another try does not help
};

struct DownloadEnd
{
    DownloadOutcome outcome = DownloadOutcome::Done;
    std::string reason;         ///< in words, without any URL's query
    std::uint64_t received = 0; ///< bytes of the package there now
};

/// What a device does to the world around it. Calls return at once; what they start is answered by the events
/// of Device, never from within the call.
class DevicePort
{
public:
    DevicePort() = default;
    virtual ~DevicePort() = default;
    DevicePort(const DevicePort&) = delete;
    DevicePort& operator=(const DevicePort&) = delete;

    virtual void publish(StateTopic topic, std::string payload, int qos) = 0;
    /// Fetches, resuming from what is there of the same content. Answered by Device::downloadEnded.
    virtual void startDownload(const Command& command) = 0;
    /// No event follows; what was fetched is kept.
    virtual void cancelDownload() = 0;
    /// Ends a download and removes what was fetched: the next one begins with nothing.
    virtual void discardDownload() = 0;
    /// Installs what was downloaded. Answered by Device::installEnded.
    virtual void install(const Software& software) = 0;
    /// Whether this attempt was installed and only its end was not written down.
    [[nodiscard]] virtual bool isInstalled(const Software& software) = 0;
    /// Returns when the record is safe.
    [[nodiscard]] virtual Expected<void> save(const DeviceRecord& record) = 0;
    /// Cuts the connection without goodbye, for so long.
    virtual void loseConnection(std::chrono::milliseconds duration) = 0;
    /// One line for people; `important` ones are shown for every device of a large fleet.
    virtual void log(std::string_view line, bool important) = 0;
};

} // namespace drydock::device
