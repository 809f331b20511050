// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <string>
#include <vector>

namespace drydock::device {

class Device;

/// What a run did, as JSON: {"devices":[{id, version, connects, attempts, downloads, outcomes}],
/// "totals":{…}}.
[[nodiscard]] std::string summarise(const std::vector<const Device*>& devices);

/// Writes it to a file, whole or not at all.
[[nodiscard]] Expected<void> writeSummary(const std::string& file, const std::vector<const Device*>& devices);

/// One line for people: how many are connected, at work, on which version.
[[nodiscard]] std::string progressLine(const std::vector<const Device*>& devices, std::size_t connected);

} // namespace drydock::device
