// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/why_parts.h"
#include "models/jobs/standing_words.h"
#include "models/text/format.h"

namespace drydock::models {
namespace {

/// "93 of the 95 devices needed succeeded in wave 2."
QString gateWords(const WhyWave& wave)
{
    if (!wave.needed)
        return WhyWords::tr("%1 of %2 devices have succeeded in wave %3.")
            .arg(format::count(qint64(wave.succeeded.part)), format::count(qint64(wave.succeeded.whole)))
            .arg(wave.open + 1);
    return WhyWords::tr("%1 of the %2 devices needed have succeeded in wave %3.")
        .arg(format::count(qint64(wave.succeeded.part)), format::count(qint64(*wave.needed)))
        .arg(wave.open + 1);
}

QString errorWords(const WhyWave& wave)
{
    return WhyWords::tr("%1 of %2 went wrong; at %3 the job pauses.")
        .arg(format::count(qint64(wave.failed.part)), format::count(qint64(wave.failed.whole)),
             format::percent(wave.errorLimit->hundredths(), 10'000));
}

QString pausedWords(const Why& why)
{
    QStringList sentences;
    if (!why.by.empty() && !why.words.empty())
        sentences << WhyWords::tr("The job was paused by %1: %2.")
                         .arg(QString::fromStdString(why.by), QString::fromStdString(why.words));
    else if (!why.by.empty())
        sentences << WhyWords::tr("The job was paused by %1.").arg(QString::fromStdString(why.by));
    else if (const QString words = standingWords(why.reason); !words.isEmpty())
        sentences << WhyWords::tr("The job is paused: %1.").arg(words);
    else
        sentences << WhyWords::tr("The job is paused: %1.").arg(QString::fromStdString(why.reason));
    if (why.by.empty() && why.waves)
        sentences << gateWords(*why.waves);
    if (why.waves && why.wave > why.waves->open)
        sentences << WhyWords::tr("This device is in wave %1.").arg(why.wave + 1);
    return format::sentences(sentences);
}

QString waveWords(const Why& why)
{
    const WhyWave wave = why.waves.value_or(WhyWave());
    QStringList sentences{WhyWords::tr("It is in wave %1.").arg(why.wave + 1), gateWords(wave)};
    if (wave.errorLimit && wave.failed.whole > 0)
        sentences << errorWords(wave);
    return format::sentences(sentences);
}

QString rateWords(const Why& why, const QString& version, TimePoint now)
{
    if (why.perMinute == 0)
        return WhyWords::tr("It is told of %1 when its turn comes at the job's rate.").arg(version);
    QStringList sentences{
        WhyWords::tr("The job tells at most %Ln device(s) a minute.", nullptr, why.perMinute)};
    if (why.ahead && *why.ahead == 0)
        sentences << WhyWords::tr("This one is the next.");
    else if (why.ahead)
        sentences << WhyWords::tr("At most %Ln device(s) are told before this one.", nullptr,
                                  int(*why.ahead));
    if (why.next && *why.next > now)
        sentences << WhyWords::tr("Its turn comes in about %1.").arg(format::duration(*why.next - now));
    return format::sentences(sentences);
}

QString quarantineWords(const Why& why, TimePoint now)
{
    QStringList sentences;
    if (!why.by.empty())
        sentences
            << (why.words.empty()
                    ? WhyWords::tr("%1 holds it back from all jobs.").arg(QString::fromStdString(why.by))
                    : WhyWords::tr("%1 holds it back from all jobs: %2.")
                          .arg(QString::fromStdString(why.by), QString::fromStdString(why.words)));
    else
        sentences << WhyWords::tr("It failed too often, and is left alone for a while.");
    if (why.until)
        sentences << WhyWords::tr("It is let go on %1.").arg(format::dayAndTime(*why.until, now));
    else if (why.since != TimePoint{})
        sentences << WhyWords::tr("It waits until somebody releases it.");
    return format::sentences(sentences);
}

QString blackoutWords(const Why& why, TimePoint now)
{
    const QString id = QString::fromStdString(why.blackout);
    QStringList sentences{why.words.empty() ? WhyWords::tr("Nobody is told during black-out %1.").arg(id)
                                            : WhyWords::tr("Nobody is told during black-out %1: %2.")
                                                  .arg(id, QString::fromStdString(why.words))};
    if (why.until)
        sentences << WhyWords::tr("It ends on %1.").arg(format::dayAndTime(*why.until, now));
    if (why.next && why.next != why.until)
        sentences
            << WhyWords::tr("The job may tell devices from %1 on.").arg(format::dayAndTime(*why.next, now));
    return format::sentences(sentences);
}

QString jobWords(const Why& why, const QString& version, TimePoint now)
{
    switch (why.kind) {
    case WhyKind::Draft:
        return WhyWords::tr("The job is a draft: it was not started.");
    case WhyKind::WaitsForApproval:
        return WhyWords::tr("Somebody else than %1 has to approve the job.")
            .arg(QString::fromStdString(why.by));
    case WhyKind::Preparing:
        return WhyWords::tr("The job takes in its devices: nobody is told before all are there.");
    case WhyKind::Scheduled:
        return why.next ? WhyWords::tr("The job starts on %1.").arg(format::dayAndTime(*why.next, now))
                        : QString();
    case WhyKind::JobPaused:
        return pausedWords(why);
    case WhyKind::JobEnding:
        return WhyWords::tr("The job is being ended: nobody else is told.");
    case WhyKind::WaitsForWave:
        return waveWords(why);
    case WhyKind::WaitsForJob:
        return why.otherName.empty()
                   ? WhyWords::tr("Another job is open on this device; %1 follows when that one has ended.")
                         .arg(version)
                   : WhyWords::tr("The job “%1” is open on this device; %2 follows when that one has ended.")
                         .arg(QString::fromStdString(why.otherName), version);
    default:
        return {};
    }
}

} // namespace

QString waitingWords(const Why& why, TimePoint now)
{
    const QString version = QString::fromStdString(why.version);
    switch (why.kind) {
    case WhyKind::Frozen:
        return WhyWords::tr("The whole fleet is frozen: nobody is told until it is thawed.");
    case WhyKind::BlackedOut:
        return blackoutWords(why, now);
    case WhyKind::WaitsForWindow:
        return why.next ? WhyWords::tr("The job's maintenance window opens on %1.")
                              .arg(format::dayAndTime(*why.next, now))
                        : WhyWords::tr("No maintenance window of the job is known to open.");
    case WhyKind::WaitsForSlot: {
        const WhyShare slots = why.slots.value_or(WhyShare());
        return WhyWords::tr(
                   "%1 of at most %2 devices are told and not done. It is told of %3 when one of them has "
                   "ended.")
            .arg(format::count(qint64(slots.part)), format::count(qint64(slots.whole)), version);
    }
    case WhyKind::WaitsForBytes:
        return WhyWords::tr("The job's downloads are limited to %1.")
            .arg(format::bytesPerSecond(double(why.bytesPerSecond)));
    case WhyKind::WaitsForRate:
        return rateWords(why, version, now);
    case WhyKind::Quarantined:
        return quarantineWords(why, now);
    default:
        return jobWords(why, version, now);
    }
}

} // namespace drydock::models
