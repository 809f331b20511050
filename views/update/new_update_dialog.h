// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_store.h"
#include "models/packages/package_store.h"
#include "models/update/template_store.h"
#include "models/update/update_draft.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"
#include "views/widgets/dialog.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace drydock::views {

class HowStep;
class OutlookPane;
class StepBar;
class TextLabel;

/// A new update in four short steps: what, whom, how, review.
class NewUpdateDialog : public Dialog
{
    Q_OBJECT

public:
    using Step = models::UpdateDraft::Step;

    /// What a dialog works with; all of it outlives it.
    struct Models
    {
        models::FleetLink& link;
        const models::PackageStore& packages;
        const models::GroupStore& groups;
    };

    /// Begins at the first step that `seed` leaves open.
    NewUpdateDialog(const ThemeSource& theme, const Models& models, models::KnownValues knownValues,
                    Navigator& navigator, const UpdateSeed& seed, QWidget* parent);

    void showStep(Step step);
    [[nodiscard]] Step step() const;
    [[nodiscard]] HowStep& how() { return *m_how; }
    [[nodiscard]] models::UpdateDraft& draft() { return m_draft; }

private:
    void plant(const UpdateSeed& seed);
    void listen(const UpdateSeed& seed);
    [[nodiscard]] QHBoxLayout* makeButtons(const ThemeSource& theme);
    void refresh();
    void next();
    void onFailed(const Error& error);

    Models m_models;
    Navigator& m_navigator;
    models::UpdateDraft m_draft;
    models::TemplateStore m_templates;
    StepBar* m_bar;
    QStackedWidget* m_steps;
    HowStep* m_how;
    OutlookPane* m_outlook;
    TextLabel* m_problem;
    QPushButton* m_draftButton = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace drydock::views
