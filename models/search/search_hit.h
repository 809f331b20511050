// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drydock::models {

/// What a search finds.
enum class HitKind { Device, Package, Job, Group, Page, Command, Filter };
inline constexpr int hitKindCount = 7;

/// Something that can be found by its title or its keywords.
struct SearchEntry
{
    QString key; ///< what names it to whoever opens it
    QString title;
    QString detail;       ///< second reading; may be empty
    QStringList keywords; ///< other words for it
};

/// Something found. Filter: the key is the query.
struct SearchHit
{
    HitKind kind = HitKind::Device;
    QString key;
    QString title;
    QString detail;
    int rank = 0; ///< 0 fits best

    [[nodiscard]] std::string identity() const;
    bool operator==(const SearchHit&) const = default;
};

/// How well a text fits: 0 all of it, 1 its begin, 2 the begin of a word, 3 a part; nothing where it doesn't.
[[nodiscard]] std::optional<int> matchRank(const QString& text, const QString& wanted);

/// The best of `entries`; all of them, in their order, for no text.
[[nodiscard]] std::vector<SearchHit> findEntries(HitKind kind, const std::vector<SearchEntry>& entries,
                                                 const QString& wanted, std::size_t most);
/// Devices by id: those that begin with the text first. Any thread; ends early once stopped.
[[nodiscard]] std::vector<SearchHit> findDevices(const client::FleetSnapshot& snapshot, const QString& wanted,
                                                 std::size_t most, const std::stop_token& stop);
/// Groups of hits, the one with the best hit first; each sorted by rank.
void sortHits(std::vector<SearchHit>& hits);

} // namespace drydock::models
