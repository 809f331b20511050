// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"
#include "views/widgets/pane.h"

class QFormLayout;
class QVBoxLayout;

namespace drydock::views {

class SectionTitle;
class TextLabel;

/// What the update will do, what it will take, and whom it touches, as far as it is put together.
class OutlookPane : public Pane
{
    Q_OBJECT

public:
    OutlookPane(const ThemeSource& theme, const models::UpdateDraft& draft, QWidget* parent = nullptr);

private:
    TextLabel* addFigure(QFormLayout& form, const QString& label);
    void refresh();
    void showForecast();
    void showTouched();

    const ThemeSource& m_theme;
    const models::UpdateDraft& m_draft;
    TextLabel* m_course;
    TextLabel* m_policy;
    TextLabel* m_duration;
    TextLabel* m_offline;
    TextLabel* m_download;
    SectionTitle* m_touched;
    QFormLayout* m_rows;
};

} // namespace drydock::views
