// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_draft.h"
#include "models/connections/connection_list.h"
#include "models/connections/connection_test.h"
#include "models/connections/connector.h"

#include <QObject>

namespace drydock::models {

/// From a typed address to an open connection: draft, test, file, connection. Pages that set connections up
/// share one, so that what is half typed survives them.
class ConnectionSetup : public QObject
{
    Q_OBJECT

public:
    ConnectionSetup(client::ProfileStore& store, SecretKeeper& secrets, ConnectionList& list,
                    Connector& connector, QObject* parent = nullptr);

    [[nodiscard]] ConnectionDraft& draft() { return m_draft; }
    [[nodiscard]] ConnectionTest& test() { return m_test; }
    [[nodiscard]] ConnectionList& list() { return m_list; }
    [[nodiscard]] const Connector& connector() const { return m_connector; }

    /// Of what is typed, saved or not.
    void startTest();
    /// Where the test passes, saves and connects by itself.
    void testAndConnect();
    /// The name of its file; empty, after `failed`, where that can't be written.
    QString save();
    /// Saves what was changed, and opens it.
    void connectNow();
    void disconnect();
    /// Takes a profile's file in, and shows it as the draft.
    bool import(const QString& file);
    /// With its secrets; closes it first.
    void remove(const QString& name);
    /// The connection that is open, or was last, else a new one.
    void showCurrent();
    void show(const QString& name);
    void showNew();

Q_SIGNALS:
    /// Under its title.
    void saved(const QString& title);
    void removed(const QString& title);
    void connecting();
    void failed(const QString& what, const drydock::Error& error);

private:
    ConnectionList& m_list;
    Connector& m_connector;
    ConnectionDraft m_draft;
    ConnectionTest m_test;
    bool m_isToConnect = false;
};

} // namespace drydock::models
