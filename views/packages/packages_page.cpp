// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/packages_page.h"

#include "views/packages/drop_area.h"
#include "views/packages/package_bar.h"
#include "views/packages/package_tree.h"
#include "views/packages/stage_pane.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>

namespace drydock::views {
namespace {

constexpr int roomForStage = 1012; ///< a window of 1080 without its rail

enum State { Tree, Nothing, NoMatch };

} // namespace

PackagesPage::PackagesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                           QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_bar(new PackageBar(theme, workspace, navigator)),
      m_tree(new PackageTree(theme, workspace.packageModel)),
      m_stage(new StagePane(theme, workspace, navigator)), m_choose(makeButton(theme, tr("Choose a file…"))),
      m_showAll(makeLink(tr("Show all packages"))), m_nothing(new EmptyState(theme, {}, m_choose)),
      m_noMatch(new EmptyState(theme, {}, m_showAll)), m_stack(new QStackedWidget)
{
    setAcceptDrops(true);
    for (QWidget* state : std::initializer_list<QWidget*>{m_tree, m_nothing, m_noMatch})
        m_stack->addWidget(state);
    auto* surface = new Pane(theme);
    auto* onSurface = new QHBoxLayout(surface);
    onSurface->setContentsMargins(0, 0, 0, 0);
    onSurface->addWidget(m_stack);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(surface, 1);
    columns->addWidget(m_stage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(columns, 1);
    wire();
    refresh();
    showChosen();
    arrange();
}

void PackagesPage::wire()
{
    connect(m_choose, &QPushButton::clicked, m_stage, &StagePane::choose);
    connect(m_showAll, &QPushButton::clicked, m_bar, &PackageBar::clearFilter);
    connect(m_bar, &PackageBar::filterChanged, this, &PackagesPage::refresh);
    connect(m_bar, &PackageBar::stageRequested, this, [this] {
        m_wantsStage = !m_wantsStage;
        arrange();
    });
    connect(m_tree, &PackageTree::chosenChanged, this, &PackagesPage::showChosen);
    connect(&m_workspace.packageModel, &QAbstractItemModel::rowsInserted, this, &PackagesPage::refresh);
    connect(&m_workspace.packageModel, &QAbstractItemModel::rowsRemoved, this, &PackagesPage::refresh);
    connect(&m_workspace.packages, &models::PackageStore::changed, this, &PackagesPage::refresh);
    connect(&m_workspace.stagingDraft, &models::StagingDraft::changed, this, [this] {
        m_wantsStage = m_workspace.stagingDraft.request() || m_workspace.stagings.rowCount() > 0;
        arrange();
    });
}

void PackagesPage::showPackage(const QString& name, const QString& version)
{
    const auto* latest = m_workspace.packages.latest(name.toStdString());
    const std::string wanted = version.isEmpty() && latest ? latest->version : version.toStdString();
    if (!m_workspace.packageModel.indexOf(name.toStdString(), wanted).isValid())
        m_bar->clearFilter();
    m_tree->choose(name.toStdString(), wanted);
}

void PackagesPage::takeFile(const QString& path)
{
    m_stage->takeFile(path);
}

void PackagesPage::refresh()
{
    const QString filter = m_workspace.packageModel.filter();
    m_choose->setVisible(m_workspace.packages.isLoaded());
    m_nothing->setSentence(m_workspace.packages.isLoaded()
                               ? tr("No packages yet. Drop a file here or choose one.")
                               : tr("Packages appear once the fleet is connected."));
    m_noMatch->setSentence(tr("No package matches “%1”.").arg(filter));
    const bool isEmpty = m_workspace.packageModel.rowCount() == 0;
    m_stack->setCurrentIndex(!isEmpty ? Tree : filter.isEmpty() ? Nothing : NoMatch);
}

void PackagesPage::showChosen()
{
    const auto package = m_workspace.packageModel.package(m_tree->currentIndex());
    m_bar->setPackage(package);
    m_stage->setPackage(package);
}

void PackagesPage::arrange()
{
    const bool hasRoom = width() >= scaledLength(roomForStage);
    m_bar->setStageOffered(!hasRoom);
    m_stage->setVisible(hasRoom || m_wantsStage);
}

void PackagesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PackagesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!DropArea::draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PackagesPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeFile(DropArea::draggedFile(*event->mimeData()));
}

} // namespace drydock::views
