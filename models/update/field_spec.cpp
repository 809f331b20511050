// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/field_spec.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using F = PlanField;
using Kind = FieldSpec::Kind;

/// Gives the free functions below a context of their own for translators.
struct PlanFields
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::PlanFields)
};

constexpr double leastShare = 0.01;
constexpr double mostShare = 100;
constexpr double fastest = 60'000;
constexpr double mostBytes = 1'099'511'627'776;

FieldSpec choice(const QString& label, const QStringList& choices)
{
    return {.kind = Kind::Choice, .label = label, .remark = {}, .none = {}, .choices = choices};
}

FieldSpec share(const QString& label, const QString& none = {})
{
    return {.kind = Kind::Percent,
            .label = label,
            .remark = {},
            .least = leastShare,
            .most = mostShare,
            .none = none,
            .choices = {}};
}

FieldSpec number(const QString& label, const QString& remark, double least, double most,
                 const QString& none = {})
{
    return {.label = label, .remark = remark, .least = least, .most = most, .none = none, .choices = {}};
}

FieldSpec plain(Kind kind, const QString& label, const QString& none = {})
{
    return {.kind = kind, .label = label, .remark = {}, .none = none, .choices = {}};
}

FieldSpec waveSpec(PlanField field, bool isLast)
{
    switch (field) {
    case F::WaveSize:
        return choice(PlanFields::tr("Size"), {PlanFields::tr("a share of all", "size of a wave"),
                                               PlanFields::tr("a number", "size of a wave"),
                                               PlanFields::tr("by a query", "size of a wave")});
    case F::WavePercentage:
        return share(PlanFields::tr("Share of the devices"));
    case F::WaveCount:
        return number(PlanFields::tr("Number of devices"), {}, 1, 10'000'000);
    case F::WaveQuery:
        return plain(Kind::Query, PlanFields::tr("Devices that match"));
    case F::WaveSuccess:
        return share(PlanFields::tr("Must succeed"),
                     isLast ? PlanFields::tr("any", "share that must succeed") : QString());
    case F::WaveThen:
        return choice(PlanFields::tr("Then"),
                      {PlanFields::tr("next wave", "after a wave"), PlanFields::tr("pause", "after a wave")});
    case F::WaveError:
        return share(PlanFields::tr("Pause at failures"), PlanFields::tr("never", "pause at failures"));
    default:
        return number(PlanFields::tr("Counted from"), PlanFields::tr("tried", "devices"), 1, 10'000'000);
    }
}

FieldSpec abortSpec(PlanField field)
{
    switch (field) {
    case F::AbortType:
        return choice(PlanFields::tr("When devices"),
                      {PlanFields::tr("fail", "devices"), PlanFields::tr("reject it", "devices"),
                       PlanFields::tr("time out", "devices"), PlanFields::tr("go offline", "devices"),
                       PlanFields::tr("do not succeed", "devices")});
    case F::AbortThreshold:
        return share(PlanFields::tr("Share of them"));
    case F::AbortMinimum:
        return number(PlanFields::tr("Counted from"), PlanFields::tr("tried", "devices"), 1, 10'000'000);
    default:
        return choice(PlanFields::tr("The job"),
                      {PlanFields::tr("pauses", "the job"), PlanFields::tr("is canceled", "the job"),
                       PlanFields::tr("is rolled back", "the job")});
    }
}

FieldSpec windowSpec(PlanField field)
{
    switch (field) {
    case F::WindowAsText:
        return choice(PlanFields::tr("Repeats"),
                      {PlanFields::tr("by the week", "a window"), PlanFields::tr("by cron", "a window")});
    case F::WindowDays:
        return plain(Kind::Days, PlanFields::tr("Days"));
    case F::WindowStart:
        return plain(Kind::Clock, PlanFields::tr("From"));
    case F::WindowCron:
        return plain(Kind::Cron, PlanFields::tr("Minute, hour, day, month, weekday"));
    case F::WindowDuration:
        return plain(Kind::Length, PlanFields::tr("For"));
    default:
        return plain(Kind::Zone, PlanFields::tr("Time zone"));
    }
}

