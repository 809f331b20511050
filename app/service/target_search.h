// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"
#include "replica/replica.h"
#include "service/inbox.h"
#include "service/requests.h"

#include <memory>

namespace drydock::service {

/// Looks for the devices of a query that asks for what only documents have, in a large fleet: reading a
/// million of them takes seconds, so that it is done in pieces, each in a transaction of its own, between
/// which devices are served. What changed meanwhile is looked at once more at its end: what is found is what
/// is true in the transaction that goes on with it.
class TargetSearch
{
public:
    TargetSearch(replica::Store& store, replica::Replica& replica, Inbox& inbox)
        : m_store(store), m_replica(replica), m_inbox(inbox)
    {
    }

    /// True where the request waits for its devices: `handler` is called once more with them
    /// (RequestContext::found), and what it gives then is the answer. A query that is none is left to it.
    [[nodiscard]] bool begins(const JobTargets& targets, const RequestContext& context, Handler handler);

    /// From so many devices on.
    static constexpr std::size_t large = 10'000;

private:
    struct Search;
    void step(const std::shared_ptr<Search>& search);
    /// The next piece; false once nothing is left.
    [[nodiscard]] bool look(Search& search) const;
    [[nodiscard]] bool lookAgain(Search& search) const;
    void goOn(const std::shared_ptr<Search>& search);

    replica::Store& m_store;
    replica::Replica& m_replica;
    Inbox& m_inbox;
};

} // namespace drydock::service
