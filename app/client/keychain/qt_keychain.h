// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keychain/keychain.h"

#include <memory>

namespace drydock::client {

/// The keyring by QtKeychain (Secret Service, KWallet), service "drydock". For the main thread, whose event
/// loop must run. An unlock dialog of the desktop may come up, and the answer takes as long as its user.
class QtKeychain final : public Keychain
{
public:
    QtKeychain();
    ~QtKeychain() override;

    void read(const std::string& key, ReadHandler done) override;
    void write(const std::string& key, const std::string& secret, DoneHandler done) override;
    void remove(const std::string& key, DoneHandler done) override;

private:
    struct Context;
    std::unique_ptr<Context> m_context; ///< callbacks end with it
};

} // namespace drydock::client
