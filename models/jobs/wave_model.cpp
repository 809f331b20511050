// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/wave_model.h"

#include "models/jobs/wave_words.h"
#include "models/text/format.h"

namespace drydock::models {
namespace {

QString spoken(const WaveRow& wave)
{
    QStringList parts{waveName(wave), waveStanding(wave, systemNow()), waveSize(wave), gateWords(wave),
                      errorWords(wave)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// What may not fit into its row, and the exact times.
QString explained(const WaveRow& wave)
{
    QStringList lines{gateWords(wave), errorWords(wave)};
    lines.removeAll(QString());
    if (wave.standing.opened != TimePoint{})
        lines << WaveModel::tr("Opened %1", "exact time").arg(format::exactTime(wave.standing.opened));
    if (wave.standing.passed != TimePoint{})
        lines << WaveModel::tr("Passed %1", "exact time").arg(format::exactTime(wave.standing.passed));
    return lines.join(u'\n');
}

} // namespace

QVariant WaveModel::data(const QModelIndex& index, int role) const
{
    const WaveRow* wave = rowAt(index);
    if (!wave)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return waveName(*wave);
    case Qt::AccessibleTextRole:
        return spoken(*wave);
    case Qt::ToolTipRole:
        return explained(*wave);
    case StateRole:
        return int(wave->state);
    case SizeRole:
        return waveSize(*wave);
    case StandingRole:
        return waveStanding(*wave, systemNow());
    case GateRole:
        return gateWords(*wave);
    case ErrorsRole:
        return errorWords(*wave);
    case DevicesRole:
        return int(wave->standing.devices);
    case SucceededRole:
        return int(wave->standing.succeeded);
    case NeedNothingRole:
        return int(wave->needNothing());
    case NotSuccessfulRole:
        return int(wave->notSuccessful());
    case NeededRole:
        return wave->rule.successThreshold ? int(wave->standing.needed) : 0;
    default:
        return {};
    }
}

void WaveModel::setJob(const JobPtr& job)
{
    setRows(job ? wavesOf(*job) : std::vector<WaveRow>());
}

int WaveModel::lastOpened() const
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (const WaveRow* wave = rowAt(index(row)); wave->standing.opened != TimePoint{})
            return wave->number;
    }
    return 0;
}

} // namespace drydock::models
