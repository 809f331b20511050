// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"

#include <optional>
#include <string>
#include <string_view>

namespace drydock {

enum class AckStatus { Success, Failure, Running };

/// A plain-text acknowledgement, `jobID:<id> SUCCESS | FAILURE | RUNNING`, blank optional (the seed).
struct AckText
{
    std::string id;                   ///< as written
    std::optional<AttemptId> attempt; ///< the same, where it is an id of ours; else it is history only
    AckStatus status = AckStatus::Running;
};

/// Whether a payload claims to be an acknowledgement: it begins with `jobID:`, in that case of letters.
[[nodiscard]] bool looksLikeAck(std::string_view payload);

/// Reads an acknowledgement; any number of blanks may stand before the status, and white space after it.
/// InvalidArgument where there is no id or no known status.
[[nodiscard]] Expected<AckText> parseAckText(std::string_view payload);

/// "SUCCESS", "FAILURE", "RUNNING".
[[nodiscard]] std::string_view toString(AckStatus status);

/// The text a device publishes.
[[nodiscard]] std::string encodeAckText(std::string_view id, AckStatus status);

} // namespace drydock
