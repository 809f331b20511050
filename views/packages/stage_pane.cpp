// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/stage_pane.h"

#include "views/packages/drop_area.h"
#include "views/packages/package_detail.h"
#include "views/packages/stage_form.h"
#include "views/packages/staging_card.h"
#include "views/widgets/hairline.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int paneWidth = 352;

} // namespace

StagePane::StagePane(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                     QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::LeftEdge, parent), m_theme(theme), m_workspace(workspace),
      m_navigator(navigator), m_drop(new DropArea(theme)),
      m_form(new StageForm(theme, workspace.packages, workspace.packageUsage)), m_cards(new QVBoxLayout),
      m_detail(new PackageDetail(theme, workspace.packageUsage, navigator))
{
    setFixedWidth(scaledLength(paneWidth));
    auto* content = new Pane(theme);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("Stage a package")));
    layout->addWidget(m_drop);
    layout->addLayout(m_cards);
    layout->addWidget(m_form);
    layout->addWidget(new Hairline(theme));
    layout->addWidget(m_detail);
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    m_form->hide();
    connect(m_drop, &DropArea::fileChosen, this, &StagePane::propose);
    connect(m_drop, &DropArea::sampleRequested, this, &StagePane::makeSample);
    connect(m_form, &StageForm::stageRequested, this, &StagePane::stage);
    connect(m_form, &StageForm::dropped, m_form, &QWidget::hide);
    models::StagingModel& stagings = workspace.stagings;
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&stagings, signal, this, &StagePane::showStagings);
    connect(&stagings, &QAbstractItemModel::modelReset, this, &StagePane::showStagings);
    connect(&stagings, &QAbstractItemModel::dataChanged, this, [this] {
        for (StagingCard* card : findChildren<StagingCard*>())
            card->refresh();
    });
    connect(&stagings, &models::StagingModel::finished, this, &StagePane::onFinished);
    connect(&workspace.link, &models::FleetLink::statusChanged, this, &StagePane::refreshServed);
    showStagings();
    refreshServed();
    showPackage({});
}

void StagePane::propose(const QString& path)
{
    m_form->setRequest(models::proposeStaging(path, m_workspace.link.profile()));
    m_form->show();
}

void StagePane::makeSample()
{
    const Expected<QString> file = m_workspace.samples.make(m_workspace.packages);
    if (file)
        propose(*file);
    else
        m_navigator.tell(failureNotice(tr("The sample file was not made"), file.error()));
}

void StagePane::stage()
{
    if (m_workspace.stagings.begin(m_form->request()))
        m_form->hide();
}

void StagePane::showStagings()
{
    // Rows are few; a card knows its row, which others' ends move.
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < m_workspace.stagings.rowCount(); ++row)
        m_cards->addWidget(new StagingCard(m_theme, m_workspace.stagings, row));
}

void StagePane::refreshServed()
{
    m_form->setServed(m_workspace.link.status().isServed());
    m_drop->setSampleOffered(m_workspace.localFleet.isOpen());
}

void StagePane::onFinished(const models::Outcome& outcome)
{
    Notice notice = outcomeNotice(outcome);
    if (outcome.succeeded) {
        notice.action = tr("Start an update…");
        notice.follow = [this] { m_navigator.newUpdate({}); };
    }
    m_navigator.tell(notice);
}

void StagePane::showPackage(const std::optional<client::PackageInfo>& package)
{
    m_detail->setVisible(package.has_value());
    if (package)
        m_detail->show(*package);
}

} // namespace drydock::views
