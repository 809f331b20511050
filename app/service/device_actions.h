// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requests.h"
#include "service/worker.h"

namespace drydock::service {

/// devices.list get history put import desire delete.
class DeviceActions
{
public:
    /// `lister` decodes and packs pages of devices.
    DeviceActions(replica::Store& store, replica::Replica& replica, RolloutBridge& rollout, Worker& lister)
        : m_store(store), m_replica(replica), m_rollout(rollout), m_lister(lister)
    {
    }

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> list(const RequestContext& context);
    [[nodiscard]] Expected<Answered> get(const RequestContext& context);
    [[nodiscard]] Expected<Answered> history(const RequestContext& context);
    [[nodiscard]] Expected<Answered> put(const RequestContext& context);
    [[nodiscard]] Expected<Answered> import(const RequestContext& context);
    [[nodiscard]] Expected<Answered> desire(const RequestContext& context);
    [[nodiscard]] Expected<Answered> remove(const RequestContext& context);
    void setModel(replica::Device& device, std::string_view model, TimePoint now);

    /// What this store is called, made when it is first asked for: a cursor of another one means nothing
    /// here.
    [[nodiscard]] const std::string& fleet();

    replica::Store& m_store;
    replica::Replica& m_replica;
    RolloutBridge& m_rollout;
    Worker& m_lister;
    std::string m_fleet;
};

} // namespace drydock::service
