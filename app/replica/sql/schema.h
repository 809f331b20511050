// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace drydock::replica {

/// The statements that lead from one schema version to the next.
using SchemaStep = std::span<const char* const>;

/// All steps, from an empty database on: step n makes version n + 1. Written in SQLite's words; a new version
/// appends a step and never edits an old one.
[[nodiscard]] std::span<const SchemaStep> schemaSteps();

/// A word of the schema, and what it is in another dialect.
using DialectWord = std::pair<std::string_view, std::string_view>;

/// The statement in another dialect: each word replaced, in the order given.
[[nodiscard]] std::string inDialect(std::string_view statement, std::span<const DialectWord> words);

} // namespace drydock::replica
