// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "storage/s3/s3_client.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace drydock::service {

/// How the package storage is, as far as it is known.
struct StorageHealth
{
    enum class State : std::uint8_t { Unknown, Ready, Degraded };
    State state = State::Unknown;
    std::string reason; ///< in words; empty where nothing is wrong
    TimePoint since{};  ///< when it became so

    bool operator==(const StorageHealth&) const = default;
};
[[nodiscard]] std::string_view toString(StorageHealth::State state); ///< "UNKNOWN", "READY", "DEGRADED"

/// Asks the storage for its bucket every few seconds, on a thread and a connection of its own: what the
/// worker moves may take minutes.
class StorageWatch
{
public:
    /// `changed` is called on the watch's thread, first with what was found at once, then with each change.
    StorageWatch(storage::S3Options options, std::chrono::milliseconds interval,
                 std::function<void(const StorageHealth&)> changed);
    StorageWatch(const StorageWatch&) = delete;
    StorageWatch& operator=(const StorageWatch&) = delete;

    static constexpr std::chrono::seconds usualInterval{5};

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] StorageHealth ask();

    std::string m_endpoint;
    std::chrono::milliseconds m_interval;
    std::function<void(const StorageHealth&)> m_changed;
    storage::S3Client m_client;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace drydock::service
