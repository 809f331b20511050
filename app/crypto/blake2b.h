// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace drydock::crypto {

/// BLAKE2b with 256 bits and no key (RFC 7693): the checksum inside minisign's secret keys. OpenSSL 3.0 has
/// only the 512-bit one, whose beginning is another value.
[[nodiscard]] std::string blake2b256(std::string_view data);

} // namespace drydock::crypto
