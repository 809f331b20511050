// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/activity_bar.h"

#include "models/text/format.h"
#include "views/activity/audit_export_menu.h"
#include "views/activity/chain_state.h"
#include "views/activity/line_filter.h"
#include "views/frame/connection_words.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int barHeight = 45; ///< with the line below it

} // namespace

ActivityBar::ActivityBar(const ThemeSource& theme, const Models& models, Navigator& navigator,
                         QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::BottomEdge, parent), m_models(models),
      m_filter(new LineFilter(theme, models.feed, models.list)),
      m_count(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_all(new TextLabel(theme, {}, TextRole::Muted)),
      m_export(makeToolButton(theme, Icon::Export, tr("Export")))
{
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(new AuditExportMenu(models.exporter, models.tasks, navigator, this));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_filter, 100);
    row->addWidget(m_count);
    row->addWidget(m_all);
    row->addStretch(1);
    row->addWidget(m_export);
    row->addWidget(new ChainState(theme, models.link, models.chain, navigator));

    const auto count = [this] { showCount(); };
    connect(&models.list, &QAbstractItemModel::rowsInserted, this, count);
    connect(&models.list, &QAbstractItemModel::rowsRemoved, this, count);
    connect(&models.list, &QAbstractItemModel::dataChanged, this, count);
    connect(&models.list, &QAbstractItemModel::modelReset, this, count);
    connect(&models.feed, &models::AuditFeed::appended, this, count);
    connect(&models.chain, &models::AuditChain::changed, this, count);
    connect(&models.link, &models::FleetLink::statusChanged, this, &ActivityBar::showExport);
    connect(&models.exporter, &models::AuditExportRun::finished, this, &ActivityBar::showExport);
    connect(&models.tasks, &models::BackgroundTasks::changed, this, &ActivityBar::showExport);
    connect(&theme, &ThemeSource::changed, this, &ActivityBar::restyle);
    restyle();
    showCount();
    showExport();
}

void ActivityBar::showCount()
{
    const auto& lines = m_models.feed.lines();
    const auto& head = m_models.chain.head();
    // The head is announced now and then; lines come as they are asked for.
    const qint64 all =
        lines.empty() ? 0 : std::max<qint64>(lines.back().seq, head ? qint64(head->seq) : qint64(0));
    const qint64 shown = m_models.list.lineCount();
    m_count->setText(models::format::count(shown));
    m_all->setText(tr("of %1", "all lines").arg(models::format::count(all)));
    m_count->setAccessibleName(tr("%Ln line(s) shown", nullptr, int(shown)));
    m_all->setToolTip(m_models.feed.hasAll() ? QString()
                                             : tr("Older lines come as the end of the table is reached."));
}

void ActivityBar::showExport()
{
    const bool isServed = m_models.link.status().isServed();
    const bool isRunning = m_models.exporter.isRunning();
    m_export->setEnabled(isServed && !isRunning);
    m_export->setToolTip(!isServed   ? whyNotServed(m_models.link.status())
                         : isRunning ? tr("An export is on its way.")
                                     : tr("Writes the whole history to a file."));
}

void ActivityBar::restyle()
{
    setFixedHeight(scaledLength(barHeight));
}

} // namespace drydock::views
