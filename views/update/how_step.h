// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/plan_draft.h"
#include "models/update/template_store.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <map>

class QScrollArea;
class QVBoxLayout;

namespace drydock::views {

class PlanSectionBox;
class PresetCard;

/// How it goes on: a preset, a template, or every field by hand.
class HowStep : public QWidget
{
    Q_OBJECT

public:
    HowStep(const ThemeSource& theme, models::PlanDraft& draft, models::TemplateStore& templates,
            models::KnownValues knownValues, QWidget* parent = nullptr);

    /// Unfolds a part of the plan.
    void openSection(models::PlanSection section);
    /// Scrolls to it.
    void showSection(models::PlanSection section);

private:
    void addPresets(QVBoxLayout& layout);
    void addSections(QVBoxLayout& layout, const models::KnownValues& knownValues);
    void refresh();

    const ThemeSource& m_theme;
    models::PlanDraft& m_draft;
    std::map<models::UpdatePreset, PresetCard*> m_cards;
    QWidget* m_windows = nullptr; ///< right below the preset that is about them
    std::map<models::PlanSection, PlanSectionBox*> m_sections;
    QScrollArea* m_scroll;
    bool m_isShowing = false; ///< what is set now comes from the draft
};

} // namespace drydock::views
