// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/child_process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>
#include <vector>

namespace drydock::test {

/// A real PostgreSQL on a free loopback port, its files in a directory that goes with it. It is another
/// user's process where the test is root's.
class TestPostgres
{
public:
    /// `settings` as name=value.
    explicit TestPostgres(std::vector<std::string> settings = {"fsync=off"});
    ~TestPostgres();
    TestPostgres(const TestPostgres&) = delete;
    TestPostgres& operator=(const TestPostgres&) = delete;

    [[nodiscard]] bool start();
    /// A fast shutdown: every session is cut.
    void stop();
    /// Every process of it stands still (SIGSTOP), or goes on (SIGCONT). Connections stay up.
    void signalAll(int number);
    /// False where the statement fails. Rows are dropped.
    bool execute(const std::string& sql, const std::string& database = "drydock");
    /// Makes an empty database of this name, in place of the one that is there.
    [[nodiscard]] bool makeDatabase(const std::string& name, const std::string& more = {});

    [[nodiscard]] std::string url(const std::string& database = "drydock") const;
    [[nodiscard]] std::string directory() const { return m_directory.path().toStdString(); }
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] bool answers() const;

    std::vector<std::string> m_settings;
    QTemporaryDir m_directory;
    ChildProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace drydock::test
