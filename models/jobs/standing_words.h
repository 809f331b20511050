// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace drydock::models {

/// Why a job is as it is, or did what it did ("GATE_NOT_REACHED"), in words; empty for what is no such code.
[[nodiscard]] QString standingWords(const std::string& code);
/// The same; an operator's own words as they are.
[[nodiscard]] QString whyWords(const std::string& why);

} // namespace drydock::models
