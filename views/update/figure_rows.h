// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/forecast_words.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

/// What is foreseen: a row a figure, its label, its value, and a remark below it.
class FigureRows : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRows(const ThemeSource& theme, QWidget* parent = nullptr);

    void setFigures(const std::vector<models::ForecastFigure>& figures);

private:
    [[nodiscard]] QWidget* makeFigure(const models::ForecastFigure& figure);

    const ThemeSource& m_theme;
    QVBoxLayout* m_rows;
    std::vector<models::ForecastFigure> m_shown;
};

} // namespace drydock::views
