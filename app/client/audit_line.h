// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drydock::client {

/// One line of the audit trail: an accepted request, or an automatic decision.
struct AuditLine
{
    std::int64_t seq = 0; ///< rises by one from 1
    TimePoint time;
    std::string operatorName; ///< empty for the service's own decisions
    std::string action;
    std::string result;
    std::string reason;
    std::string hash;
    // Out of the arguments, where they have them:
    std::string jobId;
    std::string package; ///< "NAME VERSION"
    std::string device;
    std::string name; ///< of the job that was made
    std::uint32_t count = 0;
    /// All arguments as the trail keeps them, nested keys dotted, in its order.
    std::vector<std::pair<std::string, std::string>> arguments;
};

struct AuditPage
{
    std::vector<AuditLine> lines;
    std::int64_t next = 0; ///< 0: that was all
};

/// The answer of audit.list.
[[nodiscard]] Expected<AuditPage> readAuditPage(const nlohmann::json& json);
/// How many lines there are, out of retained fleet/audit/head.
[[nodiscard]] Expected<std::int64_t> readAuditHeadSeq(std::string_view payload);

} // namespace drydock::client
