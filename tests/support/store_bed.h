// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace drydock::test {

/// An empty store for one test. The same tests run on every store: DRYDOCK_TEST_STORE=postgres puts them on a
/// real PostgreSQL (one server a process), otherwise they have a SQLite file.
class StoreBed
{
public:
    StoreBed();

    [[nodiscard]] static bool isPostgres();
    /// Opens it, also anew after the last one that was given is gone. Ends the program where it cannot.
    [[nodiscard]] std::unique_ptr<replica::Store> open() const;
    [[nodiscard]] Expected<std::unique_ptr<replica::Store>> tryOpen() const;
    /// Runs statements on the database, while no store has it open. False where one fails.
    [[nodiscard]] bool alter(const QStringList& statements) const;
    /// Of a SQLite store.
    [[nodiscard]] QString file() const;
    /// The statement that says which version the schema is of.
    [[nodiscard]] static QString setSchemaVersion(int version);

private:
    QTemporaryDir m_directory;
};

} // namespace drydock::test
