// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "wire/change_digest.h"
#include "wire/column_id.h"
#include "wire/typed_value.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace drydock::wire {

/// A change digest without a document (nlohmann's takes 2 µs a change, this a tenth): for what hears 100,000
/// changes a second. Using one again takes no new memory.
struct TypedDigest
{
    struct Field
    {
        ColumnId column = ColumnId::Other;
        TypedValue value;
    };
    struct Change
    {
        TypedValue id;
        std::uint64_t incarnation = 0; ///< of a deletion: the incarnation that ended
        std::uint64_t version = 0;
        bool deleted = false;
        std::uint32_t firstField = 0;
        std::uint32_t fieldCount = 0;
    };

    std::uint64_t epoch = 0;
    std::uint64_t seq = 0;
    std::uint64_t cursor = 0;
    std::vector<Change> changes;
    std::vector<Field> fields; ///< of all changes; columns of later versions are left out
    TypedValues values;

    [[nodiscard]] std::string_view id(const Change& change) const { return values.text(change.id); }
    [[nodiscard]] std::span<const Field> fieldsOf(const Change& change) const
    {
        return std::span(fields).subspan(change.firstField, change.fieldCount);
    }
};

/// Fills `digest` from CBOR; InvalidArgument, with rubbish in `digest`, for anything but a change digest.
[[nodiscard]] Expected<void> readDigest(std::string_view bytes, TypedDigest& digest);

/// The same with documents, for who looks at few of them.
[[nodiscard]] ChangeDigest toChangeDigest(const TypedDigest& digest);

} // namespace drydock::wire
