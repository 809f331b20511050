// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/statements.h"

namespace drydock::replica {

Statements::Run Statements::prepare(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, m_session.prepare(sql)).first;
    return {*this, *found->second};
}

void Statements::execute(std::string_view sql)
{
    if (m_failure)
        return;
    if (auto done = m_session.execute(sql); !done)
        fail(done.error());
}

void Statements::fail(const Error& error)
{
    if (!m_failure)
        m_failure = error;
}

Statements::Run::~Run()
{
    m_statement.finish();
}

Statements::Run& Statements::Run::text(std::string_view value)
{
    m_statement.text(value);
    return *this;
}

Statements::Run& Statements::Run::blob(std::string_view value)
{
    m_statement.blob(value);
    return *this;
}

Statements::Run& Statements::Run::number(std::int64_t value)
{
    m_statement.number(value);
    return *this;
}

void Statements::Run::run()
{
    if (m_owner.m_failure)
        return;
    if (auto done = m_statement.execute(); !done)
        m_owner.fail(done.error());
}

bool Statements::Run::next()
{
    if (m_owner.m_failure || m_ended)
        return false;
    const auto row = m_statement.next();
    if (!row)
        m_owner.fail(row.error());
    m_ended = !row || !*row;
    return !m_ended;
}

} // namespace drydock::replica
