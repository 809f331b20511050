// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QWidget>

#include <optional>

namespace drydock::views {

class Hairline;
class TextLabel;
class ThemeSource;

/// One number of a job, and below it what it means.
class Figure : public QWidget
{
    Q_OBJECT

public:
    Figure(const ThemeSource& theme, std::optional<StateGlyph> glyph, QWidget* parent = nullptr);

    void setFigure(const QString& number, const QString& meaning);
    /// The hairline that parts it from the next one.
    void setLine(bool shown);

private:
    TextLabel* m_number;
    TextLabel* m_meaning;
    Hairline* m_line;
};

} // namespace drydock::views
