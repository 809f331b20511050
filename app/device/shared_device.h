// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/device.h"
#include "device/downloader.h"
#include "device/link.h"
#include "fleet/state_topics.h"

#include <functional>
#include <memory>

namespace drydock::device {

/// What all devices of a SharedFleet have in common; it must outlive them.
struct SharedContext
{
    Loop& loop;
    Downloader& downloader;
    StateTopics topics;
    double downloadShare = 0; ///< of attempts that really download
    std::function<void(const DeviceId&, std::string_view, bool important)> log;
};

/// A device that others' connections speak for: the same state machine as any, without a session, a will, an
/// account or files of its own.
class SharedDevice : private DevicePort
{
public:
    SharedDevice(SharedContext& context, DeviceSettings settings, DeviceRecord record, Link& link);
    ~SharedDevice() override;

    /// Its connection is there; says so and reports.
    void connect();
    void disconnect();
    /// Says that the device is gone, before its link ends.
    void leave();
    void message(StateTopic topic, std::string_view payload);

    [[nodiscard]] const Device& device() const { return m_device; }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// The service has answered it since it connected.
    [[nodiscard]] bool isAnswered() const { return m_answered; }

private:
    void publish(StateTopic topic, std::string payload, int qos) override;
    void startDownload(const Command& command) override;
    void cancelDownload() override;
    void discardDownload() override { cancelDownload(); }
    void install(const Software& software) override;
    [[nodiscard]] bool isInstalled(const Software&) override { return false; }
    [[nodiscard]] Expected<void> save(const DeviceRecord&) override { return {}; }
    void loseConnection(std::chrono::milliseconds duration) override;
    void log(std::string_view line, bool important) override;

    [[nodiscard]] bool reallyDownloads() const;
    void publishPresence(bool online);
    void settle();
    /// Runs a call from the loop, unless the device is gone by then.
    void later(std::function<void()> call);

    SharedContext& m_context;
    Link& m_link;
    Device m_device;
    std::unique_ptr<Downloader::Transfer> m_transfer;
    std::shared_ptr<int> m_download; ///< one that is not made; gone where it was cancelled
    Instant m_timerAt = Instant::max();
    Loop::TimerId m_timer = 0;
    bool m_connected = false;
    bool m_answered = false;
    bool m_away = false; ///< simulated loss of the connection
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace drydock::device
