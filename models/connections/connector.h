// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile_store.h"
#include "models/connections/secret_keeper.h"
#include "models/fleet_link.h"

#include <QObject>

#include <optional>

namespace drydock::models {

/// A secret that only a person can give now.
struct SecretRequest
{
    enum class Kind { Password, KeyPassphrase };

    Kind kind = Kind::Password;
    QString profile; ///< its title
    QString user;
    QString server;
    bool wasWrong = false; ///< one was tried
    bool canKeep = false;  ///< there is a keyring
};

/// Opens connections in the FleetLink: finds their secrets, asks where there is none that fits, and remembers
/// which one was open last. The link itself connects again after a loss.
class Connector : public QObject
{
    Q_OBJECT

public:
    Connector(FleetLink& link, client::ProfileStore& store, SecretKeeper& secrets, QObject* parent = nullptr);

    /// False where there is none.
    bool openLastUsed();
    /// One of the store.
    void open(const QString& name);
    /// A profile's file, wherever it is: not the one to open at the next start.
    void openFile(const QString& path);
    /// One that is in no store, such as a local fleet's.
    void open(const client::Profile& profile, const client::Secrets& secrets = {});
    void close();

    /// The answer to `passwordNeeded`. Kept, if wanted, once the broker took it.
    void supply(const QString& secret, bool keep);
    /// Not asked again for this connection until it is opened anew.
    void decline();

    /// What was asked and not answered yet, for a window that is made anew.
    [[nodiscard]] const std::optional<SecretRequest>& pending() const { return m_asked; }

    [[nodiscard]] const FleetLink& link() const { return m_link; }

Q_SIGNALS:
    void passwordNeeded(const drydock::models::SecretRequest& request);
    /// It is under way; how it goes is in the link's status.
    void opened();
    /// It can't even be tried: the profile, or a file it names.
    void failed(const QString& title, const drydock::Error& error);
    void secretsNotKept(const drydock::Error& error);

private:
    void begin(const client::Profile& profile, const client::Secrets& secrets);
    void connectNow();
    void ask(SecretRequest::Kind kind, bool wasWrong);
    void onStatus();
    void keepSecrets();

    FleetLink& m_link;
    client::ProfileStore& m_store;
    SecretKeeper& m_secrets;
    client::Profile m_profile;
    client::Secrets m_known;
    quint64 m_generation = 0; ///< of `open`
    std::optional<SecretRequest> m_asked;
    bool m_isDeclined = false;
    bool m_isToKeep = false;
    bool m_isToRemember = false;
};

} // namespace drydock::models
