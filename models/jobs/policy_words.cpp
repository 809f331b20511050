// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/policy_words.h"

#include "models/text/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct JobWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::JobWords)
};

QString percent(const Percentage& percentage)
{
    return QLocale().toString(percentage.value(), 'f', QLocale::FloatingPointShortest);
}

QString sizeWords(const WaveRule& wave)
{
    if (wave.percentage)
        return JobWords::tr("%1 % of the devices", "size of a wave").arg(percent(*wave.percentage));
    if (wave.count)
        return JobWords::tr("%Ln device(s)", "size of a wave", int(*wave.count));
    return QString::fromStdString(wave.query);
}

QString waveWords(const WaveRule& wave, int number, bool last)
{
    QString text = last ? JobWords::tr("Wave %1: all others.").arg(number)
                        : JobWords::tr("Wave %1: %2.").arg(QString::number(number), sizeWords(wave));
    if (wave.successThreshold)
        text += u' ' + (last ? JobWords::tr("%1 % have to succeed.").arg(percent(*wave.successThreshold))
                             : JobWords::tr("%1 % have to succeed before the next.")
                                   .arg(percent(*wave.successThreshold)));
    if (wave.afterSuccess == AfterSuccess::Pause && !last)
        text += u' ' + JobWords::tr("Then it waits for an operator.");
    if (wave.errorThreshold)
        text +=
            u' ' + JobWords::tr("It pauses when %1 % of those tried did not succeed, from %Ln device(s) on.",
                                nullptr, int(wave.minimumExecuted))
                       .arg(percent(*wave.errorThreshold));
    return text;
}

QString actionWords(AbortAction action)
{
    switch (action) {
    case AbortAction::Pause:
        return JobWords::tr("pauses", "what a job does");
    case AbortAction::Cancel:
        return JobWords::tr("ends", "what a job does");
    case AbortAction::Rollback:
        return JobWords::tr("is rolled back", "what a job does");
    }
    return {};
}

QString abortWords(const AbortRule& rule)
{
    const QString share = percent(rule.threshold);
    const auto from = int(rule.minimumExecuted);
    const QString what = actionWords(rule.action);
    switch (rule.failureType) {
    case AbortFailure::Failed:
        return JobWords::tr("It %1 when %2 % of those tried failed, from %Ln device(s) on.", nullptr, from)
            .arg(what, share);
    case AbortFailure::Rejected:
        return JobWords::tr("It %1 when %2 % of those tried rejected it, from %Ln device(s) on.", nullptr,
                            from)
            .arg(what, share);
    case AbortFailure::TimedOut:
        return JobWords::tr("It %1 when %2 % of those tried timed out, from %Ln device(s) on.", nullptr, from)
            .arg(what, share);
    case AbortFailure::Offline:
        return JobWords::tr("It %1 when %2 % of those told went offline, from %Ln device(s) on.", nullptr,
                            from)
            .arg(what, share);
    case AbortFailure::All:
        return JobWords::tr("It %1 when %2 % of those tried did not succeed, from %Ln device(s) on.", nullptr,
                            from)
            .arg(what, share);
    }
    return {};
}

QStringList rolloutWords(const RolloutPolicy& rollout)
{
    QStringList lines{JobWords::tr("At most %Ln device(s) a minute.", nullptr, rollout.maximumPerMinute)};
    if (const auto& rate = rollout.exponentialRate)
        lines << (rate->criterion == ExponentialRate::Criterion::Notified
                      ? JobWords::tr("From %1 a minute on, times %2 with every %Ln device(s) told.", nullptr,
                                     int(rate->every))
                      : JobWords::tr("From %1 a minute on, times %2 with every %Ln device(s) that succeeded.",
                                     nullptr, int(rate->every)))
                     .arg(format::count(rate->baseRatePerMinute))
                     .arg(QLocale().toString(rate->factorInTenths / 10.0, 'f', 1));
    if (rollout.maximumConcurrent)
        lines << JobWords::tr("At most %Ln device(s) at once.", nullptr, int(*rollout.maximumConcurrent));
    if (rollout.bytesPerSecond)
        lines << JobWords::tr("Downloads begin no faster than %1 a second.")
                     .arg(format::bytes(std::uint64_t(*rollout.bytesPerSecond)));
    for (std::size_t i = 0; i < rollout.waves.size(); ++i)
        lines << waveWords(rollout.waves[i], int(i) + 1, i + 1 == rollout.waves.size());
    return lines;
}

