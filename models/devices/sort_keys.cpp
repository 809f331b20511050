// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/sort_keys.h"

#include "fleet/names.h"
#include "models/devices/shown_state.h"

#include <algorithm>

namespace drydock::models {
namespace {

using client::Row;
using client::TextId;

/// Null where the column shows no text.
const client::Column<TextId>* textsOf(DeviceColumn column, const client::FleetSnapshot& snapshot)
{
    switch (column) {
    case DeviceColumn::Model:
        return &snapshot.model;
    case DeviceColumn::Groups:
        return &snapshot.groups;
    case DeviceColumn::Reported:
        return &snapshot.softwareVersion;
    case DeviceColumn::Desired:
        return &snapshot.desiredVersion;
    case DeviceColumn::Job:
        return &snapshot.package;
    case DeviceColumn::Id:
    case DeviceColumn::Online:
    case DeviceColumn::State:
    case DeviceColumn::Progress:
    case DeviceColumn::Seen:
        return nullptr;
    }
    return nullptr;
}

/// The place of each text that occurs among the others.
std::vector<std::uint64_t> placesOf(const std::vector<Row>& rows, const client::FleetSnapshot& snapshot,
                                    const client::Column<TextId>& column, bool areVersions)
{
    std::vector<std::uint64_t> places(snapshot.texts.size(), SortKeys::none);
    std::vector<TextId> used;
    for (const Row row : rows) {
        const TextId text = column[row];
        if (text != 0 && places[text] == SortKeys::none) {
            places[text] = 0;
            used.push_back(text);
        }
    }
    std::ranges::sort(used, [&](TextId left, TextId right) {
        const std::string_view l = snapshot.text(left);
        const std::string_view r = snapshot.text(right);
        return areVersions ? compareVersions(l, r) < 0 : l < r;
    });
    std::uint64_t place = 0;
    for (std::size_t i = 0; i < used.size(); ++i) {
        const bool isSame =
            i > 0 && areVersions && compareVersions(snapshot.text(used[i - 1]), snapshot.text(used[i])) == 0;
        if (i > 0 && !isSame)
            ++place;
        places[used[i]] = place;
    }
    return places;
}

std::uint64_t keyOf(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return 0;
    case Presence::Offline:
        return 1;
    case Presence::Unknown:
        return SortKeys::none;
    }
    return SortKeys::none;
}

} // namespace

SortKeys::SortKeys(const RowSort& sort, const std::vector<Row>& rows, const client::FleetSnapshot& snapshot,
                   TimePoint now)
    : m_sort(sort), m_now(now)
{
    if (const auto* texts = textsOf(sort.column, snapshot))
        m_places = placesOf(rows, snapshot, *texts,
                            sort.column == DeviceColumn::Reported || sort.column == DeviceColumn::Desired);
}

std::optional<std::uint64_t> SortKeys::of(Row row, std::uint32_t rank,
                                          const client::FleetSnapshot& snapshot) const
{
    const auto key = ascending(row, rank, snapshot);
    if (!key || *key == none)
        return key;
    return m_sort.descending ? none - 1 - *key : *key;
}

std::optional<std::uint64_t> SortKeys::ascending(Row row, std::uint32_t rank,
                                                 const client::FleetSnapshot& snapshot) const
{
    switch (m_sort.column) {
    case DeviceColumn::Id:
        return rank;
    case DeviceColumn::Online:
        return keyOf(snapshot.online[row]);
    case DeviceColumn::Model:
        return ofText(snapshot.model[row]);
    case DeviceColumn::Groups:
        return ofText(snapshot.groups[row]);
    case DeviceColumn::Reported:
        return ofText(snapshot.softwareVersion[row]);
    case DeviceColumn::Desired:
        return ofText(snapshot.desiredVersion[row]);
    case DeviceColumn::State: {
        const ShownState state = shownState(row, snapshot, m_now);
        return state == ShownState::None ? none : std::uint64_t(state);
    }
    case DeviceColumn::Progress: {
        const std::int8_t progress = snapshot.progress[row];
        return progress < 0 ? none : std::uint64_t(progress);
    }
    case DeviceColumn::Seen: {
        const std::int64_t seen = snapshot.seen[row];
        return seen <= 0 ? none : std::uint64_t(std::numeric_limits<std::int64_t>::max() - seen);
    }
    case DeviceColumn::Job:
        return ofText(snapshot.package[row]);
    }
    return none;
}

std::optional<std::uint64_t> SortKeys::ofText(TextId text) const
{
    if (text == 0)
        return none;
    if (text >= m_places.size() || m_places[text] == none)
        return std::nullopt;
    return m_places[text];
}

} // namespace drydock::models
