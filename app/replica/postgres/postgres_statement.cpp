// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_statement.h"

#include "crypto/encoding.h"
#include "replica/postgres/postgres_session.h"
#include "replica/sql/sql_text.h"

#include <utility>

namespace drydock::replica {

PostgresStatement::PostgresStatement(PostgresSession& session, const char* sql)
    : m_session(session), m_sql(sql)
{
}

void PostgresStatement::addComma()
{
    if (!m_values.empty())
        m_values += ',';
}

void PostgresStatement::text(std::string_view value)
{
    addComma();
    // E'': the same whatever the server's standard_conforming_strings says.
    m_values += "E'";
    std::string kept;
    for (const char c : sqlUtf8(value, kept)) {
        if (c == '\'' || c == '\\')
            m_values += '\\';
        m_values += c;
    }
    m_values += '\'';
}

void PostgresStatement::blob(std::string_view value)
{
    addComma();
    m_values.append("E'\\\\x").append(crypto::toHex(value)).append("'");
}

void PostgresStatement::number(std::int64_t value)
{
    addComma();
    m_values += std::to_string(value);
}

std::string PostgresStatement::call() const
{
    std::string text = "EXECUTE " + m_name;
    if (!m_values.empty())
        text.append("(").append(m_values).append(")");
    return text;
}

Expected<void> PostgresStatement::execute()
{
    return m_session.makeKnown(m_sql, m_name).and_then([this] { return m_session.later(call()); });
}

Expected<bool> PostgresStatement::next()
{
    if (!std::exchange(m_asked, true)) {
        auto asked = m_session.makeKnown(m_sql, m_name).and_then([this] { return m_session.ask(call()); });
        if (!asked)
            return tl::unexpected(asked.error());
        m_rows = *std::move(asked);
    }
    return m_rows.next();
}

std::string PostgresStatement::bytes(int column) const
{
    return m_rows.bytes(column);
}

std::int64_t PostgresStatement::integer(int column) const
{
    return m_rows.integer(column);
}

void PostgresStatement::finish()
{
    m_values.clear();
    m_rows = {};
    m_asked = false;
}

} // namespace drydock::replica
