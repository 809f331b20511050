// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/rollout_policy.h"

namespace drydock {

std::string_view toString(AfterSuccess after)
{
    return after == AfterSuccess::Next ? "NEXT" : "PAUSE";
}

std::string_view toString(AbortFailure failure)
{
    switch (failure) {
    case AbortFailure::Failed:
        return "FAILED";
    case AbortFailure::Rejected:
        return "REJECTED";
    case AbortFailure::TimedOut:
        return "TIMED_OUT";
    case AbortFailure::Offline:
        return "OFFLINE";
    case AbortFailure::All:
        return "ALL";
    }
    return {};
}

std::string_view toString(AbortAction action)
{
    switch (action) {
    case AbortAction::Pause:
        return "PAUSE";
    case AbortAction::Cancel:
        return "CANCEL";
    case AbortAction::Rollback:
        return "ROLLBACK";
    }
    return {};
}

} // namespace drydock
