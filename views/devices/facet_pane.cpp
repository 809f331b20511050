// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/facet_pane.h"

#include "views/devices/facet_delegate.h"

#include <QHeaderView>
#include <QPainter>

namespace drydock::views {
namespace {

constexpr int facetPaneWidth = 180;

} // namespace

FacetPane::FacetPane(const ThemeSource& theme, models::FacetModel& model, QWidget* parent)
    : QTreeView(parent), m_theme(theme)
{
    setAccessibleName(tr("Facets"));
    setFixedWidth(scaledLength(facetPaneWidth));
    setModel(&model);
    setItemDelegate(new FacetDelegate(theme, this));
    header()->hide();
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    expandAll();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &FacetPane::hideEmpty);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &FacetPane::hideEmpty);
    // Not by the timer that the view starts, which comes after the first frame and asks for a second.
    connect(&model, &models::FacetModel::refreshed, this, &FacetPane::executeDelayedItemsLayout);
    hideEmpty();
    const auto choose = [this, &model](const QModelIndex& index) {
        if (index.parent().isValid())
            model.activate(index);
        else
            setExpanded(index, !isExpanded(index));
    };
    connect(this, &QAbstractItemView::clicked, this, choose);
    // Return; a click is told of above already, also where the system activates by one.
    connect(this, &QAbstractItemView::activated, this, [this, choose](const QModelIndex& index) {
        if (!viewport()->underMouse())
            choose(index);
    });
    connect(&theme, &ThemeSource::changed, this, [this] { viewport()->update(); });
}

void FacetPane::hideEmpty()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex facet = model()->index(row, 0);
        const bool isEmpty = model()->rowCount(facet) == 0;
        if (isRowHidden(row, {}) == isEmpty)
            continue;
        setRowHidden(row, {}, isEmpty);
        if (!isEmpty)
            expand(facet);
    }
}

void FacetPane::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.theme().sunken);
    painter.fillRect(viewport()->width() - 1, 0, 1, viewport()->height(), m_theme.theme().line);
    painter.end();
    // Only the windowing system knows where the pointer is, and is waited for.
    m_pointer = underMouse() ? std::optional(viewport()->mapFromGlobal(QCursor::pos())) : std::nullopt;
    QTreeView::paintEvent(event);
}

void FacetPane::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

void FacetPane::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    item.state.setFlag(QStyle::State_Open, isExpanded(index));
    item.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    item.rect = visualRect(index).isValid() ? option.rect : QRect();
    item.state.setFlag(QStyle::State_MouseOver, m_pointer && option.rect.contains(*m_pointer));
    itemDelegate()->paint(painter, item, index);
}

} // namespace drydock::views
