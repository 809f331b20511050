// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/names.h"
#include "fleet/query.h"
#include "fleet/query_match.h"
#include "models/devices/shown_state.h"
#include "models/devices/sort_keys.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace drydock::test {

/// Less, equal or greater in the sorted column, as the rules say it; devices without a value are told apart.
struct NaiveKey
{
    bool isNone = false;
    std::int64_t number = 0;
    std::string text;
    bool isVersion = false;
};

inline NaiveKey naiveKey(const client::FleetSnapshot& s, client::Row row, models::DeviceColumn column,
                         TimePoint now)
{
    using models::DeviceColumn;
    const auto text = [&s](client::TextId id, bool isVersion = false) {
        return NaiveKey{id == 0, 0, std::string(s.text(id)), isVersion};
    };
    switch (column) {
    case DeviceColumn::Id:
        return {false, 0, std::string(s.ids[row]), false};
    case DeviceColumn::Online:
        return {s.online[row] == Presence::Unknown, s.online[row] == Presence::Online ? 0 : 1, {}, false};
    case DeviceColumn::Model:
        return text(s.model[row]);
    case DeviceColumn::Groups:
        return text(s.groups[row]);
    case DeviceColumn::Reported:
        return text(s.softwareVersion[row], true);
    case DeviceColumn::Desired:
        return text(s.desiredVersion[row], true);
    case DeviceColumn::State: {
        const auto state = models::shownState(s.values(row), s, now);
        return {state == models::ShownState::None, std::int64_t(state), {}, false};
    }
    case DeviceColumn::Progress:
        return {s.progress[row] < 0, s.progress[row], {}, false};
    case DeviceColumn::Seen:
        return {s.seen[row] == 0, -s.seen[row], {}, false};
    case DeviceColumn::Job:
        return text(s.package[row]);
    }
    return {};
}

/// The rows that match, in order: one device after another, by the domain's own rules.
inline std::vector<client::Row> naiveRows(const client::FleetSnapshot& s, const Query& query,
                                          const models::RowSort& sort, TimePoint now)
{
    std::vector<client::Row> rows;
    client::SnapshotFacts facts(s, now);
    for (client::Row row = 0; row < s.rowCount(); ++row) {
        facts.setRow(row);
        if (s.alive[row] && matches(query, facts))
            rows.push_back(row);
    }
    std::ranges::sort(rows, [&](client::Row left, client::Row right) {
        const NaiveKey l = naiveKey(s, left, sort.column, now);
        const NaiveKey r = naiveKey(s, right, sort.column, now);
        if (l.isNone != r.isNone)
            return r.isNone;
        if (!l.isNone) {
            const int byText = l.isVersion ? compareVersions(l.text, r.text) : l.text.compare(r.text);
            const int order = l.number != r.number ? (l.number < r.number ? -1 : 1) : byText;
            if (order != 0)
                return sort.descending ? order > 0 : order < 0;
        }
        return s.ids[left] < s.ids[right];
    });
    return rows;
}

} // namespace drydock::test
