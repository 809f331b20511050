// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"

namespace drydock::test {

/// A device that has a value in most columns.
inline replica::DeviceRow storedRow(const std::string& id, std::uint64_t cursor)
{
    return {.id = *DeviceId::parse(id),
            .incarnation = 1,
            .version = 3,
            .desired = "{}",
            .reported = R"({"a":1})",
            .metadata = std::string("\0\1\2", 3),
            .online = replica::Online::Yes,
            .seen = fromMilliseconds(1234),
            .cursor = cursor};
}

} // namespace drydock::test
