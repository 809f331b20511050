// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/wave_values.h"

#include "models/update/shown_value.h"

namespace drydock::models {
namespace {

using F = PlanField;

/// A wave of a query that is still to be written.
const std::string unwritten = " ";

void setWaveSize(WaveRule& wave, WaveSizeKind kind)
{
    if (kind == WaveSizeKind(waveValue(wave, F::WaveSize).toInt()))
        return;
    wave.percentage.reset();
    wave.count.reset();
    wave.query.clear();
    switch (kind) {
    case WaveSizeKind::Percentage:
        wave.percentage = Percentage::ofHundredths(10'00);
        break;
    case WaveSizeKind::Count:
        wave.count = 10;
        break;
    case WaveSizeKind::Query:
        wave.query = unwritten;
        break;
    }
}

} // namespace

QVariant waveValue(const WaveRule& wave, PlanField field)
{
    switch (field) {
    case F::WaveSize:
        return shown::of(!wave.query.empty() ? WaveSizeKind::Query
                         : wave.count        ? WaveSizeKind::Count
                                             : WaveSizeKind::Percentage);
    case F::WavePercentage:
        return shown::of(wave.percentage);
    case F::WaveCount:
        return shown::of(wave.count);
    case F::WaveQuery:
        return wave.query == unwritten ? QString() : QString::fromStdString(wave.query);
    case F::WaveSuccess:
        return shown::of(wave.successThreshold);
    case F::WaveError:
        return shown::of(wave.errorThreshold);
    case F::WaveMinimum:
        return shown::of(wave.minimumExecuted);
    case F::WaveThen:
        return shown::of(wave.afterSuccess);
    default:
        return {};
    }
}

void setWaveValue(WaveRule& wave, PlanField field, const QVariant& value)
{
    switch (field) {
    case F::WaveSize:
        setWaveSize(wave, WaveSizeKind(value.toInt()));
        break;
    case F::WavePercentage:
        wave.percentage = shown::orNone(value, shown::percentage);
        break;
    case F::WaveCount:
        wave.count = value.toUInt();
        break;
    case F::WaveQuery:
        wave.query = value.toString().isEmpty() ? unwritten : value.toString().toStdString();
        break;
    case F::WaveSuccess:
        wave.successThreshold = shown::orNone(value, shown::percentage);
        break;
    case F::WaveError:
        wave.errorThreshold = shown::orNone(value, shown::percentage);
        break;
    case F::WaveMinimum:
        wave.minimumExecuted = value.toUInt();
        break;
    case F::WaveThen:
        wave.afterSuccess = AfterSuccess(value.toInt());
        break;
    default:
        break;
    }
}

} // namespace drydock::models
