// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/connection_setup.h"

#include <utility>

namespace drydock::models {

using Field = ConnectionDraft::Field;

ConnectionSetup::ConnectionSetup(client::ProfileStore& store, SecretKeeper& secrets, ConnectionList& list,
                                 Connector& connector, QObject* parent)
    : QObject(parent), m_list(list), m_connector(connector), m_draft(store, secrets)
{
    // A result belongs to what was tested.
    connect(&m_draft, &ConnectionDraft::loaded, &m_test, &ConnectionTest::clear);
    connect(&m_test, &ConnectionTest::ended, this, [this](bool passed) {
        if (std::exchange(m_isToConnect, false) && passed)
            connectNow();
    });
}

void ConnectionSetup::startTest()
{
    m_isToConnect = false;
    m_test.start(m_draft.profile(), m_draft.secrets());
}

void ConnectionSetup::testAndConnect()
{
    m_test.start(m_draft.profile(), m_draft.secrets());
    m_isToConnect = true;
}

QString ConnectionSetup::save()
{
    const Expected<QString> name = m_draft.save();
    if (!name) {
        Q_EMIT failed(tr("The connection was not saved"), name.error());
        return {};
    }
    const QString title = m_draft.value(Field::Title);
    m_list.reload();
    Q_EMIT saved(title);
    return *name;
}

void ConnectionSetup::connectNow()
{
    const QString name = m_draft.isNew() || m_draft.isChanged() ? save() : m_draft.name();
    if (name.isEmpty())
        return;
    m_connector.open(name);
    Q_EMIT connecting();
}

void ConnectionSetup::disconnect()
{
    m_connector.close();
}

bool ConnectionSetup::import(const QString& file)
{
    const Expected<QString> name = m_list.import(file);
    if (!name) {
        Q_EMIT failed(tr("%1 was not imported").arg(file), name.error());
        return false;
    }
    show(*name);
    return true;
}

void ConnectionSetup::remove(const QString& name)
{
    const QModelIndex row = m_list.index(m_list.rowOf(name));
    const QString title = row.data().toString();
    if (row.data(ConnectionList::IsOpenRole).toBool())
        m_connector.close();
    if (const auto done = m_list.remove(name); !done) {
        Q_EMIT failed(tr("The connection was not removed"), done.error());
        return;
    }
    if (m_draft.name() == name)
        showCurrent();
    Q_EMIT removed(title);
}

void ConnectionSetup::showCurrent()
{
    const QString name = m_list.current();
    if (name.isEmpty())
        showNew();
    else
        show(name);
}

void ConnectionSetup::show(const QString& name)
{
    if (const auto loaded = m_draft.load(name); !loaded)
        Q_EMIT failed(tr("The connection can't be read"), loaded.error());
}

void ConnectionSetup::showNew()
{
    m_draft.startNew();
}

} // namespace drydock::models
