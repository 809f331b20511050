// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/device_id_list.h"

#include "fleet/names.h"
#include "fleet/strict_json.h"

#include <algorithm>
#include <optional>

namespace drydock::models {
namespace {

constexpr std::size_t mostRefused = 100;
constexpr std::size_t longestShown = 64; ///< bytes of a refused text
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The cells of a line, without quotes and blanks around them; empty ones stay.
std::vector<std::string_view> cellsOf(std::string_view line, std::string_view separators)
{
    std::vector<std::string_view> cells;
    while (true) {
        const auto end = std::min(line.find_first_of(separators), line.size());
        std::string_view cell = line.substr(0, end);
        constexpr std::string_view around = " \t\r\"'";
        cell.remove_prefix(std::min(cell.find_first_not_of(around), cell.size()));
        cell = cell.substr(0, cell.find_last_not_of(around) + 1);
        cells.push_back(cell);
        if (end == line.size())
            return cells;
        line.remove_prefix(end + 1);
    }
}

std::optional<std::size_t> idColumn(std::string_view line)
{
    const auto cells = cellsOf(line, ",;\t");
    const auto found = std::ranges::find_if(
        cells, [](std::string_view cell) { return cell == "id" || cell == "ID" || cell == "Id"; });
    return found == cells.end() ? std::nullopt : std::optional(std::size_t(found - cells.begin()));
}

void add(DeviceIdList& list, std::string_view text, std::size_t line)
{
    if (text.empty())
        return;
    if (DeviceId::parse(text)) {
        list.ids.emplace_back(text);
        return;
    }
    ++list.refusedCount;
    if (list.refused.size() < mostRefused)
        list.refused.push_back({line, std::string(utf8Prefix(text, longestShown))});
}

} // namespace

DeviceIdList readDeviceIds(std::string_view text)
{
    DeviceIdList list;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    std::optional<std::size_t> column;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view words = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (words.starts_with('#'))
            continue;
        if (line == 1 && (column = idColumn(words)))
            continue;
        if (column) {
            const auto cells = cellsOf(words, ",;\t");
            add(list, *column < cells.size() ? cells[*column] : std::string_view(), line);
        } else {
            for (const std::string_view cell : cellsOf(words, ",; \t\r"))
                add(list, cell, line);
        }
    }
    std::ranges::sort(list.ids);
    const auto repeats = std::ranges::unique(list.ids);
    list.repeated = std::size_t(repeats.size());
    list.ids.erase(repeats.begin(), repeats.end());
    return list;
}

void findUnknown(DeviceIdList& list, const client::FleetSnapshot& snapshot, const std::stop_token& stop)
{
    std::vector<bool> known(list.ids.size());
    for (client::Row row = 0; row < snapshot.rowCount() && !stop.stop_requested(); ++row) {
        if (!snapshot.alive[row])
            continue;
        const auto at = std::ranges::lower_bound(list.ids, snapshot.ids[row], std::less<>());
        if (at != list.ids.end() && *at == snapshot.ids[row])
            known[std::size_t(at - list.ids.begin())] = true;
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!known[i])
            list.unknown.push_back(list.ids[i]);
    }
}

} // namespace drydock::models
