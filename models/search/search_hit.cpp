// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/search_hit.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace drydock::models {
namespace {

constexpr int keywordRank = 4; ///< after what the title says
constexpr client::Row stopEvery = 4096;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Ids are ASCII: bytes are compared, and nothing is allocated for those that don't fit.
std::optional<int> idRank(std::string_view id, std::string_view wanted)
{
    const auto same = [](char left, char right) { return lowered(left) == right; };
    const auto found = std::search(id.begin(), id.end(), wanted.begin(), wanted.end(), same);
    if (found == id.end())
        return std::nullopt;
    if (found != id.begin())
        return 3;
    return id.size() == wanted.size() ? 0 : 1;
}

} // namespace

std::string SearchHit::identity() const
{
    return std::to_string(int(kind)) + " " + key.toStdString();
}

std::optional<int> matchRank(const QString& text, const QString& wanted)
{
    qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at < 0)
        return std::nullopt;
    if (at == 0)
        return text.size() == wanted.size() ? 0 : 1;
    for (; at >= 0; at = text.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        if (!text[at - 1].isLetterOrNumber())
            return 2;
    }
    return 3;
}

std::vector<SearchHit> findEntries(HitKind kind, const std::vector<SearchEntry>& entries,
                                   const QString& wanted, std::size_t most)
{
    std::vector<SearchHit> hits;
    for (const SearchEntry& entry : entries) {
        std::optional<int> rank = wanted.isEmpty() ? 1 : matchRank(entry.title, wanted);
        for (const QString& keyword : entry.keywords) {
            if (const auto other = rank ? std::nullopt : matchRank(keyword, wanted))
                rank = keywordRank + *other;
        }
        if (!rank && entry.key.compare(wanted, Qt::CaseInsensitive) == 0)
            rank = 0;
        if (rank)
            hits.push_back({kind, entry.key, entry.title, entry.detail, *rank});
    }
    std::ranges::stable_sort(hits, {}, &SearchHit::rank);
    hits.resize(std::min(hits.size(), most));
    return hits;
}

std::vector<SearchHit> findDevices(const client::FleetSnapshot& snapshot, const QString& wanted,
                                   std::size_t most, const std::stop_token& stop)
{
    const std::string text = wanted.toLower().toStdString();
    using Found = std::tuple<int, std::string_view, client::Row>;
    std::vector<Found> best; ///< a heap, the worst first
    for (client::Row row = 0; row < snapshot.rowCount() && !text.empty(); ++row) {
        if (row % stopEvery == 0 && stop.stop_requested())
            return {};
        const auto rank = snapshot.alive[row] ? idRank(snapshot.ids[row], text) : std::nullopt;
        if (!rank)
            continue;
        const Found found{*rank, snapshot.ids[row], row};
        if (best.size() == most && !(found < best.front()))
            continue;
        if (best.size() == most) {
            std::ranges::pop_heap(best);
            best.pop_back();
        }
        best.push_back(found);
        std::ranges::push_heap(best);
    }
    std::ranges::sort_heap(best);
    std::vector<SearchHit> hits;
    for (const auto& [rank, id, row] : best) {
        const auto textOf = [&](client::TextId number) {
            const std::string_view words = snapshot.text(number);
            return QString::fromUtf8(words.data(), qsizetype(words.size()));
        };
        QStringList detail{textOf(snapshot.model[row]), textOf(snapshot.softwareVersion[row])};
        detail.removeAll(QString());
        const QString title = QString::fromUtf8(id.data(), qsizetype(id.size()));
        hits.push_back({HitKind::Device, title, title, detail.join(QLatin1Char(' ')), rank});
    }
    return hits;
}

void sortHits(std::vector<SearchHit>& hits)
{
    std::array<int, hitKindCount> best{};
    best.fill(std::numeric_limits<int>::max());
    for (const SearchHit& hit : hits)
        best[std::size_t(hit.kind)] = std::min(best[std::size_t(hit.kind)], hit.rank);
    std::ranges::stable_sort(hits, {}, [&](const SearchHit& hit) {
        return std::tuple(best[std::size_t(hit.kind)], hit.kind, hit.rank);
    });
}

} // namespace drydock::models
