// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"
#include "fleet/time.h"

#include <cstddef>
#include <string>

namespace drydock::crypto {

/// Bytes from the operating system's generator; ends the program where it has none.
[[nodiscard]] std::string randomBytes(std::size_t count);
/// A UUID of version 7 (RFC 9562): sorts by its time, is unique by its random part.
[[nodiscard]] std::string uuidV7(TimePoint now);
[[nodiscard]] JobId newJobId(TimePoint now);

} // namespace drydock::crypto
