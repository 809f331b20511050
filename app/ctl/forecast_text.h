// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace drydock::ctl {

/// A forecast in plain lines, for people. What the answer does not hold is left out.
[[nodiscard]] std::vector<std::string> forecastLines(const nlohmann::json& answer);

/// "45 s", "12 min", "3 h 5 min", "2 d 4 h"; "never" for null.
[[nodiscard]] std::string spanText(const nlohmann::json& seconds);

} // namespace drydock::ctl
