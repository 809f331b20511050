// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/decisions_section.h"

#include "views/charts/row_list.h"
#include "views/jobs/decision_delegate.h"
#include "views/widgets/section_title.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int mostRows = 14;

} // namespace

DecisionsSection::DecisionsSection(const ThemeSource& theme, models::DecisionModel& decisions,
                                   QWidget* parent)
    : QWidget(parent)
{
    auto* list = new RowList(theme, tr("Decisions"), DecisionDelegate::rowHeight);
    list->setItemDelegate(new DecisionDelegate(theme, list));
    list->setModel(&decisions);
    list->setMostRows(mostRows);
    list->viewport()->unsetCursor(); // nothing follows from a click
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new SectionTitle(theme, tr("Decisions")));
    layout->addWidget(list);
    layout->addStretch();
}

} // namespace drydock::views
