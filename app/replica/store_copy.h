// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/store.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::replica {

/// How far a copy has come with a table.
struct CopyProgress
{
    std::string_view table;
    bool compares = false; ///< else copies
    std::uint64_t rows = 0;
    std::uint64_t of = 0;
};

/// What was copied, and is the same on both sides.
struct CopiedTable
{
    std::string name;
    std::uint64_t rows = 0;
    std::string digest; ///< SHA-256 of all of its rows, hexadecimal
};

/// Copies everything that a store holds into an empty one, in transactions of a few thousand rows, then reads
/// both once more and compares them. Nobody else may use either of them meanwhile. Conflict where the other
/// one is not empty (one with an unfinished copy is emptied first), Internal where they differ afterwards,
/// Unavailable where a store fails, Unsupported for stores that are no SQL ones. `last` is done before the
/// copy counts as finished.
[[nodiscard]] Expected<std::vector<CopiedTable>>
copyStore(Store& from, Store& to, const std::function<void(const CopyProgress&)>& progress,
          const std::function<Expected<void>()>& last = {});

/// Conflict for a store into which a copy was begun and not finished: it must not be used.
[[nodiscard]] Expected<void> checkCopied(Store& store);

/// The tables that `copyStore` goes over.
[[nodiscard]] std::vector<std::string_view> copiedTables();

} // namespace drydock::replica
