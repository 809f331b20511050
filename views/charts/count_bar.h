// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"
#include "views/widgets/chip.h"
#include "views/widgets/pane.h"

#include <QString>

#include <functional>
#include <optional>

class QModelIndex;

namespace drydock::views {

/// One line of a list of bars.
struct CountBar
{
    QString text;
    qint64 count = 0;
    ThemeColour colour = &Theme::sRunning;
    std::optional<StateGlyph> glyph; ///< before the text
    bool isStrong = false;           ///< the text in bold: the one that matters
    QString tag;                     ///< a word behind the text: "latest"
    Chip::Tint tagTint = Chip::Tint::Neutral;
    QString remark; ///< behind the count: "73.1 %"
};

/// Turns a row of any model into a bar.
using CountBarReader = std::function<CountBar(const QModelIndex& index)>;

} // namespace drydock::views
