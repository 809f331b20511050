// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/row_sort.h"

#include "fleet/names.h"
#include "models/devices/shown_state.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace drydock::models {
namespace {

using client::Row;
using client::TextId;
using Keys = std::vector<std::uint64_t>;

constexpr std::uint64_t noKey = std::numeric_limits<std::uint64_t>::max();
/// Rows between two looks at the stop token.
constexpr std::size_t stride = 65'536;

/// The place of each text that occurs among the others; noKey for the empty one.
std::vector<std::uint64_t> ranksOf(const std::vector<Row>& rows, const client::FleetSnapshot& snapshot,
                                   const client::Column<TextId>& column, bool areVersions)
{
    std::vector<std::uint64_t> ranks(snapshot.texts.size(), noKey);
    std::vector<TextId> used;
    for (const Row row : rows) {
        const TextId text = column[row];
        if (text != 0 && ranks[text] == noKey) {
            ranks[text] = 0;
            used.push_back(text);
        }
    }
    std::ranges::sort(used, [&](TextId left, TextId right) {
        const std::string_view l = snapshot.text(left);
        const std::string_view r = snapshot.text(right);
        return areVersions ? compareVersions(l, r) < 0 : l < r;
    });
    std::uint64_t rank = 0;
    for (const TextId text : used)
        ranks[text] = rank++;
    return ranks;
}

/// Calls `keyOf` for each row; false where it was stopped.
template <typename KeyOf>
bool fillKeys(Keys& keys, const std::vector<Row>& rows, const std::stop_token& stop, KeyOf keyOf)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % stride == 0 && stop.stop_requested())
            return false;
        keys[i] = keyOf(rows[i]);
    }
    return true;
}

std::uint64_t presenceKey(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return 0;
    case Presence::Offline:
        return 1;
    case Presence::Unknown:
        return noKey;
    }
    return noKey;
}

bool makeKeys(Keys& keys, const std::vector<Row>& rows, const RowRequest& request,
              const std::stop_token& stop)
{
    const client::FleetSnapshot& snapshot = request.snapshot;
    const auto byText = [&](const client::Column<TextId>& column, bool areVersions = false) {
        const auto ranks = ranksOf(rows, snapshot, column, areVersions);
        return fillKeys(keys, rows, stop, [&](Row row) { return ranks[column[row]]; });
    };
    switch (request.sort.column) {
    case DeviceColumn::Id:
        return true;
    case DeviceColumn::Online:
        return fillKeys(keys, rows, stop, [&](Row row) { return presenceKey(snapshot.online[row]); });
    case DeviceColumn::Model:
        return byText(snapshot.model);
    case DeviceColumn::Groups:
        return byText(snapshot.groups);
    case DeviceColumn::Reported:
        return byText(snapshot.softwareVersion, true);
    case DeviceColumn::Desired:
        return byText(snapshot.desiredVersion, true);
    case DeviceColumn::State:
        return fillKeys(keys, rows, stop, [&](Row row) {
            const ShownState state = shownState(snapshot.values(row), snapshot, request.now);
            return state == ShownState::None ? noKey : std::uint64_t(state);
        });
    case DeviceColumn::Progress:
        return fillKeys(keys, rows, stop, [&](Row row) {
            const std::int8_t progress = snapshot.progress[row];
            return progress < 0 ? noKey : std::uint64_t(progress);
        });
    case DeviceColumn::Seen:
        return fillKeys(keys, rows, stop, [&](Row row) {
            const std::int64_t seen = snapshot.seen[row];
            return seen <= 0 ? noKey : std::uint64_t(std::numeric_limits<std::int64_t>::max() - seen);
        });
    case DeviceColumn::Job:
        return byText(snapshot.package);
    }
    return true;
}

/// Makes keys count from 0 (or, descending, down to it) and noKey the number after the last.
void normalize(Keys& keys, bool descending)
{
    std::uint64_t least = noKey;
    std::uint64_t most = 0;
    for (const std::uint64_t key : keys) {
        if (key != noKey) {
            least = std::min(least, key);
            most = std::max(most, key);
        }
    }
    for (std::uint64_t& key : keys) {
        if (key == noKey)
            key = least == noKey ? 0 : most - least + 1;
        else
            key = descending ? most - key : key - least;
    }
}

} // namespace

bool sortRows(std::vector<Row>& rows, const RowRequest& request, const std::stop_token& stop)
{
    if (request.sort.column == DeviceColumn::Id) {
        if (request.sort.descending)
            std::ranges::reverse(rows);
        return true;
    }
    Keys keys(rows.size());
    if (!makeKeys(keys, rows, request, stop))
        return false;
    normalize(keys, request.sort.descending);
    const std::uint64_t most = keys.empty() ? 0 : *std::ranges::max_element(keys);
    // By digits from the last: linear, and what is equal keeps its order.
    constexpr int digitBits = 11;
    constexpr std::size_t digits = std::size_t{1} << digitBits;
    std::vector<Row> nextRows(rows.size());
    Keys nextKeys(keys.size());
    const int bits = int(std::bit_width(most));
    for (int shift = 0; shift < bits; shift += digitBits) {
        if (stop.stop_requested())
            return false;
        std::array<std::size_t, digits> places{};
        for (const std::uint64_t key : keys)
            ++places[key >> shift & (digits - 1)];
        std::size_t place = 0;
        for (std::size_t& first : places) {
            const std::size_t count = first;
            first = place;
            place += count;
        }
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::size_t to = places[keys[i] >> shift & (digits - 1)]++;
            nextRows[to] = rows[i];
            nextKeys[to] = keys[i];
        }
        rows.swap(nextRows);
        keys.swap(nextKeys);
    }
    return true;
}

} // namespace drydock::models
