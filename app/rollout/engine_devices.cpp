// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of devices, whatever job they are in.
#include "fleet/strict_json.h"
#include "memory/prefetch.h"
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {

/// Without a name of its software the version alone counts.
bool runsPackage(const JobDocument& document, std::string_view version, std::string_view name)
{
    return version == document.packageVersion.str() && (name.empty() || name == document.packageName.str());
}

} // namespace

bool Engine::State::runs(const DeviceState& device, const Job& job)
{
    return runsPackage(job.record.document, device.reportedVersion.str(), device.name());
}

// What becomes of a device that no other job is at work on, before it is told.
Prospect Engine::State::judged(const JobRecord& job, std::string_view model, std::string_view version,
                               std::string_view name)
{
    const auto& models = job.package.hardwareModels;
    if (!models.empty() && std::ranges::find(models, model) == models.end())
        return Prospect::Incompatible;
    // Who was stopped in the middle of an update may finish it all the same, and is told to go back.
    return !job.rollsBack && runsPackage(job.document, version, name) ? Prospect::AlreadyInstalled
                                                                      : Prospect::Update;
}

Prospect Engine::prospect(const JobRecord& job, const Target& target) const
{
    const DeviceEntry* entry = m_state->findDevice(target.id);
    const Execution* current = entry ? entry->second.current : nullptr;
    if (current && !(m_state->waits(*current) && m_state->goesBefore(job, *current)))
        return Prospect::BlockedByJob;
    return State::judged(job, target.hardwareModel, target.reportedVersion, target.softwareName);
}

// What is known of a device is stored with each of its executions in open jobs: `load` has nothing else, and
// who goes back is decided by it, ended or not.
void Engine::State::learned(DeviceEntry& device)
{
    for (Execution* e = device.second.executions; e; e = e->nextOfDevice) {
        if (!isTerminal(jobOf(*e).record.state))
            markDirty(*e);
    }
}

void Engine::State::know(DeviceEntry& device, const Target& target)
{
    DeviceState& d = device.second;
    if (d.reportedVersion == target.reportedVersion && d.hardwareModel == target.hardwareModel &&
        d.name() == target.softwareName && d.reportsVersion == target.reportsVersion)
        return;
    d.reportedVersion = names.keep(target.reportedVersion);
    d.hardwareModel = names.keep(target.hardwareModel);
    d.softwareName = names.keep(target.softwareName);
    d.reportsVersion = target.reportsVersion;
    learned(device);
}

// As its document does: reported takes the job's software, its name with it.
void Engine::State::tookSoftware(const Execution& e)
{
    const JobDocument& document = jobOf(e).record.document;
    DeviceState& device = e.device->second;
    if (device.reportedVersion == document.packageVersion.str() &&
        device.name() == document.packageName.str())
        return;
    device.reportedVersion = names.keep(document.packageVersion.str());
    device.softwareName = names.keep(document.packageName.str());
    learned(*e.device);
}

void Engine::expect(std::span<const DeviceId> devices) const
{
    m_state->devices.prefetch(devices, [](const DeviceEntry& device) {
        if (device.second.current)
            memory::prefetch(*device.second.current);
    });
}

void Engine::onModel(const DeviceId& device, std::string_view model, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    const std::string_view kept = utf8Prefix(model, longestReported);
    if (!entry || entry->second.hardwareModel == kept)
        return;
    entry->second.hardwareModel = s.names.keep(kept);
    s.learned(*entry);
}

void Engine::onSoftwareName(const DeviceId& device, std::string_view name, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    const std::string_view kept = utf8Prefix(name, longestReported);
    if (!entry || entry->second.name() == kept)
        return;
    entry->second.softwareName = s.names.keep(kept);
    s.learned(*entry);
}

void Engine::onOnline(const DeviceId& device, bool online, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    DeviceEntry* entry = s.findDevice(device);
    Execution* e = entry ? entry->second.current : nullptr;
    if (!e || isTerminal(e->state) || e->state == ExecutionState::Queued)
        return;
    const State::Call call(s, now, actions);
    s.setOffline(*e, !online);
}

void Engine::onDeviceDeleted(const DeviceId& device, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const State::Call call(s, now, actions);
    DeviceEntry* entry = s.findDevice(device);
    for (Execution* e = entry ? entry->second.executions : nullptr; e; e = e->nextOfDevice) {
        if (!isTerminal(e->state))
            s.apply(*e, ExecutionEvent::DeviceDeleted, Reason::DeviceDeleted);
    }
    if (entry) {
        entry->second.reportedVersion.clear();
        entry->second.reportsVersion = false;
        entry->second.hardwareModel.clear();
        entry->second.softwareName.clear();
        s.learned(*entry);
    }
}

} // namespace drydock::rollout
