// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/figure_rows.h"

#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {
namespace {

constexpr int labelWidth = 124;

} // namespace

FigureRows::FigureRows(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void FigureRows::setFigures(const std::vector<models::ForecastFigure>& figures)
{
    if (figures == m_shown)
        return;
    m_shown = figures;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const models::ForecastFigure& figure : figures)
        m_rows->addWidget(makeFigure(figure));
}

QWidget* FigureRows::makeFigure(const models::ForecastFigure& figure)
{
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, scaledLength(labelWidth));
    grid->setColumnStretch(1, 1);
    auto* label = new TextLabel(m_theme, figure.label, TextRole::Muted);
    auto* value = new TextLabel(m_theme, figure.value, figure.isBad ? TextRole::Warn : TextRole::Text,
                                TextSize::Body, QFont::DemiBold);
    label->wrap();
    label->setFixedWidth(scaledLength(labelWidth));
    value->wrap();
    grid->addWidget(label, 0, 0, Qt::AlignTop);
    grid->addWidget(value, 0, 1, Qt::AlignTop);
    if (!figure.remark.isEmpty()) {
        auto* remark = new TextLabel(m_theme, figure.remark, TextRole::Muted, TextSize::Second);
        remark->wrap();
        grid->addWidget(remark, 1, 1);
    }
    return row;
}

} // namespace drydock::views
