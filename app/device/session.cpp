// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/session.h"

#include "platform/socket.h"

#include <algorithm>

namespace drydock::device {

namespace {

constexpr std::uint32_t willDelaySeconds = 10; // so that a short cut is no death

Instant steadyNow()
{
    return std::chrono::steady_clock::now();
}

broker::Message presence(const StateTopics& topics, const DeviceId& id, bool online)
{
    broker::Message message;
    message.topic = topics.topic(id, StateTopic::Presence);
    message.payload = online ? R"({"online":true})" : R"({"online":false})";
    message.retain = true;
    return message;
}

} // namespace

Session::Session(SessionContext& context, DeviceSettings settings, DeviceRecord record,
                 std::unique_ptr<broker::DrivenConnection> connection, std::unique_ptr<Installer> installer,
                 std::filesystem::path partFile)
    : m_context(context), m_connection(std::move(connection)), m_installer(std::move(installer)),
      m_partFile(std::move(partFile)), m_device(std::move(settings), std::move(record), *this),
      m_random(std::random_device{}()), m_watch(context.loop, *m_connection, [this] { settle(); })
{
}

Session::~Session()
{
    m_context.loop.cancel(m_timer);
}

broker::Will Session::will(const StateTopics& topics, const DeviceId& id)
{
    return {presence(topics, id, false), willDelaySeconds};
}

Expected<void> Session::start()
{
    // The command must not be lost while away; answers are asked for again, so they need no such care.
    subscribe(StateTopic::UpdateDelta, 1);
    subscribe(StateTopic::UpdateAccepted, 0);
    subscribe(StateTopic::UpdateRejected, 0);
    subscribe(StateTopic::GetAccepted, 0);
    subscribe(StateTopic::GetRejected, 0);
    m_handles.push_back(
        m_connection->onState([this](const broker::ConnectionState& state) { stateChanged(state); }));
    if (const auto& open = m_device.record().open) {
        m_content = std::make_shared<PartialContent>(m_partFile, open->software.sha256,
                                                     open->software.size.value_or(0));
    } else {
        discardDownload();
    }
    m_device.start(steadyNow());
    if (auto started = m_connection->start(); !started)
        return started;
    settle();
    return {};
}

void Session::subscribe(StateTopic topic, int qos)
{
    broker::SubscribeOptions options;
    options.qos = qos;
    // Nothing that is meant for a device is ever retained; what is, is old or forged.
    options.retainHandling = 2;
    m_handles.push_back(m_connection->subscribe(
        m_context.topics.topic(m_device.settings().id, topic), options,
        [this, topic](const broker::Message& message) {
            if (!message.retain)
                m_device.message(topic, message.payload, steadyNow());
        },
        [this](const std::string& why) { log("subscription refused: " + why, true); }));
}

void Session::stop()
{
    if (std::exchange(m_stopped, true))
        return;
    m_transfer.reset();
    if (m_connected)
        publishPresence(false);
    m_connection->stop();
    m_context.loop.cancel(std::exchange(m_timer, 0));
    m_watch.stop();
}

void Session::publishPresence(bool online)
{
    (void)m_connection->publish(presence(m_context.topics, m_device.settings().id, online));
}

void Session::stateChanged(const broker::ConnectionState& state)
{
    const bool connected = state.phase == broker::Phase::Connected;
    if (connected && !m_connected) {
        m_connected = true;
        m_lastProblem.clear();
        log("connected", false);
        publishPresence(true);
        m_device.connected(steadyNow());
    } else if (!connected && std::exchange(m_connected, false) && !m_stopped) {
        m_device.disconnected();
        // A whole fleet loses its broker at once; it must not come back at once.
        std::uniform_int_distribution<std::int64_t> wait(0, m_context.reconnectWait.count());
        m_holdUntil = std::max(m_holdUntil, steadyNow() + std::chrono::milliseconds(wait(m_random)));
    }
    if (!state.problem.empty() && state.problem != m_lastProblem) {
        m_lastProblem = state.problem;
        log(state.problem, true);
    }
}

void Session::tick()
{
    m_timer = 0;
    m_timerAt = Instant::max();
    const Instant now = steadyNow();
    m_device.tick(now);
    if (now >= m_holdUntil && now >= m_connection->nextTick())
        m_connection->tick();
    if (m_connection->wantsWrite())
        m_connection->writeReady();
    settle();
}

void Session::settle()
{
    if (m_stopped)
        return;
    m_watch.follow();
    const Instant next =
        std::min(m_device.nextTick(),
                 m_connected ? m_connection->nextTick() : std::max(m_connection->nextTick(), m_holdUntil));
    if (next == m_timerAt && m_timer != 0)
        return;
    m_context.loop.cancel(m_timer);
    m_timerAt = next;
    m_timer = next == Instant::max() ? 0 : m_context.loop.callAt(next, [this] { tick(); });
}

void Session::publish(StateTopic topic, std::string payload, int qos)
{
    broker::Message message;
    message.topic = m_context.topics.topic(m_device.settings().id, topic);
    message.payload = std::move(payload);
    message.qos = qos;
    if (auto queued = m_connection->publish(std::move(message)); !queued)
        log("not sent: " + queued.error().message, true);
}

void Session::startDownload(const Command& command)
{
    const Software& software = command.software;
    if (!m_content || m_content->sha256() != software.sha256 || m_content->size() != software.size) {
        discardDownload();
        m_content = std::make_shared<PartialContent>(m_partFile, software.sha256, software.size.value_or(0));
    }
    m_transfer = m_context.downloader.start(
        command.signedUrl, m_content,
        [this](std::uint64_t received) {
            m_device.downloadProgress(received, steadyNow());
            settle();
        },
        [this](const DownloadEnd& end) {
            const auto over = std::move(m_transfer);
            m_device.downloadEnded(end, steadyNow());
            settle();
        });
}

void Session::cancelDownload()
{
    m_transfer.reset();
}

void Session::discardDownload()
{
    m_transfer.reset();
    // Also what a former run left, which nothing in this one has opened.
    PartialContent(m_partFile, {}, 0).discard();
    m_content.reset();
}

void Session::install(const Software& software)
{
    // From the loop: the installer may answer at once, and the state machine must have returned by then.
    m_context.loop.post([this, software, alive = std::weak_ptr(m_alive)] {
        if (alive.expired())
            return;
        m_installer->install(software, m_partFile, [this](const Expected<void>& result) {
            m_device.installEnded(result, steadyNow());
            settle();
        });
    });
}

bool Session::isInstalled(const Software& software)
{
    return m_installer->isInstalled(software);
}

Expected<void> Session::save(const DeviceRecord& record)
{
    return m_context.store == nullptr ? Expected<void>()
                                      : m_context.store->save(m_device.settings().id, record);
}

void Session::loseConnection(std::chrono::milliseconds duration)
{
    log("simulated loss of the connection", false);
    m_holdUntil = steadyNow() + duration;
    if (const int descriptor = m_connection->descriptor(); descriptor >= 0)
        platform::shutDown(descriptor);
}

void Session::log(std::string_view line, bool important)
{
    m_context.log(m_device.settings().id, line, important);
}

} // namespace drydock::device
