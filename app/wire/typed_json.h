// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/typed_value.h"

#include <nlohmann/json.hpp>

namespace drydock::wire {

/// A value as a document.
[[nodiscard]] nlohmann::json toJson(const TypedValues& values, const TypedValue& value);

} // namespace drydock::wire
