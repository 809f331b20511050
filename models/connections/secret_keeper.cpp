// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/secret_keeper.h"

#include <QPointer>

#include <utility>

namespace drydock::models {

using client::SecretKind;
using client::Secrets;

SecretKeeper::SecretKeeper(client::Keychain& keychain, QObject* parent)
    : QObject(parent), m_keychain(keychain)
{
}

void SecretKeeper::learn(const Error& error)
{
    if (error.code == ErrorCode::Unavailable && !std::exchange(m_isMissing, true))
        Q_EMIT hasKeyringChanged();
}

void SecretKeeper::probe()
{
    m_keychain.read("probe", [self = QPointer(this)](const Expected<std::string>& read) {
        if (self && !read)
            self->learn(read.error());
    });
}

void SecretKeeper::read(const std::string& profile, const QObject* context, std::function<void(Secrets)> done)
{
    const auto deliver = [guard = QPointer(context), done = std::move(done)](Secrets secrets) {
        if (guard)
            done(std::move(secrets));
    };
    if (const auto known = m_remembered.find(profile); known != m_remembered.end()) {
        QMetaObject::invokeMethod(
            this, [deliver, secrets = known->second] { deliver(secrets); }, Qt::QueuedConnection);
        return;
    }
    const auto readPassphrase = [this, profile, deliver](Secrets secrets) {
        m_keychain.read(client::secretKey(profile, SecretKind::Passphrase),
                        [deliver, secrets = std::move(secrets)](const Expected<std::string>& read) mutable {
                            secrets.keyPassphrase = read.value_or(std::string());
                            deliver(std::move(secrets));
                        });
    };
    m_keychain.read(client::secretKey(profile, SecretKind::Password),
                    [self = QPointer(this), deliver, readPassphrase](const Expected<std::string>& read) {
                        if (!self)
                            return;
                        if (!read)
                            self->learn(read.error());
                        // A keyring that is not there, or stays locked, is not asked twice.
                        if (!read && read.error().code != ErrorCode::NotFound)
                            deliver({});
                        else
                            readPassphrase({read.value_or(std::string()), {}});
                    });
}

void SecretKeeper::remember(const std::string& profile, const Secrets& secrets)
{
    m_remembered[profile] = secrets;
}

void SecretKeeper::keep(const std::string& profile, const Secrets& secrets, const QObject* context,
                        std::function<void(Expected<void>)> done)
{
    remember(profile, secrets);
    const auto finish = [self = QPointer(this), guard = QPointer(context),
                         done = std::move(done)](const Expected<void>& result) {
        if (self && !result)
            self->learn(result.error());
        if (guard)
            done(result);
    };
    const auto writePassphrase = [this, profile, passphrase = secrets.keyPassphrase, finish] {
        if (passphrase.empty())
            finish({});
        else
            m_keychain.write(client::secretKey(profile, SecretKind::Passphrase), passphrase, finish);
    };
    if (secrets.password.empty()) {
        writePassphrase();
        return;
    }
    m_keychain.write(client::secretKey(profile, SecretKind::Password), secrets.password,
                     [self = QPointer(this), finish, writePassphrase](const Expected<void>& written) {
                         if (self && written)
                             writePassphrase();
                         else
                             finish(written);
                     });
}

void SecretKeeper::forget(const std::string& profile)
{
    m_remembered.erase(profile);
    for (const SecretKind kind : {SecretKind::Password, SecretKind::Passphrase, SecretKind::Signing})
        m_keychain.remove(client::secretKey(profile, kind), [](const Expected<void>&) {});
}

} // namespace drydock::models
