// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/connection_draft.h"

#include "models/connections/connection_list.h"
#include "models/connections/draft_rules.h"

namespace drydock::models {
namespace {

using Field = ConnectionDraft::Field;

bool isSecret(Field field)
{
    return field == Field::Password || field == Field::KeyPassphrase;
}

} // namespace

ConnectionDraft::ConnectionDraft(client::ProfileStore& store, SecretKeeper& secrets, QObject* parent)
    : QObject(parent), m_store(store), m_secrets(secrets)
{
    connect(&secrets, &SecretKeeper::hasKeyringChanged, this, &ConnectionDraft::keptChanged);
    take({});
}

void ConnectionDraft::take(const client::Profile& profile)
{
    m_profile = profile;
    m_kept = {};
    m_values = {};
    const QString url = QString::fromStdString(profile.broker);
    at(Field::Title) = QString::fromStdString(profile.title);
    at(Field::Broker) = ConnectionList::withoutUser(url);
    at(Field::User) = draft_rules::userIn(url);
    at(Field::CaFile) = QString::fromStdString(profile.tls.caFile);
    at(Field::CertificateFile) = QString::fromStdString(profile.tls.certificateFile);
    at(Field::KeyFile) = QString::fromStdString(profile.tls.keyFile);
    at(Field::SigningKey) = QString::fromStdString(profile.signingKey);
    at(Field::FleetRoot) = QString::fromStdString(profile.fleetRoot);
    m_saved = m_values;
    Q_EMIT loaded();
}

void ConnectionDraft::setValue(Field field, const QString& value)
{
    // Spaces come along when something is pasted; in secrets they may be meant.
    const QString clean = isSecret(field) || field == Field::Title ? value : value.trimmed();
    if (at(field) == clean)
        return;
    if (isSecret(field) && at(field).isEmpty())
        m_secrets.probe(); // before somebody is told where it will be kept
    at(field) = clean;
    Q_EMIT changed(field);
}

QString ConnectionDraft::problem(Field field) const
{
    switch (field) {
    case Field::Broker:
        return draft_rules::brokerProblem(value(field));
    case Field::User:
        return draft_rules::userProblem(value(field), value(Field::Broker));
    case Field::CertificateFile:
        if (value(field).isEmpty() && !value(Field::KeyFile).isEmpty())
            return tr("A key needs the certificate it belongs to.");
        return draft_rules::fileProblem(value(field));
    case Field::KeyFile:
        if (value(field).isEmpty() && !value(Field::CertificateFile).isEmpty())
            return tr("A client certificate needs its key.");
        return draft_rules::fileProblem(value(field));
    case Field::CaFile:
    case Field::SigningKey:
        return draft_rules::fileProblem(value(field));
    case Field::FleetRoot:
        return draft_rules::rootProblem(value(field));
    case Field::Title:
    case Field::Password:
    case Field::KeyPassphrase:
        break;
    }
    return {};
}

bool ConnectionDraft::isValid() const
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (!problem(Field(i)).isEmpty())
            return false;
    }
    return true;
}

bool ConnectionDraft::isKept(Field field) const
{
    return (field == Field::Password && !m_kept.password.empty()) ||
           (field == Field::KeyPassphrase && !m_kept.keyPassphrase.empty());
}

void ConnectionDraft::startNew()
{
    take({});
}

Expected<void> ConnectionDraft::load(const QString& name)
{
    const Expected<client::Profile> profile = m_store.load(name.toStdString());
    if (!profile)
        return tl::unexpected(profile.error());
    take(*profile);
    m_secrets.read(profile->name, this, [this, loaded = profile->name](const client::Secrets& secrets) {
        if (loaded != m_profile.name)
            return;
        m_kept = secrets;
        Q_EMIT keptChanged();
    });
    return {};
}

void ConnectionDraft::discard()
{
    m_values = m_saved;
    Q_EMIT loaded();
}

client::Profile ConnectionDraft::profile() const
{
    client::Profile made = m_profile;
    const QString url = value(Field::Broker);
    const QString user = value(Field::User).isEmpty() ? draft_rules::userIn(url) : value(Field::User);
    QString bare = ConnectionList::withoutUser(url);
    if (!user.isEmpty())
        bare.insert(bare.indexOf(QLatin1String("://")) + 3, user + QLatin1Char('@'));
    made.broker = bare.toStdString();
    made.title = value(Field::Title).trimmed().toStdString();
    made.tls = {value(Field::CaFile).toStdString(), value(Field::CertificateFile).toStdString(),
                value(Field::KeyFile).toStdString()};
    made.signingKey = value(Field::SigningKey).toStdString();
    made.fleetRoot = value(Field::FleetRoot).toStdString();
    return made;
}

client::Secrets ConnectionDraft::secrets() const
{
    client::Secrets made = m_kept;
    if (!value(Field::Password).isEmpty())
        made.password = value(Field::Password).toStdString();
    if (!value(Field::KeyPassphrase).isEmpty())
        made.keyPassphrase = value(Field::KeyPassphrase).toStdString();
    return made;
}

Expected<QString> ConnectionDraft::save()
{
    client::Profile made = profile();
    if (made.title.empty()) {
        const auto address = broker::BrokerAddress::parse(made.broker);
        if (!address)
            return tl::unexpected(address.error());
        made.title = address->host;
    }
    if (made.name.empty())
        made.name = m_store.nameFor(made.title);
    if (const auto saved = m_store.save(made); !saved)
        return tl::unexpected(saved.error());
    const client::Secrets known = secrets();
    const bool isTyped = !value(Field::Password).isEmpty() || !value(Field::KeyPassphrase).isEmpty();
    m_profile = made;
    m_kept = known;
    setValue(Field::Title, QString::fromStdString(made.title));
    setValue(Field::Password, {});
    setValue(Field::KeyPassphrase, {});
    m_saved = m_values;
    if (isTyped)
        m_secrets.keep(made.name, known, this, [this](const Expected<void>& kept) {
            if (!kept)
                Q_EMIT secretsNotKept(kept.error());
        });
    Q_EMIT keptChanged();
    Q_EMIT saved();
    return name();
}

} // namespace drydock::models
