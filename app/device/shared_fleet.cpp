// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/shared_fleet.h"

#include "broker/mosquitto/mosquitto.h"
#include "device/log.h"

#include <algorithm>

namespace drydock::device {

namespace {

/// Devices that have come and are not answered yet: enough to keep a service busy, and so few that nobody
/// waits so long that it repeats itself.
constexpr std::size_t unansweredAtOnce = 500;

} // namespace

SharedFleet::SharedFleet(SharedContext context, const Options& options, Account account)
    : m_context(std::move(context)), m_linkUp(options.sharedConnections)
{
    for (std::uint32_t i = 0; i < options.sharedConnections; ++i) {
        broker::ConnectOptions connect;
        connect.address = options.broker;
        connect.address.user = account.user;
        connect.password = account.password;
        connect.tls = options.tls;
        connect.clientId = options.id->str() + "-shared-" + std::to_string(i + 1);
        connect.receiveMaximum = 500;
        connect.maximumQueued = 1'000'000;
        m_links.push_back(std::make_unique<Link>(m_context.loop, broker::makeDriven(std::move(connect))));
    }
}

void SharedFleet::add(DeviceSettings settings, DeviceRecord record)
{
    m_index.emplace(settings.id, m_devices.size());
    auto& link = *m_links[m_devices.size() % m_links.size()];
    m_devices.push_back(
        std::make_unique<SharedDevice>(m_context, std::move(settings), std::move(record), link));
}

Expected<void> SharedFleet::start()
{
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        auto& connection = m_links[i % m_links.size()]->connection();
        const int qos = kinds[i] == StateTopic::UpdateDelta ? 1 : 0;
        m_handles.push_back(connection.subscribe(
            m_context.topics.filter(kinds[i]), {.qos = qos, .retainHandling = 2},
            [this, kind = kinds[i]](const broker::Message& message) { heard(kind, message); },
            [](const std::string& why) {
                logLine("subscription refused: " + why +
                        "; --shared-connections wants an account that may read the topics of all devices");
            }));
    }
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        m_handles.push_back(m_links[i]->connection().onState(
            [this, i](const broker::ConnectionState& state) { stateChanged(i, state); }));
        if (auto started = m_links[i]->start(); !started)
            return started;
    }
    return {};
}

void SharedFleet::stop()
{
    for (const auto& device : m_devices)
        device->leave();
    for (const auto& link : m_links)
        link->stop();
}

void SharedFleet::stateChanged(std::size_t link, const broker::ConnectionState& state)
{
    const auto allUp = [this] { return std::ranges::find(m_linkUp, false) == m_linkUp.end(); };
    const bool before = allUp();
    m_linkUp[link] = state.phase == broker::Phase::Connected;
    if (!state.problem.empty() && state.problem != m_lastProblem)
        logLine(state.problem);
    m_lastProblem = state.problem;
    if (before == allUp())
        return;
    if (before) {
        for (const auto& device : m_devices)
            device->disconnect();
        m_greeted = m_answered = 0;
        return;
    }
    greet();
}

void SharedFleet::greet()
{
    for (; m_greeted < m_devices.size() && m_greeted - m_answered < unansweredAtOnce; ++m_greeted)
        m_devices[m_greeted]->connect();
}

void SharedFleet::heard(StateTopic kind, const broker::Message& message)
{
    const auto parsed = m_context.topics.parse(message.topic);
    const auto found = parsed && !message.retain ? m_index.find(parsed->device) : m_index.end();
    if (found == m_index.end())
        return;
    SharedDevice& device = *m_devices[found->second];
    const bool before = device.isAnswered();
    device.message(kind, message.payload);
    if (!before && device.isAnswered() && m_answered < m_greeted) {
        ++m_answered;
        greet();
    }
}

std::vector<const Device*> SharedFleet::devices() const
{
    std::vector<const Device*> list;
    list.reserve(m_devices.size());
    for (const auto& device : m_devices)
        list.push_back(&device->device());
    return list;
}

std::size_t SharedFleet::connected() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_devices, [](const auto& device) { return device->isConnected(); }));
}

} // namespace drydock::device
