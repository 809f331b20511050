// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/device_facts.h"

namespace drydock {

std::string_view toString(Presence presence)
{
    switch (presence) {
    case Presence::Unknown:
        return "UNKNOWN";
    case Presence::Offline:
        return "NO";
    case Presence::Online:
        return "YES";
    }
    return "UNKNOWN";
}

std::optional<std::string> DeviceFacts::attribute(std::string_view) const
{
    return std::nullopt;
}

} // namespace drydock
