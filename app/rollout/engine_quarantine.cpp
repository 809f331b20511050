// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that are held back from all jobs.
#include "rollout/engine_state.h"

#include <algorithm>

namespace drydock::rollout {

namespace {
constexpr std::size_t mostFailures = 10; ///< what a rule can ask for
constexpr std::string_view repeatedly = "FAILED_REPEATEDLY";
} // namespace

void Engine::State::noteFailure(const Execution& e)
{
    const auto& rule = jobOf(e).record.document.quarantine;
    if (!rule || (e.state != ExecutionState::Failed && e.state != ExecutionState::TimedOut))
        return;
    const DeviceId& device = e.device->first;
    QuarantineRecord record = quarantines[device];
    record.failures.push_back(now);
    if (record.failures.size() > mostFailures)
        record.failures.erase(record.failures.begin());
    const auto recent =
        std::ranges::count_if(record.failures, [&](TimePoint at) { return at > now - rule->within; });
    if (!record.isHeld() && recent >= rule->failures) {
        record = {.failures = {},
                  .since = now,
                  .until = now + rule->hold,
                  .why = std::string(repeatedly),
                  .by = {}};
        decide("devices.quarantined", jobOf(e), repeatedly);
    }
    setQuarantine(device, std::move(record));
}

// What was not begun on it waits until it is let go.
void Engine::State::holdDevice(DeviceEntry& device)
{
    for (Execution* e = device.second.executions; e; e = e->nextOfDevice) {
        if (e->state != ExecutionState::Queued || e->awaitingOutcome ||
            jobOf(*e).record.state == JobState::Draft)
            continue;
        if (device.second.current == e)
            device.second.current = nullptr;
        apply(*e, ExecutionEvent::Quarantine);
    }
}

void Engine::State::setQuarantine(const DeviceId& device, QuarantineRecord record)
{
    actions->saveQuarantines.push_back(device);
    if (const auto known = quarantines.find(device); known != quarantines.end())
        releases.erase({known->second.until, device});
    const bool held = record.isHeld();
    if (held && record.until != noTime)
        releases.emplace(record.until, device);
    if (held || !record.failures.empty())
        quarantines.insert_or_assign(device, std::move(record));
    else
        quarantines.erase(device);
    if (DeviceEntry* entry = findDevice(device))
        entry->second.held = held;
}

void Engine::State::letGo(const DeviceId& device, std::string_view why)
{
    setQuarantine(device, {});
    DeviceEntry* entry = findDevice(device);
    if (!entry)
        return;
    for (Execution* e = entry->second.executions; e; e = e->nextOfDevice) {
        if (e->state != ExecutionState::Quarantined)
            continue;
        decide("devices.released", jobOf(*e), why);
        apply(*e, ExecutionEvent::Release);
    }
    choose(*entry);
}

void Engine::State::runReleases()
{
    while (!releases.empty() && releases.begin()->first <= now) {
        const DeviceId device = releases.begin()->second;
        letGo(device, "TIME_IS_OVER");
    }
}

Expected<void> Engine::quarantine(const DeviceId& device, QuarantineRecord record, TimePoint now,
                                  Actions& actions)
{
    State& s = *m_state;
    if (record.until != noTime && record.until <= now)
        return fail(ErrorCode::InvalidArgument, "the hold of " + device.str() + " would be over already",
                    "for");
    const State::Call call(s, now, actions);
    record.since = now;
    s.setQuarantine(device, std::move(record));
    if (DeviceEntry* entry = s.findDevice(device))
        s.choose(*entry);
    return {};
}

Expected<void> Engine::release(const DeviceId& device, TimePoint now, Actions& actions)
{
    State& s = *m_state;
    const auto known = s.quarantines.find(device);
    if (known == s.quarantines.end() || !known->second.isHeld())
        return fail(ErrorCode::Conflict, device.str() + " is not in quarantine", "id");
    const State::Call call(s, now, actions);
    s.letGo(device, "RELEASED_BY_OPERATOR");
    return {};
}

const QuarantineRecord* Engine::quarantined(const DeviceId& device) const
{
    const auto known = m_state->quarantines.find(device);
    return known == m_state->quarantines.end() ? nullptr : &known->second;
}

std::vector<std::pair<DeviceId, QuarantineRecord>> Engine::quarantined() const
{
    std::vector<std::pair<DeviceId, QuarantineRecord>> held;
    for (const auto& item : m_state->quarantines) {
        if (item.second.isHeld())
            held.push_back(item);
    }
    std::ranges::sort(held, {}, [](const auto& item) { return item.first.str(); });
    return held;
}

} // namespace drydock::rollout
