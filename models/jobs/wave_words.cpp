// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/wave_words.h"

#include "models/text/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct WaveWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::WaveWords)
};

QString shortestPercent(const Percentage& percentage)
{
    return QLocale().toString(percentage.value(), 'f', QLocale::FloatingPointShortest);
}

} // namespace

QString waveName(const WaveRow& wave)
{
    return WaveWords::tr("Wave %1").arg(wave.number);
}

QString waveSize(const WaveRow& wave)
{
    const QString devices = WaveWords::tr("%Ln device(s)", nullptr, int(wave.standing.devices));
    if (wave.isLast)
        return WaveWords::tr("the rest, %1", "devices of a wave").arg(devices);
    if (wave.rule.percentage)
        return WaveWords::tr("%1 %, %2", "a share, the devices that it is")
            .arg(shortestPercent(*wave.rule.percentage), devices);
    if (!wave.rule.query.empty())
        return WaveWords::tr("%1, %2", "a query, the devices that it is")
            .arg(QString::fromStdString(wave.rule.query), devices);
    return devices;
}

QString waveStanding(const WaveRow& wave, TimePoint now)
{
    switch (wave.state) {
    case WaveState::Waiting:
        return WaveWords::tr("Waiting");
    case WaveState::Open:
        return WaveWords::tr("Open since %1").arg(format::dayAndTime(wave.standing.opened, now));
    case WaveState::Held:
        return WaveWords::tr("Open, the job is paused");
    case WaveState::Passed:
        return WaveWords::tr("Passed %1", "when").arg(format::dayAndTime(wave.standing.passed, now));
    case WaveState::Promoted:
        return WaveWords::tr("Promoted by an operator %1", "when")
            .arg(format::dayAndTime(wave.standing.passed, now));
    case WaveState::Stopped:
        return WaveWords::tr("Stopped");
    case WaveState::NotOpened:
        return WaveWords::tr("Not opened");
    }
    return {};
}

QString gateWords(const WaveRow& wave)
{
    if (!wave.rule.successThreshold)
        return {};
    const QString succeeded = format::count(wave.standing.succeeded);
    const QString needed = format::count(wave.standing.needed);
    switch (wave.state) {
    case WaveState::Waiting:
    case WaveState::NotOpened:
        return WaveWords::tr("%1 of %2 have to succeed").arg(needed, format::count(wave.standing.candidates));
    case WaveState::Open:
    case WaveState::Held:
    case WaveState::Stopped:
        return WaveWords::tr("%1 of %2 needed", "devices that succeeded").arg(succeeded, needed);
    case WaveState::Passed:
    case WaveState::Promoted:
        return WaveWords::tr("%1 succeeded, %2 needed").arg(succeeded, needed);
    }
    return {};
}

QString errorWords(const WaveRow& wave)
{
    const client::WaveStanding& standing = wave.standing;
    const QString counted = WaveWords::tr("%1 of %2 failed")
                                .arg(format::count(standing.errors), format::count(standing.executed));
    const bool isCounting = wave.isOpen() || wave.state == WaveState::Waiting;
    if (!wave.rule.errorThreshold || !isCounting)
        return standing.executed > 0 ? counted : QString();
    const QString threshold = shortestPercent(*wave.rule.errorThreshold);
    if (standing.executed == 0)
        return WaveWords::tr("pauses at %1 % failed").arg(threshold);
    if (standing.executed < wave.rule.minimumExecuted)
        return WaveWords::tr("%1, pauses at %2 % of %Ln or more", "2 of 4 failed, …",
                             int(wave.rule.minimumExecuted))
            .arg(counted, threshold);
    return WaveWords::tr("%1, pauses at %2 %", "2 of 40 failed, …").arg(counted, threshold);
}

} // namespace drydock::models
