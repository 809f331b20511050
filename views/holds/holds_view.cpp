// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/holds_view.h"

#include "views/holds/blackout_dialog.h"
#include "views/holds/blackout_section.h"
#include "views/holds/quarantine_section.h"
#include "views/theme/theme_source.h"
#include "views/widgets/hairline.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {

HoldsView::HoldsView(const ThemeSource& theme, const Models& models, Navigator& navigator, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_theme(theme), m_models(models)
{
    setAccessibleName(tr("Holds"));
    auto* content = new Pane(theme);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(24, 14, 24, 16);
    rows->setSpacing(12);
    auto* intro = new TextLabel(
        theme, tr("What keeps devices from being told anything, whatever a job's own plan says."),
        TextRole::Muted);
    intro->wrap();
    auto* title = new QVBoxLayout;
    title->setSpacing(4);
    title->addWidget(new TextLabel(theme, tr("Holds"), TextRole::Text, TextSize::Job, QFont::DemiBold));
    title->addWidget(intro);
    rows->addLayout(title);
    rows->addWidget(new Hairline(theme));
    rows->addWidget(new BlackoutSection(theme, models.link, models.blackouts, models.draft, models.actions));
    rows->addWidget(new Hairline(theme));
    rows->addWidget(new QuarantineSection(theme, models.link, models.quarantine, models.actions, navigator));
    rows->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    connect(&models.draft, &models::BlackoutDraft::opened, this, &HoldsView::showDialog);
    // A dialog was open on the view that was here before.
    if (models.draft.isOpen())
        QMetaObject::invokeMethod(this, &HoldsView::showDialog, Qt::QueuedConnection);
}

// The trail tells of changes with a delay: who comes to look sees them now.
void HoldsView::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    m_models.store.refresh();
    m_models.blackouts.update();
}

void HoldsView::showDialog()
{
    (new BlackoutDialog(m_theme, m_models.link, m_models.draft, this))->open();
}

} // namespace drydock::views
