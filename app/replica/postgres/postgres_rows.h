// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace drydock::replica {

/// The rows that a statement returned, all of them in memory.
class PostgresRows
{
public:
    PostgresRows() = default;
    explicit PostgresRows(PGresult* result) : m_result(result) {}

    /// Goes to the next row, first to the first; false after the last.
    bool next() { return m_result && ++m_row < PQntuples(m_result.get()); }
    /// Of the row in hand, columns from 0, as the server writes it; NULL is the empty text.
    [[nodiscard]] std::string_view text(int column) const;
    /// The same; a BYTEA is decoded.
    [[nodiscard]] std::string bytes(int column) const;
    /// 0 where it is no whole number, or NULL.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return text(column) == "t"; }

private:
    struct Clear
    {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> m_result;
    int m_row = -1;
};

} // namespace drydock::replica
