// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"
#include "replica/store.h"
#include "rollout/audit.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace drydock::service {

/// The audit trail in the store: one line a decision, each with the hash of the one before, written in the
/// transaction of what it tells of. The head is signed with the service's Ed25519 key.
class AuditTrail
{
public:
    /// `keySeed`: 32 bytes of the signing key.
    AuditTrail(replica::AuditTable& table, std::string keySeed);

    void append(rollout::AuditEntry entry);
    /// Reads the head anew, after a transaction that failed.
    void reload();

    /// Lines after `seq`: {lines: [{seq, time, operator, action, …, hash}], next}.
    [[nodiscard]] nlohmann::json list(std::int64_t after, std::size_t limit) const;
    /// Walks the whole chain: {valid, lines, head, problem?}.
    [[nodiscard]] nlohmann::json verify() const;
    /// What is published retained on fleet/audit/head: {protocol, seq, hash, time, publicKey, signature}.
    [[nodiscard]] std::string signedHead(TimePoint now) const;
    [[nodiscard]] std::int64_t seq() const { return m_seq; }

private:
    replica::AuditTable& m_table;
    std::string m_keySeed;
    std::int64_t m_seq = 0;
    std::string m_hash;
};

} // namespace drydock::service
