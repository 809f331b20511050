// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <cstddef>
#include <string>

namespace drydock::service {

/// A secret of `bytes` random bytes kept in `path` (mode 0600, hexadecimal): read, or made at the first
/// start.
[[nodiscard]] Expected<std::string> loadOrCreateKey(const std::string& path, std::size_t bytes);

/// Puts a key that is known into a file where there is none. Conflict where it holds another one.
[[nodiscard]] Expected<void> keepKey(const std::string& path, const std::string& key);

} // namespace drydock::service
