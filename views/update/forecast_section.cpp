// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/forecast_section.h"

#include "models/update/forecast_words.h"
#include "views/update/figure_rows.h"
#include "views/update/number_box.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>

namespace drydock::views {
namespace {

constexpr int forecastBoxWidth = 84;

} // namespace

ForecastSection::ForecastSection(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_title(new SectionTitle(theme, tr("Forecast"))),
      m_figures(new FigureRows(theme)), m_failures(new NumberBox(0, 100, 1)),
      m_assumption(makeAssumption(theme)),
      m_basis(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_basis->wrap();
    layout->addWidget(m_title);
    layout->addWidget(m_figures);
    layout->addWidget(m_assumption);
    layout->addWidget(m_basis);
    connect(m_failures, &NumberBox::edited, this,
            [this] { m_draft.forecast().setFailurePercent(m_failures->value()); });
    connect(&draft, &models::UpdateDraft::changed, this, &ForecastSection::refresh);
    refresh();
}

QWidget* ForecastSection::makeAssumption(const ThemeSource& theme)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_failures->setSuffix(QStringLiteral("\u00a0%"));
    m_failures->setFixedWidth(scaledLength(forecastBoxWidth));
    m_failures->setAccessibleName(tr("Share of the updates that fail"));
    row->addWidget(new TextLabel(theme, tr("If", "before a share: if 2 % of the updates fail")));
    row->addWidget(m_failures);
    row->addWidget(new TextLabel(theme, tr("of the updates fail")));
    row->addStretch(1);
    return line;
}

void ForecastSection::refresh()
{
    const models::ServiceForecast& asked = m_draft.forecast();
    const client::JobForecast* forecast = asked.forecast();
    m_assumption->setVisible(forecast != nullptr);
    m_basis->setVisible(forecast != nullptr);
    m_title->setRemark(asked.isPending() ? tr("being computed…") : QString());
    const auto estimate = m_draft.version() ? m_draft.estimate() : std::nullopt;
    if (forecast != nullptr) {
        m_figures->setFigures(models::figuresOf(*forecast, estimate));
        m_basis->setText(models::basisWords(*forecast));
        if (!m_failures->hasFocus())
            m_failures->showNumber(asked.failurePercent().value_or(models::failurePercentOf(*forecast)));
        return;
    }
    m_figures->setFigures(models::figuresOf(estimate));
}

} // namespace drydock::views
