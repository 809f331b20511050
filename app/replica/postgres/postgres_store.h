// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/postgres/postgres_address.h"
#include "replica/store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace drydock::replica {

/// What every commit must hold up: the number that PostgresLease gave. A commit whose number is no longer
/// the lease's is refused within its own transaction.
struct Fence
{
    std::uint64_t number = 0;
    std::function<void()> refused; ///< called where a commit was; on the store's thread
    /// Whether the lease was renewed within its life. Where it was not, no answer is waited for longer than
    /// that life: `unanswered` is told, and the connection is cut. On another thread; both or none.
    std::function<bool()> stands;
    std::function<void()> unanswered;
};

/// Opens (and creates or migrates) a store in a PostgreSQL database. A connection that is lost fails the
/// transaction and is made anew. `name` is the session's in pg_stat_activity. Unavailable where the server,
/// the database or its schema will not do; Unsupported without Qt's driver.
[[nodiscard]] Expected<std::unique_ptr<Store>>
openPostgresStore(const PostgresAddress& address, const std::string& name, std::optional<Fence> fence);

} // namespace drydock::replica
