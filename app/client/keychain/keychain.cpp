// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keychain/keychain.h"

namespace drydock::client {

std::string secretKey(const std::string& profile, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return profile + "/password";
    case SecretKind::Passphrase:
        return profile + "/passphrase";
    case SecretKind::Signing:
        return profile + "/signing";
    }
    return {};
}

} // namespace drydock::client
