// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/how_step.h"

#include "models/update/update_words.h"
#include "views/update/preset_card.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace drydock::views {
namespace {

using models::UpdatePreset;
using namespace std::chrono_literals;

constexpr int fastest = 60'000;
constexpr int mostMinutes = 7 * 24 * 60;

int minutesOf(const std::optional<Duration>& duration)
{
    return duration ? int(std::chrono::duration_cast<std::chrono::minutes>(*duration).count()) : 0;
}

std::optional<Duration> durationOf(int minutes)
{
    return minutes > 0 ? std::optional<Duration>(std::chrono::minutes(minutes)) : std::nullopt;
}

} // namespace

HowStep::HowStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    addPresets(*layout);
    layout->addSpacing(8);
    addRate(*layout);
    addAdvanced(*layout);
    layout->addStretch(1);
    connect(&draft, &models::UpdateDraft::changed, this, &HowStep::refresh);
    refresh();
}

void HowStep::addPresets(QVBoxLayout& layout)
{
    for (const UpdatePreset preset : {UpdatePreset::EveryoneNow, UpdatePreset::Gently}) {
        auto* card = new PresetCard(m_theme, models::words(preset));
        connect(card, &QAbstractButton::toggled, this, [this, preset](bool on) {
            if (on && !m_isShowing)
                m_draft.setPreset(preset);
        });
        layout.addWidget(card);
        m_cards[preset] = card;
    }
}

void HowStep::addRate(QVBoxLayout& layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new TextLabel(m_theme, tr("No more than")));
    m_rate = new QSpinBox;
    m_rate->setAccessibleName(tr("Devices a minute at most"));
    m_rate->setRange(1, fastest);
    m_rate->setGroupSeparatorShown(true);
    row->addWidget(m_rate);
    row->addWidget(new TextLabel(m_theme, tr("devices a minute"), TextRole::Muted));
    row->addStretch(1);
    layout.addLayout(row);
    connect(m_rate, qOverload<int>(&QSpinBox::valueChanged), this, &HowStep::read);
}

void HowStep::addAdvanced(QVBoxLayout& layout)
{
    auto* more = makeDisclosure(m_theme, tr("Advanced: timeouts, retries, priority"));
    layout.addWidget(more, 0, Qt::AlignLeft);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(20, 0, 0, 0);
    form->setVerticalSpacing(6);
    m_failed = addNumber(*form, tr("Tries again after a failure"), 0, 10);
    m_timedOut = addNumber(*form, tr("Tries again after silence"), 0, 10);
    m_step = addNumber(*form, tr("Silent for"), 0, mostMinutes, tr(" min", "minutes, after a number"));
    m_inProgress = addNumber(*form, tr("An attempt takes at most"), 0, mostMinutes,
                             tr(" min", "minutes, after a number"));
    m_reissue = addNumber(*form, tr("Command sent again, times"), 0, 20);
    m_priority = addNumber(*form, tr("Priority, 9 goes first"), 0, 9);
    for (QSpinBox* box : {m_step, m_inProgress})
        box->setSpecialValueText(tr("no limit"));
    layout.addWidget(fields);
    fields->hide();
    connect(more, &QPushButton::toggled, fields, &QWidget::setVisible);
}

QSpinBox* HowStep::addNumber(QFormLayout& form, const QString& label, int least, int most,
                             const QString& suffix)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setAccessibleName(label);
    form.addRow(new TextLabel(m_theme, label), box);
    connect(box, qOverload<int>(&QSpinBox::valueChanged), this, &HowStep::read);
    return box;
}

void HowStep::read()
{
    if (m_isShowing)
        return;
    models::UpdatePolicy policy = m_draft.policy();
    policy.maximumPerMinute = m_rate->value();
    policy.retriesAfterFailure = m_failed->value();
    policy.retriesAfterTimeOut = m_timedOut->value();
    policy.timeout.step = durationOf(m_step->value());
    policy.timeout.inProgress = durationOf(m_inProgress->value());
    policy.reissue.times = m_reissue->value();
    policy.priority = m_priority->value();
    m_draft.setPolicy(policy);
}

void HowStep::refresh()
{
    m_isShowing = true;
    const models::UpdatePolicy& policy = m_draft.policy();
    m_rate->setValue(policy.maximumPerMinute);
    m_failed->setValue(policy.retriesAfterFailure);
    m_timedOut->setValue(policy.retriesAfterTimeOut);
    m_step->setValue(minutesOf(policy.timeout.step));
    m_inProgress->setValue(minutesOf(policy.timeout.inProgress));
    m_reissue->setValue(policy.reissue.times);
    m_priority->setValue(policy.priority);
    for (const auto& [preset, card] : m_cards) {
        card->setChecked(m_draft.preset() == preset);
        card->setExplanation(
            models::presetWords(preset, m_draft.policyOf(preset), m_draft.deviceCount().value_or(0)));
    }
    m_isShowing = false;
}

} // namespace drydock::views
