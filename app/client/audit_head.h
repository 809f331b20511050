// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace drydock::client {

/// The end of an audit trail as the service announced it and signed it.
struct AuditHead
{
    std::int64_t seq = 0;
    std::string hash;
    std::string publicKey; ///< base64; empty where the head is not signed
    bool isSigned = false; ///< by that key, and nothing was changed since
    bool operator==(const AuditHead&) const = default;
};

/// What the service says of the whole trail.
struct AuditVerdict
{
    bool isValid = false;
    std::uint64_t lines = 0;
    std::string problem; ///< where it isn't
};

/// Retained fleet/audit/head.
[[nodiscard]] Expected<AuditHead> readAuditHead(std::string_view payload);
/// The answer of audit.verify.
[[nodiscard]] Expected<AuditVerdict> readAuditVerdict(const nlohmann::json& json);

/// A head as a file keeps it, and back.
[[nodiscard]] std::string encodeAuditHead(const AuditHead& head);
[[nodiscard]] Expected<AuditHead> decodeAuditHead(std::string_view text);

} // namespace drydock::client
