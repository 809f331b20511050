// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/blackout_draft.h"

#include "calendar/maintenance_windows.h"
#include "models/groups/group_draft.h"
#include "models/holds/hold_words.h"
#include "models/text/format.h"

#include <QPointer>
#include <QTimeZone>

#include <algorithm>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;
using State = BlackoutMoment::State;

constexpr qsizetype longestWhy = 200; ///< bytes, what the service takes
constexpr Duration shortest = 1min;
constexpr Duration longest = std::chrono::days(7);

/// What the calendar says to one field of a window, where it is `field`.
QString windowProblem(const MaintenanceWindow& window, std::string_view field)
{
    const auto windows = MaintenanceWindows::make({window});
    return windows || !windows.error().field.ends_with(field)
               ? QString()
               : QString::fromStdString(windows.error().message);
}

} // namespace

BlackoutDraft::BlackoutDraft(const HoldStore& store, HoldActions& actions, QObject* parent)
    : QObject(parent), m_store(store), m_actions(actions)
{
    startOver();
    m_isOpen = false;
}

void BlackoutDraft::startOver()
{
    ++m_generation;
    m_isOpen = true;
    m_isSaving = false;
    m_edited.clear();
    m_refusal.clear();
    m_kind = Kind::Once;
    const TimePoint hour = std::chrono::ceil<std::chrono::hours>(systemNow());
    m_once = {.start = hour, .end = hour + std::chrono::days(1)};
    m_window = {
        .cron = "0 22 * * *", .duration = 4h, .timeZone = QTimeZone::systemTimeZoneId().toStdString()};
}

void BlackoutDraft::begin()
{
    startOver();
    Q_EMIT opened();
}

void BlackoutDraft::edit(const Blackout& blackout)
{
    startOver();
    m_edited = blackout.id;
    m_kind = blackout.window ? Kind::Repeating : Kind::Once;
    m_once.id = blackout.id;
    m_once.why = blackout.why;
    if (blackout.window) {
        m_window = *blackout.window;
    } else {
        m_once.start = blackout.start;
        m_once.end = blackout.end;
    }
    Q_EMIT opened();
}

void BlackoutDraft::drop()
{
    startOver();
    m_isOpen = false;
    Q_EMIT changed();
}

void BlackoutDraft::touch()
{
    m_refusal.clear();
    Q_EMIT changed();
}

void BlackoutDraft::setWhy(const QString& why)
{
    m_once.why = why.toStdString();
    touch();
}

void BlackoutDraft::setKind(Kind kind)
{
    m_kind = kind;
    touch();
}

void BlackoutDraft::setTimes(TimePoint start, TimePoint end)
{
    m_once.start = start;
    m_once.end = end;
    touch();
}

void BlackoutDraft::setWindow(const MaintenanceWindow& window)
{
    m_window = window;
    touch();
}

QString BlackoutDraft::problemOf(Part part) const
{
    const bool isOnce = m_kind == Kind::Once;
    switch (part) {
    case Part::Why:
        if (why().trimmed().isEmpty())
            return tr("Say what it is for: it is shown where jobs wait.");
        return qsizetype(m_once.why.size()) > longestWhy ? tr("This is too long.") : QString();
    case Part::Times:
        if (!isOnce)
            return {};
        if (m_once.end <= m_once.start)
            return tr("The end has to be after the beginning.");
        return m_once.end <= systemNow() ? tr("This time is over.") : QString();
    case Part::Cron:
        return isOnce ? QString() : windowProblem(m_window, ".cron");
    case Part::Length:
        return isOnce || (m_window.duration >= shortest && m_window.duration <= longest)
                   ? QString()
                   : tr("It may last from 1 minute to 7 days.");
    case Part::TimeZone:
        return isOnce ? QString() : windowProblem(m_window, ".timeZone");
    }
    return {};
}

bool BlackoutDraft::canSave() const
{
    constexpr std::array parts{Part::Why, Part::Times, Part::Cron, Part::Length, Part::TimeZone};
    return !m_isSaving && std::ranges::all_of(parts, [this](Part part) { return problemOf(part).isEmpty(); });
}

QString BlackoutDraft::meaning() const
{
    const TimePoint now = systemNow();
    const Blackout shown = blackout();
    const BlackoutMoment moment = momentOf(shown, now);
    if (!problemOf(Part::Times).isEmpty() || !moment.change)
        return {};
    if (m_kind == Kind::Once)
        return tr("For %1 no job of the fleet tells any device anything.")
            .arg(format::duration(shown.end - shown.start));
    if (moment.state == State::InForce)
        return tr("In force at once, until %1.").arg(format::dayAndTime(*moment.change, now));
    const BlackoutMoment then = momentOf(shown, *moment.change);
    return then.change
               ? tr("Next from %1 to %2, your time.")
                     .arg(format::dayAndTime(*moment.change, now), format::dayAndTime(*then.change, now))
               : QString();
}

void BlackoutDraft::save()
{
    if (!canSave())
        return;
    m_isSaving = true;
    touch();
    m_actions.putBlackout(blackout(), [draft = QPointer(this), generation = m_generation](const Outcome& o) {
        if (draft)
            draft->finish(o, generation);
    });
}

void BlackoutDraft::finish(const Outcome& outcome, std::uint64_t generation)
{
    const bool isWaitedFor = generation == m_generation;
    if (isWaitedFor && !outcome.succeeded) {
        m_isSaving = false;
        m_refusal = tr("%1: %2", "what was not done, why").arg(outcome.title, outcome.detail);
        Q_EMIT changed();
        return;
    }
    if (isWaitedFor) {
        drop();
        Q_EMIT saved();
    }
    Q_EMIT acted(outcome);
}

Blackout BlackoutDraft::blackout() const
{
    Blackout made = m_once;
    made.id = isNew() ? newId() : m_edited;
    made.why = why().trimmed().toStdString();
    if (m_kind == Kind::Repeating) {
        made.window = m_window;
        made.start = made.end = {};
    }
    return made;
}

std::string BlackoutDraft::newId() const
{
    const QString slug = GroupDraft::slugOf(why()).left(48);
    const QString base = slug.isEmpty() ? QStringLiteral("blackout") : slug;
    const auto isTaken = [this](const std::string& id) {
        return std::ranges::find(m_store.blackouts(), id, &Blackout::id) != m_store.blackouts().end();
    };
    std::string id = base.toStdString();
    for (int number = 2; isTaken(id); ++number)
        id = QStringLiteral("%1-%2").arg(base).arg(number).toStdString();
    return id;
}

} // namespace drydock::models
