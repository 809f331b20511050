// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drydock::models {

/// What went wrong, for people, in the language of the program.
struct Trouble
{
    QString title;       ///< what is wrong, without a full stop
    QString explanation; ///< what that means; whole sentences; may be empty
    QString nextStep;    ///< what to do about it; whole sentences; may be empty
    QString details;     ///< words of a library or another program, for experts; may be empty

    /// Explanation and next step as one text.
    [[nodiscard]] QString text() const;
};

} // namespace drydock::models
