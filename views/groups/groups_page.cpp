// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/groups_page.h"

#include "views/groups/group_detail_view.h"
#include "views/groups/group_dialog.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/search_field.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QStackedLayout>
#include <QTreeView>

#include <utility>

namespace drydock::views {
namespace {

constexpr int listWidth = 320;
constexpr int narrowColumn = 76;

} // namespace

GroupsPage::GroupsPage(const ThemeSource& theme, const Models& models, models::KnownValues knownValues,
                       Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_models(models), m_knownValues(std::move(knownValues)),
      m_navigator(navigator), m_list(new QTreeView), m_right(new QStackedLayout)
{
    auto* add = makeButton(theme, tr("New group…"), ButtonKind::Plain, Icon::Plus);
    m_add = add;
    auto* detail = new GroupDetailView(theme, models.link, models.store, models.members, navigator);
    m_nothing = new EmptyState(theme, {});
    auto* none = new Pane(theme);
    (new QVBoxLayout(none))->addWidget(m_nothing);
    m_right->addWidget(detail);
    m_right->addWidget(none);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeListPane(add));
    row->addLayout(m_right, 1);

    connect(add, &QPushButton::clicked, this, [this] { edit(nullptr); });
    connect(detail, &GroupDetailView::editWanted, this,
            [this] { edit(m_models.store.find(m_models.members.group())); });
    connect(detail, &GroupDetailView::deleteWanted, this, &GroupsPage::askToDelete);
    connect(&models.store, &models::GroupStore::changed, this, &GroupsPage::refresh);
    connect(&models.store, &models::GroupStore::acted, this, &GroupsPage::tell);
    connect(&models.link, &models::FleetLink::statusChanged, this, &GroupsPage::refresh);
    refresh();
}

QWidget* GroupsPage::makeListPane(QPushButton* add)
{
    auto* pane = new Pane(m_theme, &Theme::sunken, Qt::RightEdge);
    auto* filter = new SearchField(m_theme, tr("Filter groups"), Icon::Filter);
    m_list->setAccessibleName(tr("Groups"));
    m_list->setModel(&m_models.list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->viewport()->setAutoFillBackground(false);
    using Column = models::GroupListModel::Column;
    for (const Column column : {Column::Query, Column::CreatedBy, Column::Changed})
        m_list->hideColumn(int(column));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(int(Column::Name), QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(scaledLength(narrowColumn));
    m_list->header()->resizeSection(int(Column::Kind), scaledLength(narrowColumn));
    m_list->header()->resizeSection(int(Column::Devices), scaledLength(narrowColumn));
    pane->setFixedWidth(scaledLength(listWidth));
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(filter, &QLineEdit::textChanged, &m_models.list, &models::GroupListModel::setFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    showGroup(current.data(models::GroupListModel::IdRole).toString());
            });
    return pane;
}

void GroupsPage::showGroup(const QString& id)
{
    m_models.members.setGroup(id.toStdString());
    refresh();
}

void GroupsPage::edit(const client::GroupInfo* group)
{
    (new GroupDialog(m_theme, m_models.link, m_models.store, m_knownValues, group, this))->open();
}

void GroupsPage::askToDelete()
{
    const client::GroupInfo* group = m_models.store.find(m_models.members.group());
    if (!group)
        return;
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Delete group"),
                        tr("Delete group %1? Its devices stay.").arg(QString::fromStdString(group->name())),
                        QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* remove = box->addButton(tr("Delete group"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep the group"), QMessageBox::RejectRole));
    setButtonKind(*remove, ButtonKind::Danger);
    connect(remove, &QPushButton::clicked, this, [this, id = group->id] { m_models.store.remove(id); });
    box->open();
}

void GroupsPage::refresh()
{
    const bool isServed = m_models.link.status().isServed();
    m_add->setEnabled(isServed);
    m_add->setToolTip(isServed ? QString() : tr("The service does not answer."));
    const bool isShown = m_models.store.find(m_models.members.group()) != nullptr;
    m_right->setCurrentIndex(isShown ? 0 : 1);
    m_nothing->setSentence(!m_models.store.isKnown() ? tr("Groups appear once the fleet is connected.")
                           : m_models.store.groups().empty() ? tr("No groups yet. Make one at the left.")
                                                             : tr("Choose a group at the left."));
}

void GroupsPage::tell(const models::Outcome& outcome)
{
    if (outcome.succeeded) {
        m_navigator.tell({.kind = Notice::Kind::Done, .title = outcome.title, .text = outcome.detail});
        return;
    }
    m_navigator.tell(failureNotice(
        outcome.title,
        Error{.code = outcome.code, .message = outcome.detail.toStdString(), .field = outcome.field}));
}

} // namespace drydock::views
