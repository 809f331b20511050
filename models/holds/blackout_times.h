// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/blackout.h"

#include <optional>

namespace drydock::models {

/// How a black-out stands at a moment.
struct BlackoutMoment
{
    enum class State {
        InForce,
        Ahead, ///< it begins, or begins again
        Over,
        Never ///< nobody knows when it begins: a zone that this system has not, or a day that never comes
    };
    State state = State::Never;
    std::optional<TimePoint> change; ///< when it ends, begins, or ended; nothing where that is not known
    bool operator==(const BlackoutMoment&) const = default;
};

[[nodiscard]] BlackoutMoment momentOf(const Blackout& blackout, TimePoint now);

} // namespace drydock::models
