// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "wire/column_id.h"
#include "wire/device_page.h"
#include "wire/typed_value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::wire {

/// A page of devices without a document.
struct TypedPage
{
    std::vector<ColumnId> columns;
    std::vector<std::vector<TypedValue>> cells; ///< by column, then row; one length
    std::vector<TypedValue> deleted;            ///< ids
    std::string next;
    std::uint64_t cursor = 0;
    std::string fleet;
    TypedValues values;

    [[nodiscard]] std::size_t rowCount() const { return cells.empty() ? 0 : cells.front().size(); }
    /// Index of a column, or -1.
    [[nodiscard]] int columnIndex(ColumnId column) const;
};

/// Reads what `encodeDevicePage` makes, with the same bounds and errors as `decodeDevicePage`.
[[nodiscard]] Expected<TypedPage> readPage(std::string_view bytes);

/// The same with documents; columns of later versions are left out.
[[nodiscard]] DevicePage toDevicePage(const TypedPage& page);

} // namespace drydock::wire
