// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_store.h"

#include "replica/sql/device_table.h"
#include "replica/sql/group_table.h"
#include "replica/sql/ingest_table.h"
#include "replica/sql/request_tables.h"
#include "replica/sql/rollout_tables.h"
#include "replica/sql/statements.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <array>
#include <atomic>
#include <span>

namespace drydock::replica {

namespace {

using SchemaStep = std::span<const char* const>;

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
    "PRAGMA user_version = 1",
};

/// Some files of version 1 have the table: it was first added without a version of its own.
constexpr std::array schema2{
    "CREATE TABLE IF NOT EXISTS storage_chores (chore TEXT PRIMARY KEY) WITHOUT ROWID",
    "PRAGMA user_version = 2",
};

constexpr std::array schema3{
    "CREATE TABLE device_groups (id TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE group_members (group_id TEXT NOT NULL, device TEXT NOT NULL, "
    "PRIMARY KEY (group_id, device)) WITHOUT ROWID",
    "CREATE INDEX group_members_device ON group_members (device)",
    "ALTER TABLE devices ADD COLUMN member_of TEXT NOT NULL DEFAULT ''",
    "PRAGMA user_version = 3",
};

constexpr std::array schema4{
    "CREATE TABLE quarantines (device TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID",
    "PRAGMA user_version = 4",
};

/// What leads from each schema version to the next, from an empty file on; a new version appends a step and
/// never edits an old one. Each step ends with the version it makes.
constexpr std::array<SchemaStep, 4> schema{schema1, schema2, schema3, schema4};
constexpr int schemaVersion = static_cast<int>(std::tuple_size_v<decltype(schema)>);

class SqliteStore : public Store
{
public:
    explicit SqliteStore(const QString& connection)
        : m_connection(connection),
          m_statements(std::make_unique<Statements>(QSqlDatabase::database(connection, false)))
    {
    }

    ~SqliteStore() override
    {
        m_statements.reset();
        QSqlDatabase::removeDatabase(m_connection);
    }

    void begin() override { m_statements->execute("BEGIN IMMEDIATE"); }

    Expected<void> commit() override
    {
        m_statements->execute("COMMIT");
        if (const auto& problem = m_statements->failure()) {
            const Error error = *problem;
            rollback();
            return tl::unexpected(error);
        }
        return {};
    }

    void rollback() override
    {
        m_statements->clearFailure();
        m_statements->execute("ROLLBACK");
        // A transaction that a full disk already ended has nothing to roll back: not a failure.
        m_statements->clearFailure();
    }

    const std::optional<Error>& failure() const override { return m_statements->failure(); }

    DeviceTable& devices() override { return m_devices; }
    HistoryTable& history() override { return m_history; }
    IngestTable& ingest() override { return m_ingest; }
    JobTable& jobs() override { return m_jobs; }
    QuarantineTable& quarantines() override { return m_quarantines; }
    PackageTable& packages() override { return m_packages; }
    TargetTable& targets() override { return m_targets; }
    GroupTable& groups() override { return m_groups; }
    RequestTable& requests() override { return m_requests; }
    AuditTable& audit() override { return m_audit; }
    SettingTable& settings() override { return m_settings; }

    Expected<void> prepareSchema()
    {
        m_statements->execute("PRAGMA locking_mode = EXCLUSIVE");
        m_statements->execute("PRAGMA journal_mode = WAL");
        m_statements->execute("PRAGMA synchronous = FULL");
        m_statements->execute("PRAGMA foreign_keys = ON");
        begin();
        int version = 0;
        {
            auto run = m_statements->prepare("PRAGMA user_version");
            version = run.next() ? static_cast<int>(run.integer(0)) : 0;
        }
        if (version > schemaVersion) {
            rollback();
            return fail(ErrorCode::Unavailable, "store: written by a later version of drydockd (schema " +
                                                    std::to_string(version) +
                                                    "); use that version or restore a backup");
        }
        for (const auto step : std::span(schema).subspan(static_cast<std::size_t>(version))) {
            for (const char* statement : step)
                m_statements->execute(statement);
        }
        return commit();
    }

private:
    QString m_connection;
    std::unique_ptr<Statements> m_statements;
    SqlDeviceTable m_devices{statements()};
    SqlHistoryTable m_history{statements()};
    SqlIngestTable m_ingest{statements()};
    SqlJobTable m_jobs{statements()};
    SqlQuarantineTable m_quarantines{statements()};
    SqlPackageTable m_packages{statements()};
    SqlTargetTable m_targets{statements()};
    SqlGroupTable m_groups{statements()};
    SqlRequestTable m_requests{statements()};
    SqlAuditTable m_audit{statements()};
    SqlSettingTable m_settings{statements()};

    Statements& statements() { return *m_statements; }
};

} // namespace

Expected<std::unique_ptr<Store>> openSqliteStore(const std::string& file)
{
    static std::atomic<int> counter = 0;
    const QString name = QStringLiteral("drydock-store-%1").arg(++counter);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QString::fromStdString(file));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
        if (!database.open()) {
            const std::string problem = database.lastError().text().toStdString();
            database = {};
            QSqlDatabase::removeDatabase(name);
            return fail(ErrorCode::Unavailable, "store " + file + ": " + problem);
        }
    }
    auto store = std::make_unique<SqliteStore>(name);
    if (auto ready = store->prepareSchema(); !ready)
        return tl::unexpected(ready.error().in(file));
    return store;
}

} // namespace drydock::replica
