// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/glyphs.h"

#include <QFrame>
#include <QPushButton>

class QHBoxLayout;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// Why something is as it is: the state's tint and glyph, a title, and at most three lines: what happened,
/// since when, what happens next. Its accessible name is the whole text.
class Callout : public QFrame
{
    Q_OBJECT

public:
    explicit Callout(const ThemeSource& theme, QWidget* parent = nullptr);

    void show(StateGlyph state, const QString& title, const QString& text);
    /// A link below the text; the caller connects it.
    QPushButton* addAction(const QString& text);
    using QFrame::addAction;
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    StateGlyph m_state = StateGlyph::None;
    TextLabel* m_title;
    TextLabel* m_text;
    QHBoxLayout* m_actions;
};

} // namespace drydock::views
