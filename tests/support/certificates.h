// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace drydock::test {

/// Makes, by the openssl program, in `directory`: `ca.pem`, `server.pem` and `server.key` for localhost and
/// 127.0.0.1 signed by it, and `other-ca.pem`, which signed nothing. With the same key `expired.pem` (since
/// yesterday) and `elsewhere.pem` (for another host); for clients `client.pem` with `client.key`, and
/// `locked.key`, the same under the passphrase in `locked.pass`. False if openssl failed.
[[nodiscard]] bool makeCertificates(const std::string& directory);

} // namespace drydock::test
