// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/why.h"

#include <QCoreApplication>
#include <QString>

/// Parts of what is said of a device.
namespace drydock::models {

/// Gives the functions a context of their own for translators.
struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::WhyWords)
};

/// What is true now of one that waits; empty for other kinds.
[[nodiscard]] QString waitingWords(const Why& why, TimePoint now);
/// Likewise of one that was told, or is at it.
[[nodiscard]] QString toldWords(const Why& why);
/// Likewise of one that is over.
[[nodiscard]] QString endedWords(const Why& why);

} // namespace drydock::models
