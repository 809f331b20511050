// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace drydock::replica {

/// A prepared statement of one connection: bind its `?` in order, then `execute`, or `next` row after row;
/// `finish` ends the run.
class Statement
{
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Text that is not UTF-8 is kept with U+FFFD in place of what is not, and so is NUL.
    virtual void text(std::string_view value) = 0;
    virtual void blob(std::string_view value) = 0;
    virtual void number(std::int64_t value) = 0;
    /// A statement that returns no rows. It may travel with what follows; its failure then shows there.
    [[nodiscard]] virtual Expected<void> execute() = 0;
    /// Runs at the first call; whether there is one more row. Not asked again after the last one.
    [[nodiscard]] virtual Expected<bool> next() = 0;
    /// Of the row in hand, columns from 0: text in UTF-8, or a blob.
    [[nodiscard]] virtual std::string bytes(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    virtual void finish() = 0;
};

/// One connection to a database, in its dialect. Used on the thread that opened it.
class Session
{
public:
    Session() = default;
    virtual ~Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// `sql` is in the words that the dialects share, and lives as long as the session.
    [[nodiscard]] virtual std::unique_ptr<Statement> prepare(const char* sql) = 0;
    /// Runs once, at once (schema, settings of the connection, transactions).
    [[nodiscard]] virtual Expected<void> execute(std::string_view sql) = 0;
};

} // namespace drydock::replica
