// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <array>

namespace drydock::views {

class StepButton;

/// The four steps of a new update; those before the current one say what was chosen, and lead back.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    using Step = models::UpdateDraft::Step;
    static constexpr int steps = 4;

    explicit StepBar(const ThemeSource& theme, QWidget* parent = nullptr);

    void setCurrent(Step step);
    /// What was chosen in a step.
    void setChoice(Step step, const QString& choice);

Q_SIGNALS:
    void chosen(drydock::models::UpdateDraft::Step step);

private:
    std::array<StepButton*, steps> m_buttons{};
};

} // namespace drydock::views
