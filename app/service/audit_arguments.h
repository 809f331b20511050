// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace drydock::service {

/// The arguments of a request as the audit trail keeps them, as JSON text: whole, but for values that are too
/// long for a line (a list of devices, a CSV), which are told by their size and SHA-256, so that what was
/// asked can still be proved. With the id of the job that came of it, where there is one: `jobId`, or
/// `newJobId` where the request itself names another job (a clone).
[[nodiscard]] std::string auditArguments(const nlohmann::json& arguments, const nlohmann::json& result);

} // namespace drydock::service
