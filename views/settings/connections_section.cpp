// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connections_section.h"

#include "views/settings/connection_delegate.h"
#include "views/settings/connection_detail.h"
#include "views/settings/connection_list_view.h"
#include "views/settings/connections_hint.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/current_follows_selection.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace drydock::views {

using models::ConnectionDraft;
using models::ConnectionList;
using models::ConnectionSetup;

namespace {

constexpr int listWidth = 248;

} // namespace

ConnectionsSection::ConnectionsSection(const ThemeSource& theme, ConnectionSetup& setup, Navigator& navigator,
                                       QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_theme(theme), m_setup(setup), m_navigator(navigator),
      m_list(new ConnectionListView)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeList());
    layout->addWidget(new ConnectionDetail(theme, setup), 1);
    listen();
    selectDraft();
}

QWidget* ConnectionsSection::makeList()
{
    m_list->setModel(&m_setup.list());
    m_list->setItemDelegate(new ConnectionDelegate(m_theme, m_list));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* add = makeButton(m_theme, tr("New"), ButtonKind::Plain, Icon::Plus);
    add->setAccessibleName(tr("New connection"));
    auto* import = makeButton(m_theme, tr("Import…"));
    import->setAccessibleName(tr("Import a profile…"));
    connect(add, &QPushButton::clicked, this, &ConnectionsSection::showNew);
    connect(import, &QPushButton::clicked, this, &ConnectionsSection::chooseProfile);

    auto* pane = new Pane(m_theme, &Theme::surface, Qt::RightEdge);
    pane->setFixedWidth(scaledLength(listWidth));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->setSpacing(8);
    buttons->addWidget(add);
    buttons->addWidget(import);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 8, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(new ConnectionsHint(m_theme, m_setup.list(), m_setup.connector().link()));
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return pane;
}

void ConnectionsSection::listen()
{
    currentFollowsSelection(*m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionsSection::choose);
    connect(&m_setup.draft(), &ConnectionDraft::loaded, this, &ConnectionsSection::selectDraft);
    connect(&m_setup.draft(), &ConnectionDraft::saved, this, &ConnectionsSection::selectDraft);
    connect(&m_setup.list(), &ConnectionList::rowsInserted, this, &ConnectionsSection::selectDraft);
    connect(&m_setup, &ConnectionSetup::failed, this, [this](const QString& what, const Error& error) {
        m_navigator.tell(failureNotice(what, error));
    });
    connect(&m_setup, &ConnectionSetup::saved, this, [this](const QString& title) {
        m_navigator.tell({Notice::Kind::Done, tr("“%1” was saved").arg(title), {}, {}, {}, {}});
    });
    connect(&m_setup, &ConnectionSetup::removed, this, [this](const QString& title) {
        m_navigator.tell({Notice::Kind::Done, tr("“%1” was removed").arg(title), {}, {}, {}, {}});
    });
    connect(&m_setup.draft(), &ConnectionDraft::secretsNotKept, this, [this](const Error& error) {
        m_navigator.tell(failureNotice(tr("The password was not kept"), error));
    });
}

bool ConnectionsSection::mayLeaveDraft()
{
    const ConnectionDraft& draft = m_setup.draft();
    if (!draft.isChanged())
        return true;
    m_navigator.tell(
        {Notice::Kind::Info,
         tr("Save or discard what you changed first"),
         draft.isNew() ? tr("The new connection is not saved.") : draft.value(ConnectionDraft::Field::Title),
         {},
         {},
         {}});
    return false;
}

void ConnectionsSection::choose(const QModelIndex& row)
{
    const QString name = row.data(ConnectionList::NameRole).toString();
    if (name.isEmpty() || name == m_setup.draft().name())
        return;
    if (row.data(ConnectionList::BrokerRole).toString().isEmpty())
        tellBroken(row);
    else if (mayLeaveDraft())
        m_setup.show(name);
    // Later: a view sets its selection after it told of the current row.
    QMetaObject::invokeMethod(this, &ConnectionsSection::selectDraft, Qt::QueuedConnection);
}

void ConnectionsSection::tellBroken(const QModelIndex& row)
{
    const QString name = row.data(ConnectionList::NameRole).toString();
    m_navigator.tell({Notice::Kind::Failed,
                      tr("“%1” can't be used").arg(name),
                      row.data(ConnectionList::ProblemRole).toString(),
                      {},
                      tr("Remove it"),
                      [setup = QPointer(&m_setup), name] {
                          if (setup)
                              setup->remove(name);
                      }});
}

void ConnectionsSection::showNew()
{
    if (mayLeaveDraft())
        m_setup.showNew();
}

void ConnectionsSection::chooseProfile()
{
    if (!mayLeaveDraft())
        return;
    auto* dialog = new QFileDialog(this, tr("Import a profile"), {}, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_setup, &ConnectionSetup::import);
    dialog->open();
}

void ConnectionsSection::selectDraft()
{
    const ConnectionList& list = m_setup.list();
    const QModelIndex row = list.index(list.rowOf(m_setup.draft().name()));
    if (row != m_list->currentIndex() || !row.isValid())
        m_list->setCurrentIndex(row);
}

} // namespace drydock::views
