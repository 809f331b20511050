// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "models/outcome.h"

#include <QString>

#include <functional>

namespace drydock::views {

/// What a toast says: the thing, the reason, the next step.
struct Notice
{
    enum class Kind { Done, Info, Failed };

    Kind kind = Kind::Info;
    QString title;
    QString text;                 ///< may be empty
    QString details;              ///< for "Copy details"; empty hides the button
    QString action;               ///< label of the one button; empty for none
    std::function<void()> follow; ///< what the button does
};

/// What became of `title` ("app 2.1.0 was not staged"): the service's reason, and a next step that fits its
/// kind.
[[nodiscard]] Notice failureNotice(const QString& title, const Error& error);

/// How an action ended.
[[nodiscard]] Notice outcomeNotice(const models::Outcome& outcome);

/// The next step for a kind of error, as one sentence.
[[nodiscard]] QString nextStep(ErrorCode code);

} // namespace drydock::views
