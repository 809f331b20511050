// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"
#include "support/memory_keychain.h"

#include <QTemporaryDir>

namespace drydock::test {

/// All that a window has of connections, on a store of its own.
struct ConnectionBench
{
    QTemporaryDir directory;
    MemoryKeychain keychain;
    client::ProfileStore store{directory.filePath(QStringLiteral("profiles")).toStdString()};
    models::SecretKeeper secrets{keychain};
    models::FleetLink link;
    models::Connector connector{link, store, secrets};
    models::ConnectionList list{store, link, secrets};
    models::ConnectionSetup setup{store, secrets, list, connector};

    [[nodiscard]] models::ConnectionDraft& draft() { return setup.draft(); }
    void save(const std::string& name, const std::string& broker, const std::string& ca = {})
    {
        client::Profile profile;
        profile.name = name;
        profile.title = "Plant " + name;
        profile.broker = broker;
        profile.tls.caFile = ca;
        (void)store.save(profile);
        list.reload();
    }
};

} // namespace drydock::test
