// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "views/charts/chart_pace.h"
#include "views/charts/chart_widget.h"

#include <deque>
#include <vector>

namespace drydock::views {

class LineScene;

/// How many devices were online at one time.
struct OnlinePoint
{
    TimePoint time;
    int online = 0;
};

/// Something that happened, in words: "broker restarted 03:38".
struct OnlineEvent
{
    TimePoint time;
    QString text;
};

/// Devices online over time. Keeps the newest 600 points.
class OnlineChart : public ChartWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostPoints = 600;

    explicit OnlineChart(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Another range of time, oldest first; of more than `mostPoints` every second, third … one is taken.
    void setPoints(const std::vector<OnlinePoint>& points);
    /// One more; the oldest gives way.
    void append(const OnlinePoint& point);
    void setEvents(std::vector<OnlineEvent> events);
    [[nodiscard]] std::size_t pointCount() const { return m_points.size(); }
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter& painter) const override;
    bool event(QEvent* event) override;

private:
    void fill(LineScene& scene) const;
    void draw();
    void restyle();
    [[nodiscard]] QString tipAt(const QPoint& position) const;

    std::deque<OnlinePoint> m_points;
    std::vector<OnlineEvent> m_events;
    ChartPace m_pace;
    LineScene* m_scene;
};

} // namespace drydock::views
