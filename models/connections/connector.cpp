// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/connector.h"

#include "models/connections/connection_list.h"
#include "models/connections/draft_rules.h"

#include <utility>

namespace drydock::models {

using Kind = SecretRequest::Kind;

Connector::Connector(FleetLink& link, client::ProfileStore& store, SecretKeeper& secrets, QObject* parent)
    : QObject(parent), m_link(link), m_store(store), m_secrets(secrets)
{
    connect(&link, &FleetLink::statusChanged, this, &Connector::onStatus);
}

bool Connector::openLastUsed()
{
    const std::optional<std::string> last = m_store.lastUsed();
    if (last)
        open(QString::fromStdString(*last));
    return last.has_value();
}

void Connector::open(const QString& name)
{
    const quint64 generation = ++m_generation;
    const Expected<client::Profile> profile = m_store.load(name.toStdString());
    if (!profile) {
        Q_EMIT failed(name, profile.error());
        return;
    }
    m_secrets.read(profile->name, this, [this, generation, profile = *profile](const auto& secrets) {
        if (generation != m_generation)
            return;
        // Where this can't be written, only the next start is less convenient.
        (void)m_store.setLastUsed(profile.name);
        begin(profile, secrets);
    });
}

void Connector::openFile(const QString& path)
{
    const Expected<client::Profile> profile = client::loadProfileFile(path.toStdString());
    if (profile)
        open(*profile);
    else
        Q_EMIT failed(path, profile.error());
}

void Connector::open(const client::Profile& profile, const client::Secrets& secrets)
{
    ++m_generation;
    begin(profile, secrets);
}

void Connector::begin(const client::Profile& profile, const client::Secrets& secrets)
{
    m_profile = profile;
    m_known = secrets;
    m_asked.reset();
    m_isDeclined = m_isToKeep = m_isToRemember = false;
    connectNow();
}

void Connector::close()
{
    ++m_generation;
    m_asked.reset();
    m_isDeclined = true;
    m_link.close();
}

void Connector::connectNow()
{
    const Expected<void> opening = m_link.open(m_profile, m_known);
    if (opening)
        Q_EMIT opened();
    else if (opening.error().field == "key" && !m_isDeclined)
        ask(Kind::KeyPassphrase, !m_known.keyPassphrase.empty());
    else
        Q_EMIT failed(QString::fromStdString(m_profile.title.empty() ? m_profile.name : m_profile.title),
                      opening.error());
}

void Connector::ask(Kind kind, bool wasWrong)
{
    const QString url = QString::fromStdString(m_profile.broker);
    m_asked = {kind,
               QString::fromStdString(m_profile.title.empty() ? m_profile.name : m_profile.title),
               draft_rules::userIn(url),
               ConnectionList::withoutUser(url),
               wasWrong,
               m_secrets.hasKeyring()};
    Q_EMIT passwordNeeded(*m_asked);
}

void Connector::supply(const QString& secret, bool keep)
{
    if (!m_asked)
        return;
    const Kind kind = std::exchange(m_asked, std::nullopt)->kind;
    (kind == Kind::Password ? m_known.password : m_known.keyPassphrase) = secret.toStdString();
    m_isToRemember = true;
    m_isToKeep = keep;
    connectNow();
}

void Connector::decline()
{
    m_asked.reset();
    m_isDeclined = true;
}

void Connector::onStatus()
{
    const broker::ConnectionState& state = m_link.status().broker;
    if (!m_link.isOpen() || m_link.profile().broker != m_profile.broker)
        return;
    if (state.phase == broker::Phase::Connected)
        keepSecrets();
    else if (state.fault == broker::ConnectFault::NotAuthorised && !m_asked && !m_isDeclined &&
             !draft_rules::userIn(QString::fromStdString(m_profile.broker)).isEmpty())
        ask(Kind::Password, !m_known.password.empty());
}

// Only what the broker took: a wrong password must not come back by itself.
void Connector::keepSecrets()
{
    m_isDeclined = false;
    if (!std::exchange(m_isToRemember, false) || m_profile.name.empty())
        return;
    if (std::exchange(m_isToKeep, false))
        m_secrets.keep(m_profile.name, m_known, this, [this](const Expected<void>& kept) {
            if (!kept)
                Q_EMIT secretsNotKept(kept.error());
        });
    else
        m_secrets.remember(m_profile.name, m_known);
}

} // namespace drydock::models
