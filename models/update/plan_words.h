// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_field.h"
#include "models/update/plan_presets.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

/// A plan in words for people.
namespace drydock::models {

/// How many devices each wave gets, where that is known.
using WaveSizes = std::vector<std::optional<std::uint64_t>>;

/// A preset's title, and what it means with `plan`, which is the preset's, for so many devices.
[[nodiscard]] QString words(UpdatePreset preset);
[[nodiscard]] QString presetWords(UpdatePreset preset, const UpdatePlan& plan, std::uint64_t devices,
                                  const WaveSizes& sizes);

/// "84 devices, then 842, then the other 83,290"; where sizes are not known, the rules for them.
[[nodiscard]] QString wavesInShort(const UpdatePlan& plan, const WaveSizes& sizes);

/// Who is first, what opens the next wave, and when it pauses: one sentence each; none without waves.
[[nodiscard]] QStringList waveSentences(const UpdatePlan& plan, const WaveSizes& sizes);
/// Rules that stop it.
[[nodiscard]] QStringList stopSentences(const UpdatePlan& plan);
/// Start, end, windows, approval, priority, and whom it is for later.
[[nodiscard]] QStringList termSentences(const UpdatePlan& plan, TimePoint now);
/// How fast devices are told, besides the rate.
[[nodiscard]] QStringList speedSentences(const UpdatePlan& plan);

/// What a part of the plan is called, and what it says in a few words.
[[nodiscard]] QString words(PlanSection section);
/// What its link is called that adds a row, and what it means that there is none.
[[nodiscard]] QString addRowWords(PlanSection section);
[[nodiscard]] QString noRowWords(PlanSection section);
[[nodiscard]] QString sectionInShort(PlanSection section, const UpdatePlan& plan, TimePoint now);

} // namespace drydock::models
