// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace drydock::views {

struct Theme;
class ThemeSource;

/// A ship in a dry dock, in the colours of the theme; as wide and as high as it is made.
class DockDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit DockDrawing(const ThemeSource& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
