// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/state_document.h"
#include "fleet/state_update.h"

#include <optional>
#include <string_view>

namespace drydock::state_codec {

/// Decodes an update of the plain kind, that devices send nearly always, several times faster than the strict
/// parser: no escapes in strings, no members but those of protocol.md §1. Nothing where it is of another kind
/// or wrong in any way: then the strict parser decides, and says what is wrong. What is decoded here it
/// decodes to the same. Any thread.
[[nodiscard]] std::optional<StateUpdate> decodePlainUpdate(std::string_view payload,
                                                           const StateLimits& limits);

} // namespace drydock::state_codec
