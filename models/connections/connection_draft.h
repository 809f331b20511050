// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile_store.h"
#include "models/connections/secret_keeper.h"

#include <QObject>

#include <array>

namespace drydock::models {

/// What is typed for a connection, new or known, until it is saved or discarded. Secrets go to the keyring
/// under the profile's name, never into the file.
class ConnectionDraft : public QObject
{
    Q_OBJECT

public:
    enum class Field {
        Title,
        Broker, ///< mqtts://host[:port]; a user in it counts as `User`
        User,
        Password,
        CaFile,
        CertificateFile,
        KeyFile,
        KeyPassphrase,
        SigningKey,
        FleetRoot
    };
    Q_ENUM(Field)
    static constexpr std::size_t fieldCount = 10;

    ConnectionDraft(client::ProfileStore& store, SecretKeeper& secrets, QObject* parent = nullptr);

    [[nodiscard]] QString value(Field field) const { return m_values[std::size_t(field)]; }
    void setValue(Field field, const QString& value);
    /// What is wrong with it, in words; empty while nothing is.
    [[nodiscard]] QString problem(Field field) const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isChanged() const { return m_values != m_saved; }
    /// True for the password and the passphrase of a known connection that were found; their values stay
    /// empty until others are typed.
    [[nodiscard]] bool isKept(Field field) const;
    [[nodiscard]] bool hasKeyring() const { return m_secrets.hasKeyring(); }

    /// Name of the file; empty while it is new.
    [[nodiscard]] QString name() const { return QString::fromStdString(m_profile.name); }
    [[nodiscard]] bool isNew() const { return m_profile.name.empty(); }

    void startNew();
    /// Begins anew with what is stored; kept secrets come a little later.
    [[nodiscard]] Expected<void> load(const QString& name);
    /// Back to what was loaded.
    void discard();
    /// Writes the file, and secrets that were typed. Gives back the file's name. A keyring that refuses is no
    /// error: the secrets then hold until the program ends, and `secretsNotKept` tells.
    [[nodiscard]] Expected<QString> save();

    [[nodiscard]] client::Profile profile() const;
    /// Those typed, else those kept.
    [[nodiscard]] client::Secrets secrets() const;

Q_SIGNALS:
    /// Another connection: all values are others.
    void loaded();
    void changed(drydock::models::ConnectionDraft::Field field);
    void saved();
    /// Kept secrets were found, or there is no keyring.
    void keptChanged();
    void secretsNotKept(const drydock::Error& error);

private:
    void take(const client::Profile& profile);
    QString& at(Field field) { return m_values[std::size_t(field)]; }

    client::ProfileStore& m_store;
    SecretKeeper& m_secrets;
    std::array<QString, fieldCount> m_values;
    std::array<QString, fieldCount> m_saved;
    client::Profile m_profile; ///< as loaded, with what has no field
    client::Secrets m_kept;
};

} // namespace drydock::models
