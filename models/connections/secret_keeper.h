// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keychain/keychain.h"
#include "client/profile.h"

#include <QObject>

#include <functional>
#include <map>
#include <string>

namespace drydock::models {

/// The secrets of connections: in the desktop's keyring, and where there is none in memory until the program
/// ends. Nothing is ever written anywhere else. Handlers run later, on this thread, while `context` lives.
class SecretKeeper : public QObject
{
    Q_OBJECT

public:
    explicit SecretKeeper(client::Keychain& keychain, QObject* parent = nullptr);

    /// False once the keyring was found missing.
    [[nodiscard]] bool hasKeyring() const { return !m_isMissing; }
    /// Finds out whether there is one.
    void probe();

    /// What was typed in this run of the program comes first. What is not known is empty.
    void read(const std::string& profile, const QObject* context, std::function<void(client::Secrets)> done);
    /// For this run of the program alone.
    void remember(const std::string& profile, const client::Secrets& secrets);
    /// Into the keyring those that are not empty, and in memory. The first error, if any.
    void keep(const std::string& profile, const client::Secrets& secrets, const QObject* context,
              std::function<void(Expected<void>)> done);
    /// From everywhere.
    void forget(const std::string& profile);

Q_SIGNALS:
    void hasKeyringChanged();

private:
    void learn(const Error& error);

    client::Keychain& m_keychain;
    bool m_isMissing = false;
    std::map<std::string, client::Secrets> m_remembered;
};

} // namespace drydock::models
