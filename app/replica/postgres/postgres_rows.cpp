// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_rows.h"

#include "crypto/encoding.h"

#include <charconv>

namespace drydock::replica {

namespace {
constexpr Oid bytea = 17; ///< pg_type.dat; no release changes it
} // namespace

std::string_view PostgresRows::text(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

std::string PostgresRows::bytes(int column) const
{
    const std::string_view said = text(column);
    if (PQftype(m_result.get(), column) != bytea || !said.starts_with("\\x"))
        return std::string(said);
    return crypto::fromHex(said.substr(2)).value_or(std::string());
}

std::int64_t PostgresRows::integer(int column) const
{
    const std::string_view said = text(column);
    std::int64_t value = 0;
    std::from_chars(said.data(), said.data() + said.size(), value);
    return value;
}

} // namespace drydock::replica