FieldSpec speedSpec(PlanField field)
{
    const QString aMinute = PlanFields::tr("devices a minute");
    switch (field) {
    case F::MaximumPerMinute:
        return number(PlanFields::tr("No more than"), aMinute, 1, fastest);
    case F::RateGrows:
        return plain(Kind::Switch, PlanFields::tr("Begin slowly and grow"));
    case F::RateBase:
        return number(PlanFields::tr("Begin with"), aMinute, 1, fastest);
    case F::RateFactor:
        return {.kind = Kind::Factor,
                .label = PlanFields::tr("Times"),
                .remark = PlanFields::tr("each time, up to the limit"),
                .least = 1.1,
                .most = 5,
                .none = {},
                .choices = {}};
    case F::RateEvery:
        return number(PlanFields::tr("With every"), PlanFields::tr("devices"), 1, 10'000'000);
    case F::RateCriterion:
        return choice(PlanFields::tr("That"),
                      {PlanFields::tr("were told", "devices"), PlanFields::tr("succeeded", "devices")});
    case F::MaximumConcurrent:
        return number(PlanFields::tr("At the same time"), PlanFields::tr("devices"), 1, 10'000'000,
                      PlanFields::tr("any number"));
    default:
        return {.kind = Kind::Megabytes,
                .label = PlanFields::tr("Downloads together"),
                .remark = PlanFields::tr("MB a second"),
                .least = 1,
                .most = mostBytes,
                .none = PlanFields::tr("no limit"),
                .choices = {}};
    }
}

FieldSpec retrySpec(PlanField field)
{
    const QString times = PlanFields::tr("times");
    switch (field) {
    case F::RetriesTogether:
        return plain(Kind::Switch, PlanFields::tr("Failure and silence count together"));
    case F::RetriesOfAll:
        return number(PlanFields::tr("Tries again"), times, 0, 10);
    case F::RetriesOfFailure:
        return number(PlanFields::tr("Tries again after a failure"), times, 0, 10);
    case F::RetriesOfTimeOut:
        return number(PlanFields::tr("Tries again after silence"), times, 0, 10);
    case F::ReissueTimes:
        return number(PlanFields::tr("Unanswered command sent again"), times, 0, 20);
    case F::ReissueAfter:
        return plain(Kind::Length, PlanFields::tr("First after"));
    default:
        return number(PlanFields::tr("Then each time after"), PlanFields::tr("times as long"), 1, 10);
    }
}

FieldSpec attemptSpec(PlanField field)
{
    const QString noLimit = PlanFields::tr("no limit");
    switch (field) {
    case F::TimeoutNotified:
        return plain(Kind::Length, PlanFields::tr("Told, begins within"), noLimit);
    case F::TimeoutStep:
        return plain(Kind::Length, PlanFields::tr("Silent for at most"), noLimit);
    case F::TimeoutInProgress:
        return plain(Kind::Length, PlanFields::tr("An attempt takes at most"), noLimit);
    case F::TimeoutConfirm:
        return plain(Kind::Length, PlanFields::tr("Done, reports the version within"));
    case F::Quarantine:
        return plain(Kind::Switch, PlanFields::tr("Hold back devices that fail again and again"));
    case F::QuarantineFailures:
        return number(PlanFields::tr("After"), PlanFields::tr("failures"), 1, 10);
    case F::QuarantineWithin:
        return plain(Kind::Length, PlanFields::tr("Within"));
    case F::QuarantineHold:
        return plain(Kind::Length, PlanFields::tr("Held back for"));
    default:
        return retrySpec(field);
    }
}

FieldSpec scheduleSpec(PlanField field)
{
    if (field == F::StartTime)
        return plain(Kind::Moment, PlanFields::tr("Starts"), PlanFields::tr("at once"));
    if (field == F::EndTime)
        return plain(Kind::Moment, PlanFields::tr("Ends"), PlanFields::tr("when all are done"));
    return choice(PlanFields::tr("At the end"),
                  {PlanFields::tr("nobody else is told"), PlanFields::tr("cancel; who has begun finishes"),
                   PlanFields::tr("cancel for everybody")});
}

FieldSpec termSpec(PlanField field)
{
    if (field == F::Approval)
        return plain(Kind::Switch, PlanFields::tr("Somebody else has to approve it"));
    if (field == F::Priority)
        return number(PlanFields::tr("Priority"), PlanFields::tr("9 goes first"), 0, 9);
    return choice(PlanFields::tr("Devices that match later"),
                  {PlanFields::tr("do not get it"), PlanFields::tr("get it, too")});
}

} // namespace

FieldSpec specOf(const UpdatePlan& plan, const PlanSpot& spot)
{
    switch (sectionOf(spot.field)) {
    case PlanSection::Waves:
        return waveSpec(spot.field, spot.row + 1 >= plan.rollout.waves.size());
    case PlanSection::Speed:
        return speedSpec(spot.field);
    case PlanSection::Abort:
        return abortSpec(spot.field);
    case PlanSection::Attempts:
        return attemptSpec(spot.field);
    case PlanSection::Schedule:
        return scheduleSpec(spot.field);
    case PlanSection::Windows:
        return windowSpec(spot.field);
    case PlanSection::Terms:
        return termSpec(spot.field);
    }
    return {};
}

} // namespace drydock::models
