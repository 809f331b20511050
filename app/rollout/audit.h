// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::rollout {

/// One line of the audit trail: an accepted request, or an automatic decision.
struct AuditEntry
{
    std::int64_t seq = 0; ///< rises by one from 1
    TimePoint time;
    std::string operatorName; ///< empty for the service's own decisions
    std::string action;
    std::string arguments; ///< JSON text; empty for none
    std::string result;    ///< "ok", or the error's code
    std::string reason;
};

struct AuditLine
{
    std::string bytes; ///< canonical JSON of the entry
    std::string hash;  ///< hexadecimal SHA-256 of the previous line's hash (hexadecimal) and `bytes`
};

/// The hash that the first line follows.
[[nodiscard]] const std::string& auditGenesis();
/// The next line of the chain.
[[nodiscard]] AuditLine makeAuditLine(const AuditEntry& entry, std::string_view previousHash);
[[nodiscard]] Expected<AuditEntry> parseAuditLine(std::string_view bytes);
/// Checks lines in their order, the first following `previousHash`: hashes, and seq without holes. Conflict
/// names the first line that is wrong. Gives the last hash.
[[nodiscard]] Expected<std::string> verifyChain(const std::vector<AuditLine>& lines,
                                                std::string_view previousHash);

} // namespace drydock::rollout
