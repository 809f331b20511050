// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QLabel>

namespace drydock::views {

class ThemeSource;

enum class TextRole { Text, Muted, Faint, Accent, Ok, Warn, Fail, Rejected };

[[nodiscard]] QColor textColour(TextRole role, const Theme& theme);

enum class TextFace { Ui, Mono };

/// Words in a size of the type scale and a role's colour. One line stays one line unless wrapped; for one
/// that may not fit see ElidedLabel.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const ThemeSource& theme, const QString& text, TextRole role = TextRole::Text,
              TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal,
              QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setFace(TextFace face);
    /// As setWordWrap(true), and the label takes the width it is given.
    void wrap();
    /// The height of its own typeface's line, whatever taller signs the text may hold: labels side by side
    /// stand on one line.
    void keepLine();

    [[nodiscard]] TextRole role() const { return m_role; }

private:
    void restyle();

    const ThemeSource& m_theme;
    TextRole m_role;
    TextFace m_face = TextFace::Ui;
    bool m_keepsLine = false;
    TextSize m_size;
    QFont::Weight m_weight;
};

} // namespace drydock::views
