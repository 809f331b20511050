// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/software.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace drydock::device {

/// "Install this": the software part of a delta. `software.jobId` is the attempt's id and never empty.
struct Command
{
    Software software;
    std::string signedUrl; ///< as it stood in the message; never stored, never logged

    /// Reads a delta's state. Nothing where it holds no software key; InvalidArgument where what it holds is
    /// not enough to act on (an id, a URL, a version, a SHA-256 and a size are needed).
    [[nodiscard]] static Expected<std::optional<Command>> parse(const nlohmann::json& delta);
};

/// A URL fit for a log: without query and fragment, in which signatures stand, and without user information.
[[nodiscard]] std::string loggable(const std::string& url);

/// The last part of the URL's path where it is a file name, else "package.bin".
[[nodiscard]] std::string fileNameOf(const std::string& url);

} // namespace drydock::device
