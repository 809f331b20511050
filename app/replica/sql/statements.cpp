// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/statements.h"

#include <QSqlError>
#include <QString>
#include <QVariant>

namespace drydock::replica {

Statements::Statements(QSqlDatabase database) : m_database(std::move(database)) {}

Statements::Run Statements::prepare(const char* sql)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql)))
            fail(query);
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    return {*this, found->second};
}

void Statements::execute(const char* sql)
{
    QSqlQuery query(m_database);
    if (!m_failure && !query.exec(QString::fromLatin1(sql)))
        fail(query);
}

void Statements::fail(const QSqlQuery& query)
{
    if (!m_failure)
        m_failure = Error{ErrorCode::Unavailable, "store: " + query.lastError().text().toStdString(), {}};
}

Statements::Run::~Run()
{
    m_query.finish();
}

Statements::Run& Statements::Run::text(std::string_view value)
{
    // A null QString would be bound as NULL, and nothing compares with that.
    m_query.bindValue(m_bound++, value.empty()
                                     ? QStringLiteral("")
                                     : QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    return *this;
}

Statements::Run& Statements::Run::blob(std::string_view value)
{
    m_query.bindValue(m_bound++, value.empty()
                                     ? QByteArray("")
                                     : QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    return *this;
}

Statements::Run& Statements::Run::number(std::int64_t value)
{
    m_query.bindValue(m_bound++, static_cast<qlonglong>(value));
    return *this;
}

bool Statements::Run::execute()
{
    if (m_executed)
        return !m_owner.m_failure;
    m_executed = true;
    if (m_owner.m_failure)
        return false;
    if (!m_query.exec()) {
        m_owner.fail(m_query);
        return false;
    }
    return true;
}

void Statements::Run::run()
{
    execute();
}

bool Statements::Run::next()
{
    return execute() && m_query.next();
}

std::string Statements::Run::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    return (value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8())
        .toStdString();
}

std::int64_t Statements::Run::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

} // namespace drydock::replica
