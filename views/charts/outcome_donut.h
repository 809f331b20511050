// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_widget.h"
#include "views/charts/outcome_slice.h"

namespace drydock::views {

class DonutScene;
class OutcomeListModel;
class PlotView;

/// What became of a job's devices: a ring, and the exact numbers beside it.
class OutcomeDonut : public ChartWidget
{
    Q_OBJECT

public:
    explicit OutcomeDonut(const ThemeSource& theme, QWidget* parent = nullptr);

    void setOutcomes(const Outcomes& outcomes);
    [[nodiscard]] ChartTable table() const override;

Q_SIGNALS:
    /// A row was chosen.
    void chosen(int key);

protected:
    [[nodiscard]] QSize pictureSize() const override;
    void paintPicture(QPainter& painter) const override;

private:
    void restyle();

    Outcomes m_outcomes;
    DonutScene* m_scene;
    PlotView* m_ring;
    OutcomeListModel* m_rows;
};

} // namespace drydock::views
