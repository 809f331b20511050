// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_tree.h"

#include "views/packages/package_delegate.h"
#include "views/theme/theme_source.h"
#include "views/widgets/current_follows_selection.h"

#include <QHeaderView>
#include <QPainter>

#include <array>

namespace drydock::views {
namespace {

using models::PackageModel;

/// At 100 %; the last one takes what is left.
constexpr std::array<int, PackageModel::columns> widths{160, 120, 80, 100, 104, 100, 76, 104};
constexpr int headerHeight = 28;
constexpr int leastWidth = 48;

} // namespace

PackageTree::PackageTree(const ThemeSource& theme, PackageModel& model, QWidget* parent)
    : QTreeView(parent), m_theme(theme), m_model(model)
{
    setAccessibleName(tr("Packages"));
    setModel(&model);
    setItemDelegate(new PackageDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(scaledLength(leastWidth));
    resizeColumns();
    expandAll();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& above, int first, int last) {
                for (int row = first; row <= last && !above.isValid(); ++row)
                    expand(m_model.index(row, 0));
            });
    setCurrentIndex(model.chosen());
    currentFollowsSelection(*this);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const auto package = m_model.package(current);
        package ? m_model.setChosen(package->name, package->version) : m_model.setChosen({}, {});
        Q_EMIT chosenChanged();
    });
    // A version that goes with its package is not told of otherwise.
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &PackageTree::chosenChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PackageTree::chosenChanged);
    connect(&theme, &ThemeSource::changed, this, &PackageTree::resizeColumns);
}

void PackageTree::choose(const std::string& name, const std::string& version)
{
    m_model.setChosen(name, version);
    setCurrentIndex(m_model.chosen());
    scrollTo(currentIndex());
}

void PackageTree::resizeColumns()
{
    setIndentation(scaledLength(20));
    header()->setFixedHeight(scaledLength(headerHeight));
    for (int column = 0; column < PackageModel::columns; ++column)
        setColumnWidth(column, scaledLength(widths[std::size_t(column)]));
    doItemsLayout();
}

void PackageTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    if (index.data(PackageModel::IsPackageRole).toBool())
        painter->fillRect(option.rect, m_theme.theme().sunken);
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.theme().line);
}

} // namespace drydock::views
