// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/sort_keys.h"

#include "fleet/names.h"
#include "models/devices/row_order.h"
#include "models/devices/shown_state.h"

#include <algorithm>
#include <bit>

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

/// The place of each text that occurs among the others. `textOf`: a row's text in `texts`, or nothing.
template <typename TextOf>
std::vector<std::uint64_t> placesOf(const std::vector<Row>& rows, const client::TextTable& texts,
                                    TextOf textOf, bool areVersions)
{
    std::vector<std::uint64_t> places(texts.size(), SortKeys::none);
    std::vector<TextId> used;
    for (const Row row : rows) {
        const std::optional<TextId> text = textOf(row);
        if (text && places[*text] == SortKeys::none) {
            places[*text] = 0;
            used.push_back(*text);
        }
    }
    std::ranges::sort(used, [&](TextId left, TextId right) {
        const std::string_view l = texts[left];
        const std::string_view r = texts[right];
        return areVersions ? compareVersions(l, r) < 0 : l < r;
    });
    std::uint64_t place = 0;
    for (std::size_t i = 0; i < used.size(); ++i) {
        const bool isSame = i > 0 && areVersions && compareVersions(texts[used[i - 1]], texts[used[i]]) == 0;
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

/// What a key's number, text or truth becomes: the kind goes before the value.
enum class KeyOrder : std::uint64_t { Number, Text, Truth };
constexpr unsigned orderShift = 61;

std::uint64_t ordered(KeyOrder kind, std::uint64_t value)
{
    return static_cast<std::uint64_t>(kind) << orderShift | value;
}

/// Ascends as numbers do; of those that differ in their last digits alone, some are the same.
std::uint64_t ordered(double number)
{
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    const auto bits = std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number);
    return ordered(KeyOrder::Number, ((bits & sign) != 0 ? ~bits : bits | sign) >> (64 - orderShift));
}

} // namespace

client::FieldSet fieldsOf(const RowSort& sort)
{
    return sort.key.empty() ? fieldsOf(sort.column) : client::FieldSet(client::Field::Keys);
}

SortKeys::SortKeys(const RowSort& sort, const std::vector<Row>& rows, const client::FleetSnapshot& snapshot,
                   TimePoint now)
    : m_sort(sort), m_now(now)
{
    if (!sort.key.empty()) {
        m_key = snapshot.keys.find(sort.key);
        m_knownNames = snapshot.keys.names.size();
        const client::KeyColumn* const cells = m_key ? snapshot.keys.column(*m_key) : nullptr;
        const auto textOf = [cells](Row row) {
            const client::KeyCell cell = cells != nullptr ? (*cells)[row] : client::KeyCell();
            return cell.kind() == client::KeyCell::Kind::Text ? std::optional<TextId>(cell.text())
                                                              : std::nullopt;
        };
        m_places = placesOf(rows, snapshot.keys.texts, textOf, false);
    } else if (const auto* texts = textsOf(sort.column, snapshot)) {
        const auto textOf = [texts](Row row) {
            const TextId text = (*texts)[row];
            return text != 0 ? std::optional(text) : std::nullopt;
        };
        m_places = placesOf(rows, snapshot.texts, textOf,
                            sort.column == DeviceColumn::Reported || sort.column == DeviceColumn::Desired);
    }
}

std::optional<std::uint64_t> SortKeys::of(Row row, std::uint32_t rank,
                                          const client::FleetSnapshot& snapshot) const
{
    const auto key = ascending(row, rank, snapshot);
    if (!key || *key == none)
        return key;
    return m_sort.descending ? RowOrder::descending(*key) : *key;
}

std::optional<std::uint64_t> SortKeys::ascending(Row row, std::uint32_t rank,
                                                 const client::FleetSnapshot& snapshot) const
{
    if (!m_sort.key.empty())
        return ofKey(row, snapshot.keys);
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

std::optional<std::uint64_t> SortKeys::ofKey(Row row, const client::KeyTable& keys) const
{
    using Kind = client::KeyCell::Kind;
    // A key that nobody had may be among those that came since.
    if (!m_key)
        return keys.names.size() == m_knownNames ? std::optional(none) : std::nullopt;
    const client::KeyValue value = keys.value(*m_key, row);
    switch (value.cell.kind()) {
    case Kind::False:
    case Kind::True:
        return ordered(KeyOrder::Truth, value.cell.kind() == Kind::True ? 1 : 0);
    case Kind::WideInteger:
    case Kind::WideReal:
        return ordered(value.wide);
    case Kind::Integer:
        return ordered(double(value.cell.integer()));
    case Kind::Text: {
        const std::uint32_t text = value.cell.text();
        if (text >= m_places.size() || m_places[text] == none)
            return std::nullopt;
        return ordered(KeyOrder::Text, m_places[text]);
    }
    case Kind::None:
    case Kind::Elsewhere:
    case Kind::Keep:
        break;
    }
    return none;
}

} // namespace drydock::models
