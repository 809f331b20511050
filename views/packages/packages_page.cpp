// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/packages_page.h"

#include "views/packages/package_delegate.h"
#include "views/packages/packages_bar.h"
#include "views/packages/stage_pane.h"
#include "views/widgets/empty_state.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QStackedWidget>
#include <QTreeView>

#include <array>

namespace drydock::views {
namespace {

using models::PackageModel;

constexpr int roomForStage = 1080 - 68;
constexpr std::array<int, PackageModel::columns> widths{180, 120, 84, 130, 116, 110, 84, 140};

} // namespace

PackagesPage::PackagesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                           QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_bar(new PackagesBar(theme, workspace, navigator)),
      m_tree(makeTree(theme)), m_stage(new StagePane(theme, workspace, navigator)),
      m_stack(new QStackedWidget)
{
    setAcceptDrops(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    rows->addLayout(columns, 1);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(
        new EmptyState(theme, tr("No packages yet. Drop a file here or choose one at the right.")));
    columns->addWidget(m_stack, 1);
    columns->addWidget(m_stage);
    PackageModel& model = workspace.packageModel;
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &PackagesPage::showRows, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::modelReset, this, &PackagesPage::showRows);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PackagesPage::showChosen);
    connect(m_bar, &PackagesBar::stagePaneRequested, this, [this](bool shown) {
        m_wantsStage = shown;
        arrange();
    });
    showRows();
}

QTreeView* PackagesPage::makeTree(const ThemeSource& theme)
{
    auto* tree = new QTreeView;
    tree->setAccessibleName(tr("Packages"));
    tree->setModel(&m_workspace.packageModel);
    tree->setItemDelegate(new PackageDelegate(theme, tree));
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setFont(uiFont(TextSize::Second, QFont::Medium));
    tree->header()->setStretchLastSection(true);
    tree->header()->setSectionsMovable(false);
    for (int column = 0; column < PackageModel::columns; ++column)
        tree->setColumnWidth(column, scaledLength(widths[std::size_t(column)]));
    connect(&theme, &ThemeSource::changed, tree->viewport(), qOverload<>(&QWidget::update));
    return tree;
}

void PackagesPage::selectVersion(const QString& name, const QString& version)
{
    m_wantedName = name;
    m_wantedVersion = version;
    showRows();
}

void PackagesPage::stageFile(const QString& path)
{
    m_wantsStage = true;
    arrange();
    m_stage->propose(path);
}

void PackagesPage::showChosen()
{
    const auto package = m_workspace.packageModel.package(m_tree->currentIndex());
    m_bar->setPackage(package);
    m_stage->showPackage(package);
}

void PackagesPage::showRows()
{
    m_tree->expandAll();
    m_stack->setCurrentIndex(
        m_workspace.packages.packages().empty() && m_workspace.stagings.rowCount() == 0 ? 1 : 0);
    if (m_wantedName.isEmpty())
        return;
    const QModelIndex wanted =
        m_workspace.packageModel.indexOf(m_wantedName.toStdString(), m_wantedVersion.toStdString());
    if (!wanted.isValid())
        return;
    m_tree->setCurrentIndex(wanted);
    m_wantedName.clear();
}

void PackagesPage::arrange()
{
    const bool fits = width() >= scaledLength(roomForStage);
    m_bar->showStageButton(!fits);
    m_stage->setVisible(fits || m_wantsStage);
}

void PackagesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PackagesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void PackagesPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    stageFile(event->mimeData()->urls().first().toLocalFile());
}

} // namespace drydock::views
