// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/storage_watch.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace drydock::service {

std::string_view toString(StorageHealth::State state)
{
    switch (state) {
    case StorageHealth::State::Unknown:
        return "UNKNOWN";
    case StorageHealth::State::Ready:
        return "READY";
    case StorageHealth::State::Degraded:
        return "DEGRADED";
    }
    return "UNKNOWN";
}

StorageWatch::StorageWatch(storage::S3Options options, std::chrono::milliseconds interval,
                           std::function<void(const StorageHealth&)> changed)
    : m_endpoint(options.endpoint), m_interval(interval), m_changed(std::move(changed)),
      m_client(std::move(options)), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void StorageWatch::run(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any condition;
    StorageHealth last;
    while (!stop.stop_requested()) {
        const StorageHealth found = ask();
        if (found.state != last.state || found.reason != last.reason) {
            // Degraded for another reason is degraded since the first.
            const auto since = found.state == last.state ? last.since : found.since;
            last = {found.state, found.reason, since};
            m_changed(last);
        }
        std::unique_lock lock(mutex);
        condition.wait_for(lock, stop, m_interval, [] { return false; });
    }
}

StorageHealth StorageWatch::ask()
{
    const auto answered = m_client.checkBucket();
    if (answered)
        return {StorageHealth::State::Ready, {}, systemNow()};
    return {StorageHealth::State::Degraded,
            "package storage " + m_endpoint + ": " + answered.error().message +
                "; until it answers nothing can be staged, and devices cannot download",
            systemNow()};
}

} // namespace drydock::service
