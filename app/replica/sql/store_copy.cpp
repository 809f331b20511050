// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/store_copy.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "replica/sql/sql_store.h"

#include <array>
#include <string>
#include <utility>

namespace drydock::replica {

namespace {

constexpr std::size_t rowsAtOnce = 2'000;
constexpr std::size_t bytesAtOnce = 4U << 20U;
/// Of the setting that stands in a store while it is copied into.
constexpr std::string_view unfinished = "copyUnfinished";

/// A table, by literals: `next` gives the rows after a key in its order; `columns` and `keys` say of each
/// value in turn whether it is text (t), a number (n) or bytes (b).
struct CopiedRows
{
    std::string_view name;
    std::string_view columns;
    std::string_view keys; ///< the first columns
    const char* count;
    const char* first;
    const char* next;
    const char* insert;
    const char* clear;
};

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): literals are put together, as their address is what is
// prepared.
#define DRYDOCK_COPIED(table, types, keyTypes, names, key, after, marks)                                     \
    CopiedRows                                                                                               \
    {                                                                                                        \
        table, types, keyTypes, "SELECT COUNT(*) FROM " table,                                               \
            "SELECT " names " FROM " table " ORDER BY " key " LIMIT ?",                                      \
            "SELECT " names " FROM " table " WHERE (" key ") > (" after ") ORDER BY " key " LIMIT ?",        \
            "INSERT INTO " table " (" names ") VALUES (" marks ")", "DELETE FROM " table                     \
    }

constexpr std::array tables{
    DRYDOCK_COPIED("settings", "tb", "t", "key, value", "key", "?", "?, ?"),
    DRYDOCK_COPIED("devices", "tnnbbbbbtbnnnnnt", "t",
                   "id, incarnation, version, desired, reported, metadata, delta_digest, attributes, model, "
                   "execution, online, online_since, seen, cursor, deleted, member_of",
                   "id", "?", "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"),
    DRYDOCK_COPIED("history", "ntntt", "n", "seq, device, time, kind, text", "seq", "?", "?, ?, ?, ?, ?"),
    DRYDOCK_COPIED("seen_batches", "ntb", "n", "position, messages, prints", "position", "?", "?, ?, ?"),
    DRYDOCK_COPIED("outbox", "nb", "n", "batch, answers", "batch", "?", "?, ?"),
    DRYDOCK_COPIED("jobs", "tnb", "t", "id, is_open, record", "id", "?", "?, ?, ?"),
    DRYDOCK_COPIED("executions", "tttb", "tt", "job, device, state, record", "job, device", "?, ?",
                   "?, ?, ?, ?"),
    DRYDOCK_COPIED("packages", "ttb", "tt", "name, version, record", "name, version", "?, ?", "?, ?, ?"),
    DRYDOCK_COPIED("uploads", "tnb", "t", "id, created, record", "id", "?", "?, ?, ?"),
    DRYDOCK_COPIED("target_parts", "ttntttb", "t", "id, added_to, devices, lowest, highest, digest, ids",
                   "id", "?", "?, ?, ?, ?, ?, ?, ?"),
    DRYDOCK_COPIED("requests", "ttntb", "tt", "operator, request_id, time, content_type, answer",
                   "operator, request_id", "?, ?", "?, ?, ?, ?, ?"),
    DRYDOCK_COPIED("audit", "nb", "n", "seq, line", "seq", "?", "?, ?"),
    DRYDOCK_COPIED("storage_chores", "t", "t", "chore", "chore", "?", "?"),
    DRYDOCK_COPIED("device_groups", "tb", "t", "id, record", "id", "?", "?, ?"),
    DRYDOCK_COPIED("group_members", "tt", "tt", "group_id, device", "group_id, device", "?, ?", "?, ?"),
    DRYDOCK_COPIED("quarantines", "tb", "t", "device, record", "device", "?", "?, ?"),
};
#undef DRYDOCK_COPIED

/// Values of a row, numbers in decimal.
using Values = std::vector<std::string>;

void bindRow(Statements::Run& run, std::string_view types, const Values& values)
{
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (types[i] == 'n')
            run.number(std::stoll(values[i]));
        else if (types[i] == 't')
            run.text(values[i]);
        else
            run.blob(values[i]);
    }
}

std::uint64_t countRows(SqlStore& store, const CopiedRows& table)
{
    auto run = store.statements().prepare(table.count);
    return run.next() ? static_cast<std::uint64_t>(run.integer(0)) : 0;
}

/// Goes over a table in the order of its keys.
class TableReader
{
public:
    TableReader(SqlStore& store, const CopiedRows& table) : m_store(store), m_table(table) {}

    /// The next rows; none at the end, and after a failure of the store.
    [[nodiscard]] std::vector<Values> next(std::size_t most)
    {
        std::vector<Values> rows;
        auto run = m_store.statements().prepare(m_last.empty() ? m_table.first : m_table.next);
        if (!m_last.empty())
            bindRow(run, m_table.keys, m_last);
        run.number(static_cast<std::int64_t>(most));
        std::size_t bytes = 0;
        // Long rows: fewer of them.
        while (bytes < bytesAtOnce && run.next()) {
            Values row;
            for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
                const int column = static_cast<int>(i);
                row.push_back(m_table.columns[i] == 'n' ? std::to_string(run.integer(column))
                                                        : run.bytes(column));
                bytes += row.back().size();
            }
            rows.push_back(std::move(row));
        }
        if (!rows.empty())
            m_last.assign(rows.back().begin(),
                          rows.back().begin() + static_cast<std::ptrdiff_t>(m_table.keys.size()));
        return rows;
    }

