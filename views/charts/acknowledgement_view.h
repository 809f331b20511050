// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "views/charts/acknowledgement_layers.h"
#include "views/charts/chart_pace.h"
#include "views/charts/chart_widget.h"

namespace drydock::views {

class StackScene;

/// A job's executions by state over time; times of samples and markers count from `begin`.
struct AcknowledgementSeries
{
    QString title; ///< of pictures: the job's name
    TimePoint begin;
    std::vector<AcknowledgementSample> samples; ///< by rising time
    std::vector<ChartMarker> markers;
    bool hasEnded = false; ///< nothing changes any more
};

/// Acknowledgements over time, live. Drawn anew once a second at most; another series' beginning at once.
class AcknowledgementView : public ChartWidget
{
    Q_OBJECT

public:
    explicit AcknowledgementView(const ThemeSource& theme, QWidget* parent = nullptr);

    void setSeries(AcknowledgementSeries series);
    [[nodiscard]] ChartTable table() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter& painter) const override;
    bool event(QEvent* event) override;

private:
    void draw();
    void restyle();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString tipAt(const QPoint& position) const;

    AcknowledgementSeries m_series;
    ChartPace m_pace;
    StackScene* m_scene;
};

} // namespace drydock::views
