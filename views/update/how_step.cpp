// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/how_step.h"

#include "models/update/plan_words.h"
#include "views/update/plan_rows_view.h"
#include "views/update/plan_section_box.h"
#include "views/update/preset_card.h"
#include "views/update/template_bar.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

using models::PlanSection;
using models::UpdatePreset;

constexpr int indent = 40; ///< where the words of a preset begin

} // namespace

HowStep::HowStep(const ThemeSource& theme, models::PlanDraft& draft, models::TemplateStore& templates,
                 models::KnownValues knownValues, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    addPresets(*layout);
    m_windows = new QWidget;
    auto* windows = new QVBoxLayout(m_windows);
    windows->setContentsMargins(indent, 4, 0, 4);
    windows->addWidget(new PlanRowsView(theme, draft, PlanSection::Windows, knownValues));
    layout->addWidget(m_windows);
    layout->addWidget(new TemplateBar(theme, draft, templates, content));
    layout->addSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("Settings")));
    addSections(*layout, knownValues);
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = makeScrolled(content);
    outer->addWidget(m_scroll);
    connect(&draft, &models::PlanDraft::changed, this, &HowStep::refresh);
    refresh();
}

void HowStep::addPresets(QVBoxLayout& layout)
{
    for (const UpdatePreset preset : {UpdatePreset::Own, UpdatePreset::EveryoneNow, UpdatePreset::Canary,
                                      UpdatePreset::Careful, UpdatePreset::Window}) {
        auto* card = new PresetCard(m_theme, models::words(preset));
        connect(card, &QAbstractButton::toggled, this, [this, preset](bool on) {
            if (on && !m_isShowing)
                m_draft.setPreset(preset);
        });
        layout.addWidget(card);
        m_cards[preset] = card;
    }
}

void HowStep::addSections(QVBoxLayout& layout, const models::KnownValues& knownValues)
{
    for (int i = 0; i < models::planSectionCount; ++i) {
        const auto section = static_cast<PlanSection>(i);
        auto* box = new PlanSectionBox(m_theme, m_draft, section, knownValues);
        layout.addWidget(box);
        m_sections[section] = box;
    }
}

void HowStep::openSection(PlanSection section)
{
    m_sections[section]->setOpen(true);
}

void HowStep::showSection(PlanSection section)
{
    const QWidget* box = m_sections[section];
    // Its head at the top, as far as there is enough below it.
    m_scroll->ensureVisible(0, box->geometry().bottom(), 0, 0);
    m_scroll->ensureVisible(0, box->geometry().top(), 0, 0);
}

void HowStep::refresh()
{
    m_isShowing = true;
    for (const auto& [preset, card] : m_cards) {
        card->setChecked(m_draft.preset() == preset);
        card->setExplanation(m_draft.presetSentence(preset));
    }
    m_cards[UpdatePreset::Own]->setVisible(m_draft.hasOwn());
    const bool isWindow = m_draft.preset() == UpdatePreset::Window;
    m_windows->setVisible(isWindow);
    m_sections[PlanSection::Windows]->setVisible(!isWindow);
    m_isShowing = false;
}

} // namespace drydock::views
