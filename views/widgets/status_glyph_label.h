// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// A state's glyph and its word, as a badge where the state is an exception or a badge was asked for. Without
/// a word, the accessible name has to be set.
class StatusGlyphLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Bare, Badge };

    StatusGlyphLabel(const ThemeSource& theme, StateGlyph state, const QString& word,
                     Shape shape = Shape::Bare, QWidget* parent = nullptr);

    void setState(StateGlyph state, const QString& word);
    [[nodiscard]] StateGlyph state() const { return m_state; }
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont wordFont() const;
    void restyle();

    const ThemeSource& m_theme;
    StateGlyph m_state;
    QString m_word;
    Shape m_shape;
};

} // namespace drydock::views
