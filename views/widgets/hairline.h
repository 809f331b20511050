// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// A line of one pixel between two parts of a pane.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(const ThemeSource& theme, Qt::Orientation orientation = Qt::Horizontal,
                      QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
