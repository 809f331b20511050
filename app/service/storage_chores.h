// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/manifest.h"
#include "replica/store.h"
#include "service/inbox.h"
#include "service/worker.h"
#include "storage/object_store.h"

#include <set>
#include <string>

namespace drydock::service {

/// What has to go from the package storage: objects of a deleted version, uploads that nobody registered. It
/// is written down in the transaction that decides it, done only after that was committed, and tried again
/// (each hour, and at every start) until it is done. All but the work itself runs on the core's thread.
class StorageChores
{
public:
    StorageChores(replica::Store& store, storage::ObjectStore& storage, Worker& worker, Inbox& inbox)
        : m_store(store), m_storage(storage), m_worker(worker), m_inbox(inbox)
    {
    }

    /// In a transaction; begins once it has been committed.
    void removeVersion(const PackageKey& key, const FileName& file);
    void abortUpload(const std::string& objectKey, const std::string& uploadId);
    /// Whether objects of this version are still to be removed: nothing new may take their place before.
    [[nodiscard]] bool isPending(const PackageKey& key) const;
    /// Begins what waits. In a transaction.
    void run();

private:
    void add(const std::string& chore);
    [[nodiscard]] Expected<void> carryOut(const std::string& chore);

    replica::Store& m_store;
    storage::ObjectStore& m_storage;
    Worker& m_worker;
    Inbox& m_inbox;
    std::set<std::string> m_underWay;
};

} // namespace drydock::service
