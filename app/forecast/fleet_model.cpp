// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/fleet_model.h"

namespace drydock::forecast {

namespace {

// SplitMix64: the same on every machine.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

} // namespace

FleetModel::FleetModel(const Scenario& scenario, std::uint64_t seed)
    : m_scenario(scenario), m_seed(seed), m_devices(scenario.devices.size())
{
    const TimePoint start = scenario.conditions.start;
    for (std::size_t i = 0; i < m_devices.size(); ++i) {
        const Subject& subject = scenario.devices[i];
        const ExecutionState state = subject.execution.state;
        m_devices[i].online = !subject.offline;
        if (state == ExecutionState::Notified || state == ExecutionState::InProgress)
            m_devices[i].attempt = std::uint32_t(subject.execution.attempt);
        if (subject.offline)
            comesBack(i, start);
        else if (m_devices[i].attempt > 0)
            work(i, start, draw(Draw::Begun, i, m_devices[i].attempt));
    }
}

double FleetModel::meanDownload() const
{
    return double(m_scenario.job.package.size) / m_scenario.conditions.assumptions.deviceBytesPerSecond;
}

// From 0 to 1, without it.
double FleetModel::draw(Draw what, std::size_t device, std::uint32_t attempt) const
{
    const std::uint64_t place =
        (std::uint64_t(device) << 24U) | (std::uint64_t(attempt) << 8U) | std::uint64_t(what);
    return double(mixed(mixed(m_seed) ^ place) >> 11U) * 0x1.0p-53;
}

double FleetModel::begin(std::size_t device, int attempt, TimePoint now)
{
    m_devices[device] = {.online = true, .left = false, .attempt = std::uint32_t(attempt)};
    work(device, now, 1);
    return meanDownload() * (0.5 + draw(Draw::Download, device, std::uint32_t(attempt)));
}

// `share`: what is still to be done of the whole.
void FleetModel::work(std::size_t device, TimePoint now, double share)
{
    const Assumptions& assumptions = m_scenario.conditions.assumptions;
    const std::uint32_t attempt = m_devices[device].attempt;
    const auto about = [&](Draw what, double seconds) {
        return seconds * (0.5 + draw(what, device, attempt));
    };
    const double seconds =
        share * (about(Draw::Download, meanDownload()) + about(Draw::Install, assumptions.seconds));
    if (!m_devices[device].left && draw(Draw::Leaving, device, attempt) < assumptions.offlineRate)
        add(now, seconds * draw(Draw::When, device, attempt), device, attempt, Act::Leaves);
    else
        add(now, seconds, device, attempt,
            draw(Draw::Failure, device, attempt) < assumptions.failureRate ? Act::Fails : Act::Succeeds);
}

void FleetModel::comesBack(std::size_t device, TimePoint now)
{
    if (const auto away = m_scenario.conditions.assumptions.offlineSeconds)
        add(now, 2 * *away * draw(Draw::Return, device, m_devices[device].attempt), device, 0, Act::Returns);
}

void FleetModel::add(TimePoint now, double seconds, std::size_t device, std::uint32_t attempt, Act act)
{
    m_events.push(
        {now + std::chrono::milliseconds(std::int64_t(seconds * 1000)), std::uint32_t(device), attempt, act});
}

std::optional<TimePoint> FleetModel::next() const
{
    return m_events.empty() ? std::nullopt : std::optional(m_events.top().at);
}

std::optional<FleetModel::Event> FleetModel::take(TimePoint now)
{
    while (!m_events.empty() && m_events.top().at <= now) {
        const Event event = m_events.top();
        m_events.pop();
        Device& device = m_devices[event.device];
        // Of an attempt that is over by now.
        if (event.act != Act::Returns && event.attempt != device.attempt)
            continue;
        switch (event.act) {
        case Act::Leaves:
            device.online = false;
            device.left = true;
            comesBack(event.device, now);
            break;
        case Act::Returns:
            device.online = true;
            if (device.attempt > 0)
                work(event.device, now, 1);
            break;
        case Act::Succeeds:
        case Act::Fails:
            device.attempt = 0;
            break;
        }
        return event;
    }
    return std::nullopt;
}

} // namespace drydock::forecast
