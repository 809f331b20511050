// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

namespace drydock::views {

class FigureRows;
class NumberBox;
class SectionTitle;
class TextLabel;

/// How long an update takes and what may become of it: by the service's forecast, else by what is known here.
class ForecastSection : public QWidget
{
    Q_OBJECT

public:
    ForecastSection(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeAssumption(const ThemeSource& theme);
    void refresh();

    models::UpdateDraft& m_draft;
    SectionTitle* m_title;
    FigureRows* m_figures;
    NumberBox* m_failures;
    QWidget* m_assumption;
    TextLabel* m_basis;
};

} // namespace drydock::views
