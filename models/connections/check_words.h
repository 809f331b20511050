// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection_check.h"
#include "models/connections/trouble.h"

namespace drydock::models {

/// What a step looks at: "Name", "Secure connection".
[[nodiscard]] QString checkTitle(client::CheckId id);
/// What it found, and what to do about it; the title alone where it is well.
[[nodiscard]] Trouble checkWords(const client::CheckStep& step);
/// All of it as one text: for screen readers and reports.
[[nodiscard]] QString checkSentence(const client::CheckStep& step);

} // namespace drydock::models