private:
    SqlStore& m_store;
    const CopiedRows& m_table;
    Values m_last; ///< its keys
};

/// The mark of the copy itself is no part of what is copied.
bool isMark(const CopiedRows& table, const Values& row)
{
    return table.name == "settings" && row.front() == unfinished;
}

Expected<CopiedTable> readTable(SqlStore& store, const CopiedRows& table,
                                const std::function<void(const CopyProgress&)>& progress)
{
    crypto::Sha256 digest;
    CopiedTable copied{.name = std::string(table.name)};
    store.begin();
    const auto of = countRows(store, table);
    TableReader reader(store, table);
    for (auto rows = reader.next(rowsAtOnce); !rows.empty(); rows = reader.next(rowsAtOnce)) {
        for (const auto& row : rows) {
            if (isMark(table, row))
                continue;
            ++copied.rows;
            for (const auto& value : row) {
                // With its length: no two rows look like one another.
                digest.update(std::to_string(value.size()) + ":");
                digest.update(value);
            }
        }
        progress({table.name, true, copied.rows, of});
    }
    const auto failure = store.failure();
    store.rollback();
    if (failure)
        return tl::unexpected(*failure);
    copied.digest = crypto::toHex(crypto::bytes(digest.finish()));
    return copied;
}

Expected<void> copyTable(SqlStore& from, SqlStore& to, const CopiedRows& table,
                         const std::function<void(const CopyProgress&)>& progress)
{
    from.begin();
    const auto of = countRows(from, table);
    std::uint64_t done = 0;
    TableReader reader(from, table);
    Expected<void> result;
    for (auto rows = reader.next(rowsAtOnce); !rows.empty() && result; rows = reader.next(rowsAtOnce)) {
        to.begin();
        for (const auto& row : rows) {
            if (isMark(table, row))
                continue;
            auto run = to.statements().prepare(table.insert);
            bindRow(run, table.columns, row);
            run.run();
        }
        result = to.commit();
        done += rows.size();
        progress({table.name, false, done, of});
    }
    const auto failure = from.failure();
    from.rollback();
    if (failure)
        return tl::unexpected(*failure);
    return result;
}

/// Makes sure that there is nothing in it, and marks it.
Expected<void> claim(SqlStore& store)
{
    store.begin();
    const bool begun = store.settings().get(unfinished).has_value();
    for (const auto& table : tables) {
        if (begun) {
            store.statements().prepare(table.clear).run();
        } else if (countRows(store, table) > 0) {
            store.rollback();
            return fail(ErrorCode::Conflict, "the store to copy to is not empty: it has " +
                                                 std::string(table.name) +
                                                 "; give an empty database, or a file that is not there");
        }
    }
    store.settings().set(unfinished, "1");
    return store.commit();
}

Expected<void> release(SqlStore& store)
{
    store.begin();
    store.numbersWereGiven();
    store.statements().prepare("DELETE FROM settings WHERE key = ?").text(unfinished).run();
    return store.commit();
}

} // namespace

std::vector<std::string_view> copiedTables()
{
    std::vector<std::string_view> names;
    for (const auto& table : tables)
        names.push_back(table.name);
    return names;
}

Expected<std::vector<CopiedTable>> copyStore(Store& from, Store& to,
                                             const std::function<void(const CopyProgress&)>& progress,
                                             const std::function<Expected<void>()>& last)
{
    auto* source = dynamic_cast<SqlStore*>(&from);
    auto* target = dynamic_cast<SqlStore*>(&to);
    if (source == nullptr || target == nullptr)
        return fail(ErrorCode::Unsupported, "only SQL stores are copied");
    if (auto good = checkCopied(from); !good)
        return tl::unexpected(good.error().in("the store to copy from"));
    if (auto claimed = claim(*target); !claimed)
        return tl::unexpected(claimed.error());
    for (const auto& table : tables) {
        if (auto done = copyTable(*source, *target, table, progress); !done)
            return tl::unexpected(done.error().in(std::string(table.name)));
    }
    std::vector<CopiedTable> copied;
    for (const auto& table : tables) {
        auto before = readTable(*source, table, progress);
        auto after = before ? readTable(*target, table, progress) : before;
        if (!after)
            return tl::unexpected(after.error().in(std::string(table.name)));
        if (before->rows != after->rows || before->digest != after->digest)
            return fail(ErrorCode::Internal,
                        std::string(table.name) + " differs after the copy: " + std::to_string(before->rows) +
                            " rows became " + std::to_string(after->rows) + "; copy once more");
        copied.push_back(*std::move(after));
    }
    if (auto done = last ? last() : Expected<void>(); !done)
        return tl::unexpected(done.error());
    if (auto done = release(*target); !done)
        return tl::unexpected(done.error());
    return copied;
}

Expected<void> checkCopied(Store& store)
{
    store.begin();
    const bool begun = store.settings().get(unfinished).has_value();
    const auto failure = store.failure();
    store.rollback();
    if (failure)
        return tl::unexpected(*failure);
    if (begun)
        return fail(ErrorCode::Conflict, "a copy into this store was begun and not finished; run drydockd "
                                         "--copy-store once more, which begins anew");
    return {};
}

} // namespace drydock::replica
