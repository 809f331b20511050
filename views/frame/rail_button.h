// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QAbstractButton>

namespace drydock::views {

/// One entry of the rail: an icon over a word, and a count in a badge where there is something to count.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const ThemeSource& theme, Icon icon, const QString& text, QWidget* parent = nullptr);

    /// 0 shows none. `described` is what the accessible description says of it.
    void setBadge(int count, const QString& described);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBadge(QPainter& painter) const;

    const ThemeSource& m_theme;
    Icon m_icon;
    int m_badge = 0;
};

} // namespace drydock::views
