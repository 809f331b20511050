// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/freeze_banner.h"

#include "views/frame/connection_words.h"
#include "views/widgets/buttons.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace drydock::views {

FreezeBanner::FreezeBanner(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent)
    : Pane(theme, &Theme::failTint, Qt::BottomEdge, parent), m_link(link),
      m_thaw(makeButton(theme, tr("Thaw…")))
{
    setAccessibleName(tr("The fleet is frozen"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(8);
    auto* glyph = new StatusGlyphLabel(theme, StateGlyph::Paused, {});
    glyph->setAccessibleName(tr("Frozen"));
    layout->addWidget(glyph);
    layout->addWidget(
        new TextLabel(theme, tr("The fleet is frozen"), TextRole::Fail, TextSize::Body, QFont::DemiBold));
    layout->addWidget(
        new TextLabel(theme, tr("No job goes on, and no device is told anything, until it is thawed.")));
    layout->addStretch(1);
    layout->addWidget(m_thaw);
    connect(m_thaw, &QPushButton::clicked, this, &FreezeBanner::thawRequested);
    connect(&link, &models::FleetLink::statusChanged, this, &FreezeBanner::refresh);
    refresh();
}

void FreezeBanner::refresh()
{
    setVisible(m_link.status().isFrozen());
    m_thaw->setEnabled(m_link.status().isServed());
    m_thaw->setToolTip(whyNotServed(m_link.status()));
}

} // namespace drydock::views
