// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_store.h"

#include "replica/sql/sql_store.h"
#include "replica/sqlite/sqlite_session.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <fstream>

namespace drydock::replica {

namespace {

/// First base, so that the session outlives the statements.
struct SqliteParts
{
    SqliteSession session;
};

class SqliteStore : private SqliteParts, public SqlStore
{
public:
    SqliteStore() : SqlStore(session, DeviceLookup::OneByOne) {}

    void begin() override
    {
        forgetReads(false);
        statements().execute("BEGIN IMMEDIATE");
    }

    Expected<void> commit() override
    {
        statements().execute("COMMIT");
        if (const auto& problem = failure()) {
            const Error error = *problem;
            rollback();
            return tl::unexpected(error);
        }
        return {};
    }

    void rollback() override
    {
        forgetReads(true);
        session.discardWrites();
        statements().clearFailure();
        statements().execute("ROLLBACK");
        // A transaction that a full disk already ended has nothing to roll back: not a failure.
        statements().clearFailure();
    }

    Expected<void> open(const std::string& file)
    {
        if (auto opened = session.open(file); !opened)
            return opened;
        statements().execute("PRAGMA locking_mode = EXCLUSIVE");
        statements().execute("PRAGMA journal_mode = WAL");
        statements().execute("PRAGMA synchronous = FULL");
        statements().execute("PRAGMA foreign_keys = ON");
        // Devices speak in no order: what they touch shall be in memory, and a page that is written by many
        // transactions goes to the file itself once for all of them. 32 MiB each.
        statements().execute("PRAGMA cache_size = -32768");
        statements().execute("PRAGMA wal_autocheckpoint = 8192");
        // Debian's default fills what is deleted with zeros, and writes it once more for that.
        statements().execute("PRAGMA secure_delete = FAST");
        return prepareSchema({});
    }

protected:
    int schemaVersion() override
    {
        auto run = statements().prepare("PRAGMA user_version");
        return run.next() ? static_cast<int>(run.integer(0)) : 0;
    }

    void setSchemaVersion(int version) override
    {
        statements().execute("PRAGMA user_version = " + std::to_string(version));
    }
};

/// SQLite's lock does not say whose it is; this file does.
std::string holderFile(const std::string& file)
{
    return file + ".holder";
}

void writeHolder(const std::string& file)
{
    std::ofstream(holderFile(file)) << "process " << QCoreApplication::applicationPid() << " on "
                                    << QSysInfo::machineHostName().toStdString() << "\n";
}

std::string readHolder(const std::string& file)
{
    std::string line;
    std::ifstream holder(holderFile(file));
    std::getline(holder, line);
    return line.empty() ? "another process" : line;
}

} // namespace

Expected<std::unique_ptr<Store>> openSqliteStore(const std::string& file)
{
    auto store = std::make_unique<SqliteStore>();
    if (auto opened = store->open(file); !opened) {
        const bool locked = opened.error().message.find("database is locked") != std::string::npos;
        return tl::unexpected(
            locked ? Error{ErrorCode::Unavailable,
                           "store " + file + " is held by " + readHolder(file) +
                               "; a file serves one drydockd. Stop that one, or let several share a "
                               "PostgreSQL store (README, Growing)",
                           {}}
                   : opened.error().in("store " + file));
    }
    writeHolder(file);
    return store;
}

} // namespace drydock::replica
