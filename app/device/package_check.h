// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/minisign.h"
#include "fleet/software.h"
#include "fleet/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace drydock::device {

/// What a device knows when it decides whether it may install a package.
struct PackageContext
{
    std::string_view hardwareModel;
    std::string_view installedVersion;
    std::string_view floor; ///< empty: none yet
    TimePoint now;
};

/// Why the package must not be installed, or nothing. With a key: the manifest must be there, signed by it,
/// say the same as the command, fit this model and version, not be expired, and not be older than the floor.
/// Without one, a manifest that is there must fit the model and version all the same (protocol.md §5).
[[nodiscard]] std::optional<std::string> refusal(const Software& software,
                                                 const std::optional<crypto::MinisignPublicKey>& key,
                                                 const PackageContext& context);

} // namespace drydock::device
