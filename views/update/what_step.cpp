// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/what_step.h"

#include "models/text/format.h"
#include "views/widgets/buttons.h"
#include "views/widgets/current_follows_selection.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/search_field.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

enum Column { NameColumn, VersionColumn, SizeColumn, ModelsColumn };

constexpr int nameWidth = 200;
constexpr int versionWidth = 120;
constexpr int sizeWidth = 100;

} // namespace

WhatStep::WhatStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_filter(new SearchField(theme, tr("Filter packages"), Icon::Filter)),
      m_list(new QTreeWidget), m_stage(makeButton(theme, tr("Stage a package…"))),
      m_empty(new EmptyState(theme, {}, m_stage))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    m_list->setAccessibleName(tr("Package versions"));
    m_list->setHeaderLabels({tr("Package"), tr("Version"), tr("Size"), tr("Models")});
    m_list->headerItem()->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setColumnWidth(NameColumn, scaledLength(nameWidth));
    m_list->setColumnWidth(VersionColumn, scaledLength(versionWidth));
    m_list->setColumnWidth(SizeColumn, scaledLength(sizeWidth));
    connect(m_filter, &QLineEdit::textChanged, this, &WhatStep::fill);
    currentFollowsSelection(*m_list);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WhatStep::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &WhatStep::finished);
    connect(m_stage, &QPushButton::clicked, this, &WhatStep::stageRequested);
    connect(&draft, &models::UpdateDraft::changed, this, [this] {
        if (m_shown != m_draft.versions())
            fill();
    });
    fill();
}

void WhatStep::fill()
{
    m_shown = m_draft.versions();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QString wanted = m_filter->text().trimmed();
    for (const models::PublishedVersion& version : m_shown) {
        if (!version.package.contains(wanted, Qt::CaseInsensitive) && !version.version.contains(wanted))
            continue;
        auto* item = new QTreeWidgetItem(
            m_list, {version.package, version.version, models::format::bytes(version.size),
                     version.hardwareModels.isEmpty() ? tr("all models")
                                                      : version.hardwareModels.join(QStringLiteral(", "))});
        item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (m_draft.version() && *m_draft.version() == version)
            m_list->setCurrentItem(item);
    }
    const bool isEmpty = m_list->topLevelItemCount() == 0;
    m_filter->setVisible(!m_shown.empty());
    m_list->setVisible(!isEmpty);
    m_stage->setVisible(m_shown.empty());
    m_empty->setSentence(m_shown.empty() ? tr("No version is published yet. Stage a package first.")
                                         : tr("No published version matches “%1”.").arg(wanted));
    m_empty->setVisible(isEmpty);
}

void WhatStep::choose(const QTreeWidgetItem* item)
{
    if (item != nullptr)
        m_draft.chooseVersion(item->text(NameColumn), item->text(VersionColumn));
}

} // namespace drydock::views
