// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>

/// What a job's summary says of its devices. `counts` are executions by state, in lower camel case.
namespace drydock::client {

[[nodiscard]] std::size_t executionCount(const nlohmann::json& summary, const char* state);
[[nodiscard]] std::size_t executionTotal(const nlohmann::json& summary);

/// Executions that ended, and left their devices without the version.
[[nodiscard]] std::size_t notSuccessful(const nlohmann::json& summary);

/// True for a COMPLETED job whose every device has the version: succeeded or already installed.
[[nodiscard]] bool isSuccess(const nlohmann::json& summary);

/// One line of progress: "21 of 25 succeeded, 3 in progress, 1 notified".
[[nodiscard]] std::string progressLine(const nlohmann::json& summary);

} // namespace drydock::client
