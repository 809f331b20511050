// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/blackout_times.h"

#include "calendar/maintenance_windows.h"

namespace drydock::models {

using State = BlackoutMoment::State;

BlackoutMoment momentOf(const Blackout& blackout, TimePoint now)
{
    if (!blackout.window) {
        if (now >= blackout.end)
            return {State::Over, blackout.end};
        return now < blackout.start ? BlackoutMoment{State::Ahead, blackout.start}
                                    : BlackoutMoment{State::InForce, blackout.end};
    }
    const auto windows = MaintenanceWindows::make({*blackout.window});
    if (!windows)
        return {};
    const auto moment = windows->at(now);
    if (moment.open)
        return {State::InForce, moment.until};
    return moment.until ? BlackoutMoment{State::Ahead, moment.until} : BlackoutMoment{};
}

} // namespace drydock::models
