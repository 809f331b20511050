// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/device_page.h"

#include "wire/cbor.h"
#include "wire/page_frame.h"

#include <zstd.h>

#include <algorithm>

namespace drydock::wire {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformed(const std::string& what)
{
    return fail(ErrorCode::InvalidArgument, "page of devices: " + what);
}

Expected<std::vector<std::string>> strings(const Json& array, const std::string& what)
{
    if (!array.is_array())
        return malformed("'" + what + "' is not an array");
    std::vector<std::string> result;
    result.reserve(array.size());
    for (const Json& item : array) {
        if (!item.is_string())
            return malformed("'" + what + "' holds something that is not text");
        result.push_back(item.get<std::string>());
    }
    return result;
}

Expected<std::vector<std::vector<Json>>> cellsOf(Json& rows, std::size_t columnCount)
{
    if (!rows.is_array() || rows.size() != columnCount)
        return malformed("'rows' has not one array for each column");
    const std::size_t rowCount = rows.empty() ? 0 : rows.front().size();
    std::vector<std::vector<Json>> cells;
    cells.reserve(columnCount);
    for (Json& columnCells : rows) {
        if (!columnCells.is_array() || columnCells.size() != rowCount)
            return malformed("columns of different lengths");
        cells.push_back(std::move(columnCells.get_ref<Json::array_t&>()));
    }
    return cells;
}

} // namespace

int DevicePage::columnIndex(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Json DevicePage::row(std::size_t index) const
{
    Json result = Json::object();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (const Json& value = cells[c][index]; !value.is_null())
            result[columns[c]] = value;
    }
    return result;
}

void DevicePage::append(const Json& values)
{
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto found = values.find(columns[c]);
        cells[c].push_back(found == values.end() ? Json() : *found);
    }
}

DevicePage DevicePage::withColumns(std::vector<std::string> names)
{
    DevicePage page;
    page.columns = std::move(names);
    page.cells.resize(page.columns.size());
    return page;
}

Expected<std::string> encodeDevicePage(const DevicePage& page)
{
    if (page.cells.size() != page.columns.size() ||
        std::ranges::any_of(page.cells, [&](const auto& cells) { return cells.size() != page.rowCount(); }))
        return malformed("columns of different lengths");
    Json message = {{"protocol", 1},           {"columns", page.columns}, {"rows", page.cells},
                    {"deleted", page.deleted}, {"next", page.next},       {"cursor", page.cursor}};
    if (!page.fleet.empty())
        message["fleet"] = page.fleet;
    std::string plain;
    Json::to_cbor(message, plain);
    if (plain.size() > devicePageMaximumBytes)
        return fail(ErrorCode::TooLarge, "page of devices: ask for fewer rows");
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t written = ZSTD_compress(bytes.data(), bytes.size(), plain.data(), plain.size(), 3);
    if (ZSTD_isError(written))
        return fail(ErrorCode::Internal, std::string("zstd: ") + ZSTD_getErrorName(written));
    bytes.resize(written);
    return bytes;
}

Expected<DevicePage> decodeDevicePage(std::string_view bytes)
{
    const Expected<std::string> plain = openPageFrame(bytes);
    if (!plain)
        return tl::unexpected(plain.error());
    Expected<Json> decoded = decodeCbor(*plain);
    if (!decoded)
        return tl::unexpected(decoded.error().in("page of devices"));
    Json& message = *decoded;
    if (!message.is_object() || !message.contains("columns") || !message.contains("rows") ||
        !message.contains("cursor") || !message["cursor"].is_number_unsigned())
        return malformed("'columns', 'rows' or 'cursor' is missing");
    DevicePage page;
    page.cursor = message["cursor"].get<std::uint64_t>();
    if (const auto next = message.find("next"); next != message.end() && next->is_string())
        page.next = next->get<std::string>();
    if (const auto fleet = message.find("fleet"); fleet != message.end() && fleet->is_string())
        page.fleet = fleet->get<std::string>();
    Expected<std::vector<std::string>> columns = strings(message["columns"], "columns");
    if (!columns)
        return tl::unexpected(columns.error());
    Expected<std::vector<std::vector<Json>>> cells = cellsOf(message["rows"], columns->size());
    if (!cells)
        return tl::unexpected(cells.error());
    if (message.contains("deleted")) {
        Expected<std::vector<std::string>> deleted = strings(message["deleted"], "deleted");
        if (!deleted)
            return tl::unexpected(deleted.error());
        page.deleted = std::move(*deleted);
    }
    page.columns = std::move(*columns);
    page.cells = std::move(*cells);
    return page;
}

} // namespace drydock::wire
