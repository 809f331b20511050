// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/target_list.h"
#include "service/pieces.h"
#include "service/requests.h"
#include "service/worker.h"

#include <memory>
#include <string>
#include <vector>

namespace drydock::service {

/// targets.put. A list of a million comes in chunks: each is stored as a part of its own, and costs as much
/// as itself.
class TargetActions
{
public:
    /// `worker` puts chunks in order.
    TargetActions(replica::Store& store, Pieces& pieces, Worker& worker)
        : m_store(store), m_pieces(pieces), m_worker(worker)
    {
    }

    void addTo(ActionTable& table);

private:
    /// A chunk, and the list that it is added to.
    struct Adding
    {
        std::string list;
        replica::TargetListHead head;
        std::vector<std::string> ids;
        replica::ListedDevices listed;
        Finish finish;
    };
    [[nodiscard]] Expected<Answered> put(const RequestContext& context);
    void lookThrough(const std::shared_ptr<Adding>& adding);
    [[nodiscard]] Expected<Answered> save(const replica::NewPart& made);

    replica::Store& m_store;
    Pieces& m_pieces;
    Worker& m_worker;
};

} // namespace drydock::service
