// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock {

/// Which protocol devices speak (protocol.md §7): ours, or that of AWS IoT Device Shadow.
enum class Dialect { Atlas, Aws };

} // namespace drydock
