// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <string>
#include <string_view>

namespace drydock::crypto {

/// Ed25519 (RFC 8032) with raw keys: the private key is its 32-byte seed, the public key 32 bytes, a
/// signature 64. Strings hold bytes.
struct Ed25519KeyPair
{
    std::string seed;
    std::string publicKey;
};

[[nodiscard]] Ed25519KeyPair generateEd25519();
/// InvalidArgument where the seed has not 32 bytes.
[[nodiscard]] Expected<std::string> ed25519PublicKey(std::string_view seed);
/// InvalidArgument where the seed has not 32 bytes.
[[nodiscard]] Expected<std::string> ed25519Sign(std::string_view seed, std::string_view data);
/// False for anything but a good signature: wrong lengths, too.
[[nodiscard]] bool ed25519Verify(std::string_view publicKey, std::string_view data,
                                 std::string_view signature);

} // namespace drydock::crypto
