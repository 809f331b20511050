// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text_label.h"

class QToolButton;

namespace drydock::views {

/// A short word on a tint: a group, a hardware model, "latest". May be removable.
class Chip : public QWidget
{
    Q_OBJECT

public:
    enum class Tint { Neutral, Accent, Ok, Warn, Fail };

    Chip(const ThemeSource& theme, const QString& text, Tint tint = Tint::Neutral, QWidget* parent = nullptr);

    /// Adds a cross that asks for the chip's removal; `name` is what it says to screen readers ("Remove
    /// rpi4").
    void setRemovable(const QString& name);

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    Tint m_tint;
    TextLabel* m_label;
};

} // namespace drydock::views
