// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_list_pane.h"

#include "views/groups/group_delegate.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/current_follows_selection.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/search_field.h"

#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int paneWidth = 272;

QListView* makeList(const ThemeSource& theme)
{
    auto* list = new QListView;
    list->setAccessibleName(GroupListPane::tr("Groups"));
    list->setItemDelegate(new GroupDelegate(theme, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

} // namespace

GroupListPane::GroupListPane(const ThemeSource& theme, models::GroupListModel& model, QWidget* parent)
    : Pane(theme, &Theme::sunken, Qt::RightEdge, parent), m_model(model),
      m_filter(new SearchField(theme, tr("Filter groups"), Icon::Filter)),
      m_new(makeButton(theme, tr("New group…"), ButtonKind::Plain, Icon::Plus)), m_list(makeList(theme)),
      m_stack(new QStackedWidget)
{
    auto* clear = makeLink(tr("Show all groups"));
    m_noMatch = new EmptyState(theme, {}, clear);
    connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_noMatch);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 0);
    top->setSpacing(8);
    top->addWidget(m_filter);
    top->addWidget(m_new);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(m_new, &QPushButton::clicked, this, &GroupListPane::newGroupRequested);
    m_filter->setText(model.filter());
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        showRowsOrWhyNone();
    });
    connectModel();
    connect(&theme, &ThemeSource::changed, this, &GroupListPane::restyle);
    restyle();
    showRowsOrWhyNone();
}

void GroupListPane::connectModel()
{
    // Heard before the view hears it: a row that goes makes the view take its neighbour.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isMarking = true; });
    m_list->setModel(&m_model);
    const auto settle = [this] {
        m_isMarking = false;
        markCurrent();
        showRowsOrWhyNone();
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, settle);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, settle);
    connect(&m_model, &QAbstractItemModel::modelReset, this, settle);
    currentFollowsSelection(*m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_isMarking && current.isValid())
                    Q_EMIT groupChosen(current.data(models::GroupListModel::IdRole).toString());
            });
}

void GroupListPane::setCurrent(const QString& id)
{
    m_current = id;
    markCurrent();
}

void GroupListPane::markCurrent()
{
    const int row = m_model.rowOf(m_current.toStdString());
    const QModelIndex index = row < 0 ? QModelIndex() : m_model.index(row, 0);
    if (row >= 0)
        m_place = row;
    if (index == m_list->currentIndex())
        return;
    const QScopedValueRollback marking(m_isMarking, true);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        m_list->scrollTo(index);
}

QString GroupListPane::nextBest() const
{
    if (m_model.rowCount() == 0)
        return {};
    const int row = std::min(m_place, m_model.rowCount() - 1);
    return m_model.index(row, 0).data(models::GroupListModel::IdRole).toString();
}

void GroupListPane::setBlocked(const QString& reason)
{
    m_new->setEnabled(reason.isEmpty());
    m_new->setToolTip(reason);
}

void GroupListPane::showRowsOrWhyNone()
{
    const QString filter = m_filter->text().trimmed();
    m_noMatch->setSentence(tr("No group matches “%1”.").arg(filter));
    m_stack->setCurrentIndex(m_model.rowCount() == 0 && !filter.isEmpty() ? 1 : 0);
}

void GroupListPane::restyle()
{
    setFixedWidth(scaledLength(paneWidth));
    m_list->doItemsLayout();
}

} // namespace drydock::views
