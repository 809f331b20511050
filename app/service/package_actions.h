// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/package_record.h"
#include "service/requests.h"
#include "service/storage_chores.h"
#include "service/worker.h"
#include "storage/object_store.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace drydock::service {

/// packages.stage register publish deprecate delete list get. What talks to the storage runs on the worker.
class PackageActions
{
public:
    /// `onChange` hears in the transaction that the list of packages has changed.
    PackageActions(replica::Store& store, RolloutBridge& rollout, storage::ObjectStore& storage,
                   Worker& worker, StorageChores& chores, std::function<void()> onChange)
        : m_store(store), m_rollout(rollout), m_storage(storage), m_worker(worker), m_chores(chores),
          m_onChange(std::move(onChange))
    {
    }

    void addTo(ActionTable& table);
    /// Ends uploads that nobody registered within a day. In a transaction.
    void abortStaleUploads(TimePoint now);

private:
    [[nodiscard]] Expected<Answered> stage(const RequestContext& context);
    [[nodiscard]] Expected<Answered> resume(const RequestContext& context, const std::string& uploadId);
    [[nodiscard]] Expected<Answered> registerVersion(const RequestContext& context);
    [[nodiscard]] Expected<Answered> change(const RequestContext& context, PackageState to);
    [[nodiscard]] Expected<Answered> remove(const RequestContext& context);
    [[nodiscard]] Expected<Answered> list(const RequestContext& context) const;
    [[nodiscard]] Expected<Answered> get(const RequestContext& context) const;

    /// Conflict while what is left of a deleted version of this name is still being removed.
    [[nodiscard]] Expected<void> checkPlace(const PackageKey& key);
    [[nodiscard]] Expected<PackageRecord> findRecord(const nlohmann::json& arguments) const;

    replica::Store& m_store;
    RolloutBridge& m_rollout;
    storage::ObjectStore& m_storage;
    Worker& m_worker;
    StorageChores& m_chores;
    std::function<void()> m_onChange;
    std::set<std::string>
        m_registering; ///< manifests' keys of the versions whose registration is on the worker
};

} // namespace drydock::service
