// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/blackout_section.h"

#include "views/charts/row_list.h"
#include "views/frame/confirm_dialog.h"
#include "views/frame/connection_words.h"
#include "views/holds/blackout_delegate.h"
#include "views/widgets/buttons.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace drydock::views {

using models::BlackoutModel;

BlackoutSection::BlackoutSection(const ThemeSource& theme, const models::FleetLink& link,
                                 BlackoutModel& model, models::BlackoutDraft& draft,
                                 models::HoldActions& actions, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link), m_model(model), m_draft(draft), m_actions(actions),
      m_title(new SectionTitle(theme, tr("Black-outs"))), m_edit(makeButton(theme, tr("Edit…"))),
      m_remove(makeButton(theme, tr("Remove…"), ButtonKind::Danger)),
      m_add(makeButton(theme, tr("Add black-out…"), ButtonKind::Plain, Icon::Plus)),
      m_empty(new TextLabel(theme,
                            tr("No black-outs. In a black-out no job of the fleet tells any device anything, "
                               "whatever its own plan says: for trade fairs, holidays, or every night."),
                            TextRole::Muted)),
      m_list(new RowList(theme, tr("Black-outs"), BlackoutDelegate::rowHeight))
{
    m_empty->wrap();
    for (QPushButton* button : {m_edit, m_remove, m_add})
        m_title->addWidget(button);
    m_list->setItemDelegate(new BlackoutDelegate(theme, m_list));
    m_list->setModel(&model);
    m_list->viewport()->unsetCursor(); // a click selects; twice, it edits
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_empty);
    rows->addWidget(m_list);
    connect(m_add, &QPushButton::clicked, &draft, &models::BlackoutDraft::begin);
    connect(m_edit, &QPushButton::clicked, this, &BlackoutSection::edit);
    connect(m_remove, &QPushButton::clicked, this, &BlackoutSection::askToRemove);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &BlackoutSection::edit);
    connect(new QShortcut(Qt::Key_Return, m_list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &BlackoutSection::edit);
    connect(new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BlackoutSection::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BlackoutSection::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &BlackoutSection::refresh);
    connect(&link, &models::FleetLink::statusChanged, this, &BlackoutSection::refresh);
    refresh();
}

void BlackoutSection::refresh()
{
    const int count = m_model.rowCount();
    const bool isChosen = m_list->selectionModel()->hasSelection();
    const QString notServed = whyNotServed(m_link.status());
    m_title->setRemark(count > 0 ? tr("an administrator changes them") : QString());
    m_empty->setVisible(count == 0);
    m_list->setVisible(count > 0);
    m_add->setEnabled(notServed.isEmpty());
    m_add->setToolTip(notServed);
    for (QPushButton* button : {m_edit, m_remove}) {
        button->setVisible(count > 0);
        button->setEnabled(notServed.isEmpty() && isChosen);
        button->setToolTip(!notServed.isEmpty() ? notServed
                           : !isChosen          ? tr("Select a black-out first.")
                                                : QString());
    }
}

void BlackoutSection::edit()
{
    const Blackout* chosen = m_model.blackout(m_list->currentIndex());
    if (chosen && m_edit->isEnabled())
        m_draft.edit(*chosen);
}

void BlackoutSection::askToRemove()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    auto* dialog = new ConfirmDialog(m_theme, tr("Remove the black-out “%1”?").arg(chosen.data().toString()),
                                     tr("Jobs that wait for its end go on at once, where nothing else holds "
                                        "them."),
                                     tr("Remove the black-out"), this);
    connect(dialog, &QDialog::accepted, this,
            [this, id = chosen.data(BlackoutModel::IdRole).toString().toStdString()] {
                m_actions.removeBlackout(id);
            });
    dialog->open();
}

} // namespace drydock::views
