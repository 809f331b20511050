// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/schema.h"

#include <array>

namespace drydock::replica {

namespace {

constexpr std::array schema1{
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE devices (id TEXT PRIMARY KEY, incarnation INTEGER NOT NULL, version INTEGER NOT NULL, "
    "desired BLOB NOT NULL, reported BLOB NOT NULL, metadata BLOB NOT NULL, delta_digest BLOB NOT NULL, "
    "attributes BLOB NOT NULL, model TEXT NOT NULL, execution BLOB NOT NULL, online INTEGER NOT NULL, "
    "online_since INTEGER NOT NULL, seen INTEGER NOT NULL, cursor INTEGER NOT NULL, deleted INTEGER NOT "
    "NULL)",
    "CREATE INDEX devices_cursor ON devices (cursor)",
    "CREATE TABLE history (seq INTEGER PRIMARY KEY, device TEXT NOT NULL, time INTEGER NOT NULL, kind TEXT "
    "NOT NULL, "
    "text TEXT NOT NULL)",
    "CREATE INDEX history_device ON history (device, seq)",
    "CREATE INDEX history_time ON history (time)",
    "CREATE TABLE seen_messages (slot INTEGER PRIMARY KEY, position INTEGER NOT NULL, packet_id INTEGER NOT "
    "NULL, "
    "hash BLOB NOT NULL)",
    "CREATE TABLE outbox (batch INTEGER PRIMARY KEY, answers BLOB NOT NULL)",
    "CREATE TABLE jobs (id TEXT PRIMARY KEY, is_open INTEGER NOT NULL, record BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE executions (job TEXT NOT NULL, device TEXT NOT NULL, state TEXT NOT NULL, record BLOB "
    "NOT NULL, "
    "PRIMARY KEY (job, device)) WITHOUT ROWID",
    "CREATE TABLE packages (name TEXT NOT NULL, version TEXT NOT NULL, record BLOB NOT NULL, "
    "PRIMARY KEY (name, version)) WITHOUT ROWID",
    "CREATE TABLE uploads (id TEXT PRIMARY KEY, created INTEGER NOT NULL, record BLOB NOT NULL) WITHOUT "
    "ROWID",
    "CREATE TABLE target_lists (id TEXT PRIMARY KEY, ids BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE requests (operator TEXT NOT NULL, request_id TEXT NOT NULL, time INTEGER NOT NULL, "
    "content_type TEXT NOT NULL, answer BLOB NOT NULL, PRIMARY KEY (operator, request_id)) WITHOUT ROWID",
    "CREATE INDEX requests_time ON requests (time)",
    "CREATE TABLE audit (seq INTEGER PRIMARY KEY, line BLOB NOT NULL)",
};

/// Some files of version 1 have the table: it was first added without a version of its own.
constexpr std::array schema2{
    "CREATE TABLE IF NOT EXISTS storage_chores (chore TEXT PRIMARY KEY) WITHOUT ROWID",
};

constexpr std::array schema3{
    "CREATE TABLE device_groups (id TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE group_members (group_id TEXT NOT NULL, device TEXT NOT NULL, "
    "PRIMARY KEY (group_id, device)) WITHOUT ROWID",
    "CREATE INDEX group_members_device ON group_members (device)",
    "ALTER TABLE devices ADD COLUMN member_of TEXT NOT NULL DEFAULT ''",
};

constexpr std::array schema4{
    "CREATE TABLE quarantines (device TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID",
};

/// Messages by batches, each under the position of its last one: a row a message was a tenth of all writing.
constexpr std::array schema5{
    "CREATE TABLE seen_batches (position INTEGER PRIMARY KEY, messages TEXT NOT NULL, prints BLOB NOT NULL)",
    "INSERT INTO seen_batches (position, messages, prints) SELECT position, '0 ' || packet_id || ' ' || "
    "length(hash), hash FROM seen_messages",
    "DROP TABLE seen_messages",
};

/// What changed since a cursor is known in memory (DeviceIndex), but for what is no more.
constexpr std::array schema6{
    "DROP INDEX devices_cursor",
    "CREATE INDEX devices_ended ON devices (cursor) WHERE deleted = 1",
};

/// Target lists in parts (TargetPart). Those that were one row are one part. A comma stands between two ids.
constexpr std::array schema7{
    "CREATE TABLE target_parts (id TEXT PRIMARY KEY, added_to TEXT NOT NULL, devices INTEGER NOT NULL, "
    "lowest TEXT NOT NULL, highest TEXT NOT NULL, digest TEXT NOT NULL, ids BLOB NOT NULL) WITHOUT ROWID",
    "INSERT INTO target_parts (id, added_to, devices, lowest, highest, digest, ids) SELECT id, '', "
    "CASE WHEN length(ids) > 2 THEN length(ids) - length(replace(CAST(ids AS TEXT), ',', '')) + 1 ELSE 0 "
    "END, '', '', '', ids FROM target_lists",
    "DROP TABLE target_lists",
};

constexpr std::array<SchemaStep, 7> steps{schema1, schema2, schema3, schema4, schema5, schema6, schema7};

} // namespace

std::span<const SchemaStep> schemaSteps()
{
    return steps;
}

std::string inDialect(std::string_view statement, std::span<const DialectWord> words)
{
    std::string text(statement);
    for (const auto& [word, instead] : words) {
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + instead.size()))
            text.replace(at, word.size(), instead);
    }
    return text;
}

} // namespace drydock::replica
