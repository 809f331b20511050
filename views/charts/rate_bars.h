// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_widget.h"
#include "views/charts/rate_picture.h"

namespace drydock::views {

/// Devices finished a minute.
class RateBars : public ChartWidget
{
    Q_OBJECT

public:
    explicit RateBars(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Oldest first.
    void setMinutes(const std::vector<MinuteRate>& minutes);
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter& painter) const override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString tipAt(const QPoint& position) const;

    std::vector<MinuteRate> m_minutes;
    QWidget* m_picture;
};

} // namespace drydock::views
