// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/hold_words.h"

#include "models/holds/cron_words.h"
#include "models/jobs/standing_words.h"
#include "models/text/format.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using State = BlackoutMoment::State;

/// Gives the free functions below a context of their own for translators.
struct HoldWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::HoldWords)
};

/// The black-out that is in force now and ends last; nothing without one.
std::optional<BlackoutMoment> inForce(const std::vector<Blackout>& blackouts, TimePoint now)
{
    std::optional<BlackoutMoment> longest;
    for (const Blackout& blackout : blackouts) {
        const BlackoutMoment moment = momentOf(blackout, now);
        if (moment.state == State::InForce &&
            (!longest || !moment.change || (longest->change && *moment.change > *longest->change)))
            longest = moment;
    }
    return longest;
}

} // namespace

QString untilWords(const client::HeldDevice& device, TimePoint now)
{
    return device.isEndless() ? HoldWords::tr("until it is released")
                              : HoldWords::tr("until %1").arg(format::dayAndTime(device.until, now));
}

QString heldByWords(const client::HeldDevice& device)
{
    return device.by.empty() ? HoldWords::tr("a rule of a job", "who holds a device back")
                             : QString::fromStdString(device.by);
}

QString heldWords(const client::HeldDevice& device, TimePoint now)
{
    const QString held =
        HoldWords::tr("Held back from all jobs %1, since %2 by %3.", "until when, …")
            .arg(untilWords(device, now), format::dayAndTime(device.since, now), heldByWords(device));
    return device.why.empty()
               ? held
               : format::sentences(
                     {held, HoldWords::tr("Why: %1.")
                                .arg(device.by.empty() ? standingWords(device.why) : whyWords(device.why))});
}

QString whenWords(const Blackout& blackout, TimePoint now)
{
    if (!blackout.window)
        return HoldWords::tr("%1 to %2", "two times")
            .arg(format::dayAndTime(blackout.start, now), format::dayAndTime(blackout.end, now));
    return HoldWords::tr("%1 for %2, %3", "when it begins, for how long, in which time zone")
        .arg(cronWords(blackout.window->cron), format::duration(blackout.window->duration),
             QString::fromStdString(blackout.window->timeZone));
}

QString momentWords(const BlackoutMoment& moment, TimePoint now)
{
    const QString time = moment.change ? format::dayAndTime(*moment.change, now) : QString();
    switch (moment.state) {
    case State::InForce:
        return time.isEmpty() ? HoldWords::tr("In force") : HoldWords::tr("In force until %1").arg(time);
    case State::Ahead:
        return HoldWords::tr("Next %1", "when a black-out begins").arg(time);
    case State::Over:
        return HoldWords::tr("Over since %1").arg(time);
    case State::Never:
        return HoldWords::tr("Not known when");
    }
    return {};
}

bool isAnythingHeld(const HoldStore& store, TimePoint now)
{
    return !store.devices().empty() || inForce(store.blackouts(), now).has_value();
}

QString summaryWords(const HoldStore& store, TimePoint now)
{
    QStringList parts;
    if (const auto moment = inForce(store.blackouts(), now))
        parts << (moment->change
                      ? HoldWords::tr("black-out until %1").arg(format::dayAndTime(*moment->change, now))
                      : HoldWords::tr("black-out"));
    if (const auto count = int(store.devices().size()); count > 0)
        parts << HoldWords::tr("%Ln device(s) held back", nullptr, count);
    if (parts.isEmpty())
        return HoldWords::tr("nothing is held back");
    return parts.join(HoldWords::tr(", ", "between parts of a list"));
}

} // namespace drydock::models
