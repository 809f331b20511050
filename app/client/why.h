// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/device_document.h"
#include "client/job_codec.h"
#include "fleet/time.h"
#include "fleet/why.h"

#include <cstdint>
#include <optional>

namespace drydock::client {

enum class WhyTone : std::uint8_t { Neutral, Good, Warning, Bad, Refused };

/// By the device's document alone; the service knows more (`jobs.why`).
/// `details` adds times, where they are known, of the same execution.
[[nodiscard]] Why whyOf(const DeviceDocument& device, const std::optional<Execution>& details, TimePoint now);
[[nodiscard]] WhyTone toneOf(WhyKind kind);

} // namespace drydock::client
