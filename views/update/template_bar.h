// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/plan_draft.h"
#include "models/update/template_store.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QAction;
class QComboBox;
class QToolButton;

namespace drydock::views {

class TextLabel;

/// Plans that are kept: to begin with one, and to keep this one.
class TemplateBar : public QWidget
{
    Q_OBJECT

public:
    TemplateBar(const ThemeSource& theme, models::PlanDraft& draft, models::TemplateStore& store,
                QWidget* parent = nullptr);

private:
    void fill();
    void take(int index);
    void askForName(const std::string& renamed);
    void askToDelete();
    [[nodiscard]] std::string chosen() const;

    const ThemeSource& m_theme;
    models::PlanDraft& m_draft;
    models::TemplateStore& m_store;
    QComboBox* m_box;
    QToolButton* m_more;
    TextLabel* m_problem;
    std::string m_wanted; ///< the template to be shown once it is known
};

} // namespace drydock::views