QStringList scheduleWords(const JobSchedule& schedule)
{
    QStringList lines;
    if (schedule.startTime)
        lines << JobWords::tr("It starts %1.").arg(format::dayAndTime(*schedule.startTime, systemNow()));
    if (schedule.endTime) {
        const QString end = format::dayAndTime(*schedule.endTime, systemNow());
        switch (schedule.endBehavior) {
        case EndBehavior::StopRollout:
            lines << JobWords::tr("From %1 on nobody else is told.").arg(end);
            break;
        case EndBehavior::Cancel:
            lines << JobWords::tr("It is canceled %1; devices that have begun finish.").arg(end);
            break;
        case EndBehavior::ForceCancel:
            lines << JobWords::tr("It is canceled %1, also for devices that have begun.").arg(end);
            break;
        }
    }
    for (const auto& window : schedule.maintenanceWindows)
        lines << JobWords::tr("Only for %1 from %2 on, in the time of %3.", "a maintenance window")
                     .arg(format::duration(window.duration), QString::fromStdString(window.cron),
                          QString::fromStdString(window.timeZone));
    return lines;
}

QStringList retryWords(const std::vector<RetryRule>& rules)
{
    QStringList lines;
    for (const RetryRule& rule : rules) {
        switch (rule.failureType) {
        case RetryType::Failed:
            lines << JobWords::tr("A device that failed is tried again %n time(s).", nullptr,
                                  rule.numberOfRetries);
            break;
        case RetryType::TimedOut:
            lines << JobWords::tr("A device that timed out is tried again %n time(s).", nullptr,
                                  rule.numberOfRetries);
            break;
        case RetryType::All:
            lines << JobWords::tr("A device that failed or timed out is tried again %n time(s).", nullptr,
                                  rule.numberOfRetries);
            break;
        }
    }
    return lines;
}

} // namespace

QStringList policyWords(const JobDocument& document)
{
    QStringList lines = rolloutWords(document.rollout);
    for (const auto& rule : document.abort)
        lines << abortWords(rule);
    lines << scheduleWords(document.schedule);
    if (document.needsApproval)
        lines << JobWords::tr("Somebody else than its creator has to approve it.");
    const JobTimeouts& timeout = document.timeout;
    if (timeout.notified)
        lines << JobWords::tr("A device that was told has %1 to begin.")
                     .arg(format::duration(*timeout.notified));
    if (timeout.inProgress)
        lines << JobWords::tr("A device that began has %1 to finish.")
                     .arg(format::duration(*timeout.inProgress));
    if (timeout.step)
        lines << JobWords::tr("No progress for %1 ends an attempt.").arg(format::duration(*timeout.step));
    lines << JobWords::tr("Success counts once the version is reported, within %1.")
                 .arg(format::duration(timeout.confirmWithin));
    lines << retryWords(document.retry);
    if (document.quarantine)
        lines << JobWords::tr("A device that fails %Ln time(s) within %1 is held back for %2.", nullptr,
                              document.quarantine->failures)
                     .arg(format::duration(document.quarantine->within),
                          format::duration(document.quarantine->hold));
    if (document.reissue.times > 0)
        lines << JobWords::tr("A command without an answer is sent again after %1, up to %n time(s).",
                              nullptr, document.reissue.times)
                     .arg(format::duration(document.reissue.after));
    lines << JobWords::tr("Priority %1 of 9.").arg(document.priority);
    return lines;
}

} // namespace drydock::models
