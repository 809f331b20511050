// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/shared_device.h"

#include <functional>
#include <utility>

namespace drydock::device {

namespace {

Instant clockNow()
{
    return std::chrono::steady_clock::now();
}

} // namespace

SharedDevice::SharedDevice(SharedContext& context, DeviceSettings settings, DeviceRecord record, Link& link)
    : m_context(context), m_link(link), m_device(std::move(settings), std::move(record), *this)
{
    m_device.start(clockNow());
}

SharedDevice::~SharedDevice()
{
    m_context.loop.cancel(m_timer);
}

void SharedDevice::connect()
{
    if (std::exchange(m_connected, true) || m_away)
        return;
    m_answered = false;
    publishPresence(true);
    m_device.connected(clockNow());
    settle();
}

void SharedDevice::disconnect()
{
    if (std::exchange(m_connected, false) && !m_away)
        m_device.disconnected();
    settle();
}

void SharedDevice::leave()
{
    m_transfer.reset();
    if (m_connected && !m_away)
        publishPresence(false);
}

void SharedDevice::message(StateTopic topic, std::string_view payload)
{
    if (!m_connected || m_away)
        return;
    m_answered = m_answered || topic == StateTopic::UpdateAccepted || topic == StateTopic::UpdateRejected;
    m_device.message(topic, payload, clockNow());
    settle();
}

void SharedDevice::publishPresence(bool online)
{
    (void)m_link.connection().publish(
        {.topic = m_context.topics.topic(m_device.settings().id, StateTopic::Presence),
         .payload = online ? R"({"online":true})" : R"({"online":false})",
         .retain = true});
    m_link.touched();
}

void SharedDevice::publish(StateTopic topic, std::string payload, int qos)
{
    // A queue that is full loses it, as a connection would; what matters is repeated.
    (void)m_link.connection().publish({.topic = m_context.topics.topic(m_device.settings().id, topic),
                                       .payload = std::move(payload),
                                       .qos = qos});
    m_link.touched();
}

bool SharedDevice::reallyDownloads() const
{
    const auto& record = m_device.record();
    const std::string what = m_device.settings().id.str() + " " + std::to_string(record.attempts);
    constexpr double steps = 1'000'000;
    return double(std::hash<std::string>()(what) % std::size_t(steps)) < m_context.downloadShare * steps;
}

void SharedDevice::startDownload(const Command& command)
{
    const auto& software = command.software;
    const auto size = software.size.value_or(0);
    if (reallyDownloads()) {
        m_transfer = m_context.downloader.start(
            command.signedUrl,
            std::make_shared<PartialContent>(std::filesystem::path(), software.sha256, size),
            [this](std::uint64_t received) {
                m_device.downloadProgress(received, clockNow());
                settle();
            },
            [this](const DownloadEnd& end) {
                const auto over = std::move(m_transfer);
                m_device.downloadEnded(end, clockNow());
                settle();
            });
        return;
    }
    m_download = std::make_shared<int>();
    later([this, size, download = std::weak_ptr(m_download)] {
        if (!download.expired())
            m_device.downloadProgress(size / 2, clockNow());
        if (std::exchange(m_download, nullptr))
            m_device.downloadEnded({.outcome = DownloadOutcome::Done, .reason = {}, .received = size},
                                   clockNow());
        settle();
    });
}

void SharedDevice::cancelDownload()
{
    m_transfer.reset();
    m_download.reset();
}

void SharedDevice::install(const Software&)
{
    later([this] {
        m_device.installEnded({}, clockNow());
        settle();
    });
}

void SharedDevice::loseConnection(std::chrono::milliseconds duration)
{
    log("simulated loss of the connection", false);
    // From the loop: the state machine must have returned by then.
    later([this, duration] {
        if (!m_connected || std::exchange(m_away, true))
            return;
        publishPresence(false);
        m_device.disconnected();
        settle();
        (void)m_context.loop.callAt(clockNow() + duration, [this, alive = std::weak_ptr(m_alive)] {
            if (alive.expired())
                return;
            m_away = false;
            if (std::exchange(m_connected, false))
                connect();
        });
    });
}

void SharedDevice::log(std::string_view line, bool important)
{
    m_context.log(m_device.settings().id, line, important);
}

void SharedDevice::later(std::function<void()> call)
{
    m_context.loop.post([call = std::move(call), alive = std::weak_ptr(m_alive)] {
        if (!alive.expired())
            call();
    });
}

void SharedDevice::settle()
{
    const Instant next = m_connected && !m_away ? m_device.nextTick() : Instant::max();
    if (next == m_timerAt && (m_timer != 0 || next == Instant::max()))
        return;
    m_context.loop.cancel(m_timer);
    m_timerAt = next;
    m_timer = next == Instant::max() ? 0 : m_context.loop.callAt(next, [this] {
        m_timer = 0;
        m_timerAt = Instant::max();
        m_device.tick(clockNow());
        settle();
    });
}

} // namespace drydock::device
