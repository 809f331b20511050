// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_postgres.h"

#include "support/test_broker.h"

#include <QFile>

#include <csignal>

namespace drydock::test {

TestPostgres::TestPostgres(std::vector<std::string> settings) : m_settings(std::move(settings))
{
    // Its parent belongs to this process, and it itself will be the server's.
    for (int tries = 0; tries < 5 && !start(); ++tries) {
    }
}

TestPostgres::~TestPostgres()
{
    stop();
}

bool TestPostgres::start()
{
    if (m_port == 0 || !m_process.isRunning())
        m_port = m_port != 0 && QFile::exists(m_directory.filePath(QStringLiteral("data/PG_VERSION")))
                     ? m_port
                     : freePort();
    std::vector<std::string> command{std::string(DRYDOCK_SOURCE_DIR) + "/tests/support/postgres-server",
                                     directory(), std::to_string(m_port)};
    command.insert(command.end(), m_settings.begin(), m_settings.end());
    if (!m_process.start(command, directory() + ".log"))
        return false;
    const bool up = waitFor([this] { return !m_process.isRunning() || answers(); }) && m_process.isRunning();
    if (!up)
        qWarning("PostgreSQL does not start: %s", log().c_str());
    return up;
}

void TestPostgres::stop()
{
    m_process.signal(SIGINT);
    if (!waitFor([this] { return !m_process.isRunning(); }))
        m_process.signal(SIGKILL);
    m_process.wait();
}

void TestPostgres::signalAll(int number)
{
    const auto pid = QString::number(m_process.pid());
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    const auto each =
        children.open(QIODevice::ReadOnly) ? children.readAll().simplified().split(' ') : QByteArrayList();
    m_process.signal(number);
    for (const auto& child : each)
        ::kill(child.toInt(), number);
}

bool TestPostgres::answers() const
{
    return run({"psql", "-XAtq", "-c", "SELECT 1", url()}) == 0;
}

bool TestPostgres::execute(const std::string& sql, const std::string& database)
{
    return run({"psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, url(database)}, directory() + ".log") ==
           0;
}

bool TestPostgres::makeDatabase(const std::string& name, const std::string& more)
{
    return execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)") &&
           execute("CREATE DATABASE " + name + " " + more);
}

std::string TestPostgres::url(const std::string& database) const
{
    return "postgresql://drydock@127.0.0.1:" + std::to_string(m_port) + "/" + database;
}

std::string TestPostgres::log() const
{
    QFile file(QString::fromStdString(directory() + ".log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace drydock::test
