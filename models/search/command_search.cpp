// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/command_search.h"

#include "fleet/query.h"
#include "models/tasks/row_edits.h"
#include "models/text/query_problem.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace drydock::models {
namespace {

constexpr std::size_t mostDevices = 8;
constexpr std::size_t mostOthers = 5;
constexpr std::size_t mostUnasked = 12; ///< pages and commands while nothing is typed
constexpr int filterRank = 2;           ///< what begins with the text comes before it

/// The offer for a text that says more than a word.
std::vector<SearchHit> filterOffer(const QString& text)
{
    const auto query = parseQuery(text);
    if (!query || query->isEmpty() || query->tree()->kind == QueryNodeKind::Word)
        return {};
    return {{HitKind::Filter, text, text, {}, filterRank}};
}

std::vector<std::string> identities(const std::vector<SearchHit>& hits)
{
    std::vector<std::string> all;
    std::ranges::transform(hits, std::back_inserter(all), &SearchHit::identity);
    return all;
}

} // namespace

CommandSearch::CommandSearch(FleetLink& link, QObject* parent) : QAbstractListModel(parent), m_link(link)
{
    m_entries.fill(std::make_shared<const std::vector<SearchEntry>>());
    connect(&link, &FleetLink::opened, this, &CommandSearch::search);
}

void CommandSearch::setEntries(HitKind kind, std::vector<SearchEntry> entries)
{
    m_entries[std::size_t(kind)] = std::make_shared<const std::vector<SearchEntry>>(std::move(entries));
    search();
}

void CommandSearch::setText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    search();
}

QString CommandSearch::groupTitle(HitKind kind)
{
    switch (kind) {
    case HitKind::Device:
        return tr("Devices");
    case HitKind::Package:
        return tr("Packages");
    case HitKind::Job:
        return tr("Jobs");
    case HitKind::Group:
        return tr("Groups");
    case HitKind::Page:
        return tr("Pages");
    case HitKind::Command:
        return tr("Commands");
    case HitKind::Filter:
        return tr("Filter");
    }
    return {};
}

int CommandSearch::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant CommandSearch::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit& hit = m_hits[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return title(hit);
    case Qt::AccessibleTextRole:
        return hit.detail.isEmpty()
                   ? tr("%1, %2", "what was found, its kind").arg(title(hit), groupTitle(hit.kind))
                   : tr("%1, %2, %3", "what was found, about it, its kind")
                         .arg(title(hit), hit.detail, groupTitle(hit.kind));
    case KindRole:
        return QVariant::fromValue(hit.kind);
    case KeyRole:
        return hit.key;
    case DetailRole:
        return hit.detail;
    case StartsGroupRole:
        return startsGroup(index.row());
    }
    return {};
}

void CommandSearch::search()
{
    m_task.run([this, text = m_text, entries = m_entries,
                snapshot = m_link.mirror().snapshot()](const std::stop_token& stop) -> LatestTask::Deliver {
        std::vector<SearchHit> hits = findDevices(snapshot, text, mostDevices, stop);
        for (int kind = 0; kind < hitKindCount; ++kind) {
            const bool isAlwaysShown = HitKind(kind) == HitKind::Page || HitKind(kind) == HitKind::Command;
            if (text.isEmpty() && !isAlwaysShown)
                continue;
            std::ranges::move(findEntries(HitKind(kind), *entries[std::size_t(kind)], text,
                                          text.isEmpty() ? mostUnasked : mostOthers),
                              std::back_inserter(hits));
        }
        std::ranges::move(filterOffer(text), std::back_inserter(hits));
        sortHits(hits);
        if (stop.stop_requested())
            return {};
        return [this, hits = std::move(hits)] { show(hits); };
    });
}

void CommandSearch::show(std::vector<SearchHit> hits)
{
    for (const RowEdit& edit : rowEdits(identities(m_hits), identities(hits))) {
        const auto at = m_hits.begin() + edit.row;
        switch (edit.kind) {
        case RowEdit::Kind::Remove:
            beginRemoveRows({}, edit.row, edit.row);
            m_hits.erase(at);
            endRemoveRows();
            break;
        case RowEdit::Kind::Insert:
            beginInsertRows({}, edit.row, edit.row);
            m_hits.insert(at, hits[std::size_t(edit.other)]);
            endInsertRows();
            break;
        case RowEdit::Kind::Move:
            beginMoveRows({}, edit.row, edit.row, {}, edit.other);
            std::rotate(m_hits.begin() + edit.other, at, at + 1);
            endMoveRows();
            break;
        }
    }
    // Also because which row is the first of its kind may be another now.
    m_hits = std::move(hits);
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0), index(int(m_hits.size()) - 1));
    Q_EMIT finished();
}

QString CommandSearch::title(const SearchHit& hit) const
{
    return hit.kind == HitKind::Filter ? tr("Filter devices by %1").arg(hit.title) : hit.title;
}

bool CommandSearch::startsGroup(int row) const
{
    return row == 0 || m_hits[std::size_t(row) - 1].kind != m_hits[std::size_t(row)].kind;
}

} // namespace drydock::models
