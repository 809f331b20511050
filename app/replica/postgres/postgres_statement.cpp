// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_statement.h"

#include "crypto/encoding.h"
#include "replica/postgres/postgres_session.h"
#include "replica/sql/sql_text.h"

#include <QVariant>

#include <utility>

namespace drydock::replica {

PostgresStatement::PostgresStatement(PostgresSession& session, const char* sql)
    : m_session(session), m_sql(sql), m_query(session.query())
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
        auto asked =
            m_session.makeKnown(m_sql, m_name).and_then([this] { return m_session.ask(call(), m_query); });
        if (!asked)
            return tl::unexpected(asked.error());
    }
    return m_query.next();
}

std::string PostgresStatement::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    return (value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8())
        .toStdString();
}

std::int64_t PostgresStatement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

void PostgresStatement::finish()
{
    m_values.clear();
    m_query.finish();
    m_asked = false;
}

} // namespace drydock::replica
