// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/rollout_tables.h"

namespace drydock::replica {

namespace {

std::vector<std::string> collect(Statements::Run& run)
{
    std::vector<std::string> records;
    while (run.next())
        records.push_back(run.bytes(0));
    return records;
}

std::optional<std::string> first(Statements::Run& run)
{
    if (!run.next())
        return std::nullopt;
    return run.bytes(0);
}

TargetListHead readHead(const Statements::Run& run)
{
    return {.count = static_cast<std::uint64_t>(run.integer(0)),
            .lowest = run.bytes(1),
            .highest = run.bytes(2),
            .digest = run.bytes(3)};
}

} // namespace

void SqlJobTable::saveJob(const JobId& id, bool open, std::string_view record)
{
    m_sql
        .prepare("INSERT INTO jobs (id, is_open, record) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                 "is_open = excluded.is_open, record = excluded.record")
        .text(id.str())
        .number(open ? 1 : 0)
        .blob(record)
        .run();
}

void SqlJobTable::saveExecution(const JobId& job, const DeviceId& device, std::string_view state,
                                std::string_view record)
{
    m_sql
        .prepare("INSERT INTO executions (job, device, state, record) VALUES (?, ?, ?, ?) ON CONFLICT (job, "
                 "device) "
                 "DO UPDATE SET state = excluded.state, record = excluded.record")
        .text(job.str())
        .text(device.str())
        .text(state)
        .blob(record)
        .run();
}

void SqlJobTable::remove(const JobId& id)
{
    m_sql.prepare("DELETE FROM executions WHERE job = ?").text(id.str()).run();
    m_sql.prepare("DELETE FROM jobs WHERE id = ?").text(id.str()).run();
}

std::vector<std::string> SqlJobTable::jobs(bool openOnly)
{
    auto run = m_sql.prepare("SELECT record FROM jobs WHERE is_open >= ? ORDER BY id");
    run.number(openOnly ? 1 : 0);
    return collect(run);
}

std::optional<std::string> SqlJobTable::job(const JobId& id)
{
    auto run = m_sql.prepare("SELECT record FROM jobs WHERE id = ?");
    run.text(id.str());
    return first(run);
}

std::optional<StoredExecution> SqlJobTable::execution(const JobId& job, const DeviceId& device)
{
    auto run = m_sql.prepare("SELECT state, record FROM executions WHERE job = ? AND device = ?");
    run.text(job.str()).text(device.str());
    return run.next() ? std::optional(StoredExecution{device, run.bytes(0), run.bytes(1)}) : std::nullopt;
}

std::vector<StoredExecution> SqlJobTable::executions(const JobId& job, std::string_view after,
                                                     std::size_t limit, std::string_view state)
{
    std::vector<StoredExecution> found;
    auto run = m_sql.prepare(
        "SELECT device, state, record FROM executions WHERE job = ? AND device > ? AND (? = '' OR state = ?) "
        "ORDER BY device LIMIT ?");
    run.text(job.str()).text(after).text(state).text(state).number(static_cast<std::int64_t>(limit));
    while (run.next()) {
        if (auto device = DeviceId::parse(run.bytes(0)))
            found.push_back({*std::move(device), run.bytes(1), run.bytes(2)});
    }
    return found;
}

void SqlQuarantineTable::save(const DeviceId& device, std::string_view record)
{
    m_sql
        .prepare("INSERT INTO quarantines (device, record) VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET "
                 "record = excluded.record")
        .text(device.str())
        .blob(record)
        .run();
}

void SqlQuarantineTable::remove(const DeviceId& device)
{
    m_sql.prepare("DELETE FROM quarantines WHERE device = ?").text(device.str()).run();
}

std::vector<std::pair<DeviceId, std::string>> SqlQuarantineTable::all()
{
    std::vector<std::pair<DeviceId, std::string>> found;
    auto run = m_sql.prepare("SELECT device, record FROM quarantines ORDER BY device");
    while (run.next()) {
        if (auto device = DeviceId::parse(run.bytes(0)))
            found.emplace_back(*std::move(device), run.bytes(1));
    }
    return found;
}

void SqlPackageTable::save(const PackageName& name, const Version& version, std::string_view record)
{
    m_sql
        .prepare("INSERT INTO packages (name, version, record) VALUES (?, ?, ?) ON CONFLICT (name, version) "
                 "DO UPDATE "
                 "SET record = excluded.record")
        .text(name.str())
        .text(version.str())
        .blob(record)
        .run();
}

std::optional<std::string> SqlPackageTable::find(const PackageName& name, const Version& version)
{
    auto run = m_sql.prepare("SELECT record FROM packages WHERE name = ? AND version = ?");
    run.text(name.str()).text(version.str());
    return first(run);
}

std::vector<std::string> SqlPackageTable::after(std::string_view name, std::string_view version,
                                                std::size_t limit)
{
    auto run = m_sql.prepare(
        "SELECT record FROM packages WHERE (name, version) > (?, ?) ORDER BY name, version LIMIT ?");
    run.text(name).text(version).number(static_cast<std::int64_t>(limit));
    return collect(run);
}

void SqlPackageTable::remove(const PackageName& name, const Version& version)
{
    m_sql.prepare("DELETE FROM packages WHERE name = ? AND version = ?")
        .text(name.str())
        .text(version.str())
        .run();
}

void SqlPackageTable::saveUpload(std::string_view id, TimePoint created, std::string_view record)
{
    m_sql
        .prepare("INSERT INTO uploads (id, created, record) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                 "record = excluded.record")
        .text(id)
        .time(created)
        .blob(record)
        .run();
}

std::optional<std::string> SqlPackageTable::upload(std::string_view id)
{
    auto run = m_sql.prepare("SELECT record FROM uploads WHERE id = ?");
    run.text(id);
    return first(run);
}

void SqlPackageTable::removeUpload(std::string_view id)
{
    m_sql.prepare("DELETE FROM uploads WHERE id = ?").text(id).run();
}

std::vector<std::string> SqlPackageTable::uploadsBefore(TimePoint time)
{
    auto run = m_sql.prepare("SELECT record FROM uploads WHERE created < ? ORDER BY created");
    run.time(time);
    return collect(run);
}

void SqlPackageTable::addChore(std::string_view chore)
{
    m_sql.prepare("INSERT INTO storage_chores (chore) VALUES (?) ON CONFLICT (chore) DO NOTHING")
        .text(chore)
        .run();
}

void SqlPackageTable::removeChore(std::string_view chore)
{
    m_sql.prepare("DELETE FROM storage_chores WHERE chore = ?").text(chore).run();
}

std::vector<std::string> SqlPackageTable::chores()
{
    auto run = m_sql.prepare("SELECT chore FROM storage_chores ORDER BY chore");
    return collect(run);
}

void SqlTargetTable::save(std::string_view id, const TargetPart& part)
{
    m_sql
        .prepare("INSERT INTO target_parts (id, added_to, devices, lowest, highest, digest, ids) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
        .text(id)
        .text(part.addedTo)
        .number(static_cast<std::int64_t>(part.list.count))
        .text(part.list.lowest)
        .text(part.list.highest)
        .text(part.list.digest)
        .blob(part.ids)
        .run();
}

std::optional<TargetPart> SqlTargetTable::find(std::string_view id)
{
    auto run = m_sql.prepare(
        "SELECT devices, lowest, highest, digest, added_to, ids FROM target_parts WHERE id = ?");
    run.text(id);
    if (!run.next())
        return std::nullopt;
    return TargetPart{.addedTo = run.bytes(4), .list = readHead(run), .ids = run.bytes(5)};
}

std::optional<TargetListHead> SqlTargetTable::head(std::string_view id)
{
    auto run = m_sql.prepare("SELECT devices, lowest, highest, digest FROM target_parts WHERE id = ?");
    run.text(id);
    return run.next() ? std::optional(readHead(run)) : std::nullopt;
}

void SqlTargetTable::remove(std::string_view id)
{
    m_sql.prepare("DELETE FROM target_parts WHERE id = ?").text(id).run();
}

} // namespace drydock::replica
