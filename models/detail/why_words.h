// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/why.h"

#include <QString>

namespace drydock::models {

/// "Stalled while downloading".
[[nodiscard]] QString whyTitle(const Why& why);
/// What happened, since when, and what happens next: one or two sentences.
[[nodiscard]] QString whyText(const Why& why, TimePoint now);

} // namespace drydock::models
