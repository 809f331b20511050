// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "broker/connection.h"
#include "device/connection_watch.h"
#include "device/device.h"
#include "device/device_store.h"
#include "device/downloader.h"
#include "device/installer.h"
#include "device/loop.h"
#include "fleet/state_topics.h"

#include <functional>
#include <memory>
#include <random>
#include <vector>

namespace drydock::device {

/// What all sessions of a process share; it must outlive them.
struct SessionContext
{
    Loop& loop;
    Downloader& downloader;
    const DeviceStore* store = nullptr; ///< none: state lives in memory
    StateTopics topics;
    std::chrono::milliseconds reconnectWait{0}; ///< upper bound of the random wait after a lost connection
    std::function<void(const DeviceId&, std::string_view, bool important)> log;
};

/// One device on its connection: carries events to the state machine, and out what it does.
class Session : private DevicePort
{
public:
    /// `partFile` empty: what is downloaded is hashed and not kept.
    Session(SessionContext& context, DeviceSettings settings, DeviceRecord record,
            std::unique_ptr<broker::DrivenConnection> connection, std::unique_ptr<Installer> installer,
            std::filesystem::path partFile);
    ~Session() override;

    /// The presence that stays behind when a device vanishes: for ConnectOptions.
    [[nodiscard]] static broker::Will will(const StateTopics& topics, const DeviceId& id);

    [[nodiscard]] Expected<void> start();
    /// Says goodbye: presence, then an orderly end of the connection.
    void stop();

    [[nodiscard]] const Device& device() const { return m_device; }
    [[nodiscard]] bool isConnected() const { return m_connected; }

private:
    void publish(StateTopic topic, std::string payload, int qos) override;
    void startDownload(const Command& command) override;
    void cancelDownload() override;
    void discardDownload() override;
    void install(const Software& software) override;
    [[nodiscard]] bool isInstalled(const Software& software) override;
    [[nodiscard]] Expected<void> save(const DeviceRecord& record) override;
    void loseConnection(std::chrono::milliseconds duration) override;
    void log(std::string_view line, bool important) override;

    void subscribe(StateTopic topic, int qos);
    void publishPresence(bool online);
    void stateChanged(const broker::ConnectionState& state);
    void tick();
    /// After anything happened: watches what the connection has now, and sets the timer for what comes next.
    void settle();

    SessionContext& m_context;
    std::unique_ptr<broker::DrivenConnection> m_connection;
    std::unique_ptr<Installer> m_installer;
    std::filesystem::path m_partFile;
    Device m_device;
    std::vector<broker::Handle> m_handles;
    std::shared_ptr<PartialContent> m_content;
    std::unique_ptr<Downloader::Transfer> m_transfer;
    std::mt19937_64 m_random;
    ConnectionWatch m_watch;
    bool m_connected = false;
    bool m_stopped = false;
    Instant m_holdUntil{}; ///< no new connection before
    Instant m_timerAt = Instant::max();
    Loop::TimerId m_timer = 0;
    std::string m_lastProblem;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace drydock::device
