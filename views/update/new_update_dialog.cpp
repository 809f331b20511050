// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/new_update_dialog.h"

#include "models/update/published_versions.h"
#include "models/update/update_words.h"
#include "views/update/how_step.h"
#include "views/update/outlook_pane.h"
#include "views/update/review_step.h"
#include "views/update/seed_targets.h"
#include "views/update/step_bar.h"
#include "views/update/what_step.h"
#include "views/update/whom_step.h"
#include "views/widgets/buttons.h"
#include "views/widgets/hairline.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace drydock::views {
namespace {

constexpr QSize smallest{860, 540};
constexpr QSize usual{960, 640};

/// The version is chosen.
NewUpdateDialog::Step firstOpenStep(const UpdateSeed& seed)
{
    return isTargeted(seed) ? NewUpdateDialog::Step::How : NewUpdateDialog::Step::Whom;
}

} // namespace

NewUpdateDialog::NewUpdateDialog(const ThemeSource& theme, const Models& models,
                                 models::KnownValues knownValues, Navigator& navigator,
                                 const UpdateSeed& seed, QWidget* parent)
    : Dialog(theme, parent), m_models(models), m_navigator(navigator), m_draft(models.link),
      m_templates(models.link), m_bar(new StepBar(theme)), m_steps(new QStackedWidget),
      m_problem(new TextLabel(theme, {}, TextRole::Muted))
{
    setWindowTitle(tr("New update"));
    setMinimumSize(smallest);
    resize(usual);
    plant(seed);
    auto* what = new WhatStep(theme, m_draft);
    m_how = new HowStep(theme, m_draft.plan(), m_templates, knownValues);
    m_outlook = new OutlookPane(theme, m_draft);
    m_steps->addWidget(what);
    m_steps->addWidget(new WhomStep(theme, m_draft, models.groups, std::move(knownValues)));
    m_steps->addWidget(m_how);
    m_steps->addWidget(new ReviewStep(theme, m_draft));

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 14, 24, 14);
    head->addWidget(m_bar);
    rows->addLayout(head);
    rows->addWidget(new Hairline(theme));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps, 1);
    middle->addWidget(m_outlook);
    rows->addLayout(middle, 1);
    rows->addWidget(new Hairline(theme));
    rows->addLayout(makeButtons(theme));

    connect(what, &WhatStep::finished, this, &NewUpdateDialog::next);
    connect(what, &WhatStep::stageRequested, this, [this] {
        reject();
        m_navigator.showPage(PageId::Packages);
    });
    listen(seed);
    m_templates.refresh();
    showStep(m_draft.version() ? firstOpenStep(seed) : Step::What);
    m_next->setFocus();
}

void NewUpdateDialog::listen(const UpdateSeed& seed)
{
    connect(m_bar, &StepBar::chosen, this, &NewUpdateDialog::showStep);
    connect(&m_draft, &models::UpdateDraft::changed, this, &NewUpdateDialog::refresh);
    connect(&m_draft, &models::UpdateDraft::failed, this, &NewUpdateDialog::onFailed);
    connect(&m_draft, &models::UpdateDraft::created, this, [this](const QString& id) {
        m_navigator.showJob(id);
        accept();
    });
    connect(&m_templates, &models::TemplateStore::acted, this,
            [this](const models::Outcome& outcome) { m_navigator.tell(outcomeNotice(outcome)); });
    connect(&m_models.packages, &models::PackageStore::changed, this, [this, seed] {
        m_draft.setVersions(models::publishedVersions(m_models.packages));
        // What was staged a moment ago is heard of soon; a choice made meanwhile stays.
        if (!m_draft.version() && m_draft.chooseVersion(seed.package, seed.version))
            showStep(firstOpenStep(seed));
    });
}

void NewUpdateDialog::plant(const UpdateSeed& seed)
{
    m_draft.setVersions(models::publishedVersions(m_models.packages));
    if (!seed.package.isEmpty())
        m_draft.chooseVersion(seed.package, seed.version);
    else if (m_draft.versions().size() == 1)
        m_draft.chooseVersion(m_draft.versions().front().package, m_draft.versions().front().version);
    m_draft.setTargets(seedTargets(seed, m_models.groups));
    if (seed.job)
        m_draft.cloneFrom(*seed.job);
}

QHBoxLayout* NewUpdateDialog::makeButtons(const ThemeSource& theme)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(8);
    m_draftButton = makeButton(theme, tr("Save as draft"), ButtonKind::Quiet);
    auto* cancel = makeButton(theme, tr("Cancel"));
    m_back = makeButton(theme, tr("Back"));
    m_next = makeButton(theme, tr("Next"), ButtonKind::Primary);
    m_next->setDefault(true);
    row->addWidget(m_draftButton);
    row->addWidget(m_problem, 1);
    row->addWidget(cancel);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_draftButton, &QPushButton::clicked, this,
            [this] { m_draft.create(models::UpdateDraft::Begin::AsDraft); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(static_cast<Step>(int(step()) - 1)); });
    connect(m_next, &QPushButton::clicked, this, &NewUpdateDialog::next);
    return row;
}

NewUpdateDialog::Step NewUpdateDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void NewUpdateDialog::showStep(Step step)
{
    m_steps->setCurrentIndex(int(step));
    m_bar->setCurrent(step);
    if (step == Step::Review)
        m_draft.refreshPreview();
    m_draft.forecast().setOn(step >= Step::How);
    m_outlook->setWordsShown(step != Step::Review);
    refresh();
}

void NewUpdateDialog::next()
{
    if (step() == Step::Review)
        m_draft.create(models::UpdateDraft::Begin::Now);
    else if (m_draft.problem(step()).isEmpty())
        showStep(static_cast<Step>(int(step()) + 1));
}

void NewUpdateDialog::refresh()
{
    const auto count = m_draft.deviceCount();
    m_bar->setChoice(Step::What, m_draft.version() ? models::words(*m_draft.version()) : QString());
    m_bar->setChoice(Step::Whom, count ? tr("%Ln devices", nullptr, int(*count)) : QString());
    m_bar->setChoice(Step::How, models::words(m_draft.plan().preset()));
    const bool isLast = step() == Step::Review;
    const QString problem = isLast ? m_draft.problem() : m_draft.problem(step());
    m_problem->setText(problem);
    m_back->setVisible(step() != Step::What);
    m_draftButton->setVisible(isLast);
    m_draftButton->setEnabled(m_draft.canStart());
    m_next->setEnabled(isLast ? m_draft.canStart() : problem.isEmpty());
    const auto updated =
        int(m_draft.preview() != nullptr ? m_draft.preview()->updatedCount() : count.value_or(0));
    const bool needsApproval = m_draft.plan().plan().needsApproval;
    m_next->setText(isLast && needsApproval ? tr("Send for approval")
                    : isLast                ? tr("Update %Ln devices", nullptr, updated)
                    : step() == Step::How   ? tr("Review")
                                            : tr("Next"));
}

void NewUpdateDialog::onFailed(const Error& error)
{
    m_problem->setText(QString::fromStdString(error.message));
    m_navigator.tell(failureNotice(tr("The update was not started"), error));
}

} // namespace drydock::views
