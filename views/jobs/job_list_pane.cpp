// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_list_pane.h"

#include "views/holds/holds_entry.h"
#include "views/jobs/job_delegate.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/current_follows_selection.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/search_field.h"

#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int paneWidth = 272;

QListView* makeList(const ThemeSource& theme)
{
    auto* list = new QListView;
    list->setAccessibleName(JobListPane::tr("Jobs"));
    list->setItemDelegate(new JobDelegate(theme, list));
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

JobListPane::JobListPane(const ThemeSource& theme, models::JobListModel& model,
                         const models::HoldStore& holds, QWidget* parent)
    : Pane(theme, &Theme::sunken, Qt::RightEdge, parent), m_model(model),
      m_filter(new SearchField(theme, tr("Filter jobs"), Icon::Filter)), m_list(makeList(theme)),
      m_holds(new HoldsEntry(theme, holds)), m_stack(new QStackedWidget)
{
    auto* clear = makeLink(tr("Show all jobs"));
    m_noMatch = new EmptyState(theme, {}, clear);
    connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_noMatch);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(8);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 0);
    line->addWidget(m_filter);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_holds);

    m_filter->setText(model.filter());
    connect(m_filter, &QLineEdit::textChanged, &model, &models::JobListModel::setFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &JobListPane::showRowsOrWhyNone);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &JobListPane::showRowsOrWhyNone);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &JobListPane::showRowsOrWhyNone);
    connect(&model, &QAbstractItemModel::modelReset, this, &JobListPane::showRowsOrWhyNone);
    // Before the view hears of it: what it takes in place of a row that goes was chosen by nobody.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRemoving = true; });
    m_list->setModel(&model);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isRemoving = false;
        setCurrent(m_current);
    });
    currentFollowsSelection(*m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_isRemoving)
                    Q_EMIT jobChosen(current.data(models::JobListModel::IdRole).toString());
            });
    connect(m_holds, &QAbstractButton::clicked, this, &JobListPane::holdsChosen);
    connect(&theme, &ThemeSource::changed, this, &JobListPane::restyle);
    restyle();
    showRowsOrWhyNone();
}

void JobListPane::setCurrent(const QString& id)
{
    m_current = id;
    const QModelIndex index = m_model.indexOf(id.toStdString());
    if (index == m_list->currentIndex())
        return;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->viewport()->update();
    if (index.isValid())
        m_list->scrollTo(index);
}

void JobListPane::setHoldsShown(bool shown)
{
    m_holds->setChecked(shown);
}

void JobListPane::showRowsOrWhyNone()
{
    const bool isEmpty = m_model.rowCount() == 0 && !m_filter->text().trimmed().isEmpty();
    m_noMatch->setSentence(tr("No job matches “%1”.").arg(m_filter->text().trimmed()));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void JobListPane::restyle()
{
    setFixedWidth(scaledLength(paneWidth));
    m_list->doItemsLayout();
}

} // namespace drydock::views
