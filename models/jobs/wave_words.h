// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/wave_row.h"

#include <QString>

/// Where a wave stands, in words for people.
namespace drydock::models {

/// "Wave 2".
[[nodiscard]] QString waveName(const WaveRow& wave);
/// "10 %, 8,422 devices".
[[nodiscard]] QString waveSize(const WaveRow& wave);
/// "Open since 13:41".
[[nodiscard]] QString waveStanding(const WaveRow& wave, TimePoint now);
/// The success gate: "93 of 95 needed"; empty where there is none.
[[nodiscard]] QString gateWords(const WaveRow& wave);
/// The error gate: "2 of 40 failed, pauses at 10 %"; empty where nothing is counted.
[[nodiscard]] QString errorWords(const WaveRow& wave);

} // namespace drydock::models
