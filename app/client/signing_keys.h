// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <filesystem>

namespace drydock::client {

/// A minisign key pair as files: what packages are signed with, and what devices check them with.
struct SigningKeys
{
    std::filesystem::path secretKey; ///< mode 0600, without a passphrase
    std::filesystem::path publicKey;
};

/// Makes `sign.key` and `sign.pub` in `directory`; those that are there already stay.
[[nodiscard]] Expected<SigningKeys> makeSigningKeys(const std::filesystem::path& directory);

} // namespace drydock::client
