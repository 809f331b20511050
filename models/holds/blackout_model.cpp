// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/blackout_model.h"

#include "models/holds/hold_words.h"
#include "models/text/format.h"

#include <algorithm>
#include <tuple>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;
using State = BlackoutMoment::State;

constexpr auto longestWait = std::chrono::milliseconds(1h); ///< a clock may be set meanwhile
constexpr auto shortestWait = std::chrono::milliseconds(1s);

int rank(const BlackoutMoment& moment)
{
    return moment.state == State::InForce ? 0 : moment.state == State::Ahead ? 1 : 2;
}

bool comesFirst(const BlackoutRow& left, const BlackoutRow& right)
{
    return std::tuple(rank(left.moment), left.moment.change.value_or(TimePoint::max()), left.blackout.id) <
           std::tuple(rank(right.moment), right.moment.change.value_or(TimePoint::max()), right.blackout.id);
}

QString name(const Blackout& blackout)
{
    return QString::fromStdString(blackout.why.empty() ? blackout.id : blackout.why);
}

QString exactTimes(const BlackoutRow& row)
{
    if (!row.blackout.window)
        return BlackoutModel::tr("From %1\nto %2", "exact times")
            .arg(format::exactTime(row.blackout.start), format::exactTime(row.blackout.end));
    const QString cron = QString::fromStdString(row.blackout.window->cron);
    if (!row.moment.change)
        return cron;
    return (row.moment.state == State::InForce
                ? BlackoutModel::tr("%1\nEnds %2", "a cron schedule, an exact time")
                : BlackoutModel::tr("%1\nBegins %2", "a cron schedule, an exact time"))
        .arg(cron, format::exactTime(*row.moment.change));
}

} // namespace

BlackoutModel::BlackoutModel(const HoldStore& store, QObject* parent)
    : SpanListModel<BlackoutRow>(parent), m_store(store)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &BlackoutModel::update);
    connect(&store, &HoldStore::blackoutsChanged, this, &BlackoutModel::update);
    update();
}

QVariant BlackoutModel::data(const QModelIndex& index, int role) const
{
    const BlackoutRow* row = rowAt(index);
    if (!row)
        return {};
    const TimePoint now = systemNow();
    switch (role) {
    case Qt::DisplayRole:
        return name(row->blackout);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "why, when, how it stands")
            .arg(name(row->blackout), whenWords(row->blackout, now), momentWords(row->moment, now));
    case Qt::ToolTipRole:
        return exactTimes(*row);
    case IdRole:
        return QString::fromStdString(row->blackout.id);
    case StateRole:
        return int(row->moment.state);
    case WhenRole:
        return whenWords(row->blackout, now);
    case MomentRole:
        return momentWords(row->moment, now);
    default:
        return {};
    }
}

const Blackout* BlackoutModel::blackout(const QModelIndex& index) const
{
    const BlackoutRow* row = rowAt(index);
    return row ? &row->blackout : nullptr;
}

void BlackoutModel::update()
{
    const TimePoint now = systemNow();
    std::vector<BlackoutRow> rows;
    for (const Blackout& blackout : m_store.blackouts())
        rows.push_back({blackout, momentOf(blackout, now)});
    std::ranges::sort(rows, comesFirst);
    m_next.stop();
    for (const BlackoutRow& row : rows) {
        if (row.moment.change && *row.moment.change > now && row.moment.state != State::Over) {
            const auto wait = std::clamp(*row.moment.change - now, shortestWait, longestWait);
            if (!m_next.isActive() || wait < m_next.remainingTimeAsDuration())
                m_next.start(wait);
        }
    }
    setRows(std::move(rows));
}

} // namespace drydock::models
