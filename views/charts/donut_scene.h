// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/outcome_slice.h"
#include "views/theme/theme.h"

#include <QFont>
#include <QGraphicsScene>

class QChart;
class QPieSeries;

namespace drydock::views {

/// A ring of outcomes with one figure in its middle.
class DonutScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit DonutScene(QObject* parent = nullptr);

    void setLook(const Theme& theme, const QFont& figure, const QFont& word);
    void setPlace(const QRectF& place);
    void setOutcomes(const Outcomes& outcomes);

protected:
    void drawBackground(QPainter* painter, const QRectF& exposed) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

private:
    void colourSlices();

    Theme m_theme = Theme::of(ColourScheme::Light);
    QFont m_figureFont;
    QFont m_wordFont;
    QRectF m_place;
    Outcomes m_outcomes;
    QChart* m_chart;
    QPieSeries* m_ring;
};

} // namespace drydock::views
