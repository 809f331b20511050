// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/groups_page.h"

#include "models/groups/group_use.h"
#include "models/text/format.h"
#include "views/frame/connection_words.h"
#include "views/groups/group_dialog.h"
#include "views/groups/group_header.h"
#include "views/groups/group_list_pane.h"
#include "views/groups/members_table.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/pane.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QStackedWidget>

#include <utility>

namespace drydock::views {
namespace {

/// A state of the page on its surface.
QWidget* onSurface(const ThemeSource& theme, QWidget* content)
{
    auto* pane = new Pane(theme);
    auto* layout = new QVBoxLayout(pane);
    layout->addWidget(content);
    return pane;
}

} // namespace

GroupsPage::GroupsPage(const ThemeSource& theme, const Models& models, models::KnownValues knownValues,
                       Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_models(models), m_knownValues(std::move(knownValues)),
      m_navigator(navigator), m_list(new GroupListPane(theme, models.list)),
      m_header(new GroupHeader(theme, models.link, models.store, navigator)),
      m_table(new MembersTable(theme, models.members)),
      m_share(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_new(makeButton(theme, tr("New group…"), ButtonKind::Plain, Icon::Plus)), m_right(new QStackedWidget),
      m_stack(new QStackedLayout(this))
{
    m_nothing = new EmptyState(theme, {}, m_new);
    m_right->addWidget(makeDetail());
    m_right->addWidget(onSurface(theme, new EmptyState(theme, tr("Choose a group at the left."))));
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_right, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(onSurface(theme, m_nothing));

    connect(m_new, &QPushButton::clicked, &models.draft, &models::GroupDraft::begin);
    connect(m_list, &GroupListPane::newGroupRequested, &models.draft, &models::GroupDraft::begin);
    connect(m_list, &GroupListPane::groupChosen, this, &GroupsPage::showGroup);
    connect(m_header, &GroupHeader::editRequested, this, [this] {
        if (const client::GroupInfo* group = chosen())
            m_models.draft.edit(*group);
    });
    connectModels();
    refresh();
    // A dialog was open on the page that was here before.
    if (models.draft.isOpen())
        QMetaObject::invokeMethod(this, &GroupsPage::showDialog, Qt::QueuedConnection);
}

QWidget* GroupsPage::makeDetail()
{
    auto* pane = new Pane(m_theme);
    auto* rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    // The words of the cells begin where those above do.
    auto* table = new QVBoxLayout;
    table->setContentsMargins(8, 0, 0, 0);
    table->addWidget(m_table);
    m_share->setContentsMargins(16, 0, 16, 8);
    m_share->wrap();
    rows->addWidget(m_header);
    rows->addWidget(m_share);
    rows->addLayout(table, 1);
    connect(m_table, &MembersTable::activatedDevice, this,
            [this](const QString& id) { m_navigator.showDevice(id); });
    return pane;
}

void GroupsPage::connectModels()
{
    connect(&m_models.store, &models::GroupStore::changed, this, &GroupsPage::refresh);
    connect(&m_models.store, &models::GroupStore::acted, this, &GroupsPage::tell);
    connect(&m_models.draft, &models::GroupDraft::opened, this, &GroupsPage::showDialog);
    connect(&m_models.draft, &models::GroupDraft::saved, this, &GroupsPage::showGroup);
    connect(&m_models.draft, &models::GroupDraft::acted, this, &GroupsPage::tell);
    connect(&m_models.jobs, &models::JobStore::jobChanged, this, &GroupsPage::refresh);
    connect(&m_models.jobs, &models::JobStore::jobRemoved, this, &GroupsPage::refresh);
    connect(&m_models.jobs, &models::JobStore::cleared, this, &GroupsPage::refresh);
    connect(&m_models.link, &models::FleetLink::statusChanged, this, &GroupsPage::refresh);
    connect(&m_models.link, &models::FleetLink::opened, this, &GroupsPage::refresh);
    connect(&m_models.link, &models::FleetLink::closed, this, &GroupsPage::refresh);
    connect(&m_models.members, &models::GroupMembersModel::failed, this, &GroupsPage::showFailure);
    connect(&m_models.members, &QAbstractItemModel::rowsInserted, this, &GroupsPage::showShare);
    connect(&m_models.members, &QAbstractItemModel::rowsRemoved, this, &GroupsPage::showShare);
    connect(&m_models.members, &QAbstractItemModel::modelReset, this, &GroupsPage::showShare);
}

void GroupsPage::showGroup(const QString& id)
{
    m_isAwaited = m_models.store.find(id.toStdString()) == nullptr;
    m_models.members.setGroup(id.toStdString());
    refresh();
}

// That which was chosen; where it is gone, the one in its place.
const client::GroupInfo* GroupsPage::chosen()
{
    const client::GroupInfo* group = m_models.store.find(m_models.members.group());
    m_isAwaited = m_isAwaited && !group;
    if (group || m_isAwaited || !m_models.store.isKnown())
        return group;
    m_models.members.setGroup(m_list->nextBest().toStdString());
    return m_models.store.find(m_models.members.group());
}

void GroupsPage::refresh()
{
    const bool isServed = m_models.link.status().isServed();
    const QString blocked = whyNotServed(m_models.link.status());
    const bool isKnown = m_models.store.isKnown();
    m_new->setVisible(isKnown);
    m_new->setEnabled(isServed);
    m_new->setToolTip(blocked);
    m_list->setBlocked(blocked);
    m_table->setOffline(!isServed);
    m_nothing->setSentence(isKnown ? tr("No groups yet. A group is a set of devices, picked or by a query.")
                                   : tr("Groups appear once the fleet is connected."));
    m_stack->setCurrentIndex(m_models.store.groups().empty() ? 1 : 0);
    const client::GroupInfo* group = chosen();
    if (group) {
        m_header->setGroup(*group);
        m_header->setBlocked(blocked, models::openJobFor(m_models.jobs, group->id));
    }
    m_right->setCurrentIndex(group ? 0 : 1);
    m_list->setCurrent(group ? QString::fromStdString(group->id) : QString());
    showShare();
}

void GroupsPage::showShare()
{
    const client::GroupInfo* group = chosen();
    const int shown = m_models.members.rowCount();
    const bool isPart = group && shown > 0 && std::uint64_t(shown) < group->count;
    m_share->setRole(TextRole::Muted);
    m_share->setText(isPart ? tr("%Ln of %1 devices are listed. Scroll down for more.", nullptr, shown)
                                  .arg(models::format::count(qint64(group->count)))
                            : QString());
    m_share->setVisible(isPart);
}

void GroupsPage::showFailure(const Error& error)
{
    // A group that was deleted meanwhile has no devices to tell of.
    if (!chosen())
        return;
    const Notice notice = failureNotice(tr("The devices of the group could not be read."), error);
    m_share->setRole(TextRole::Fail);
    m_share->setText(notice.title + QLatin1Char(' ') + notice.text);
    m_share->setVisible(true);
}

void GroupsPage::showDialog()
{
    (new GroupDialog(m_theme, m_models.link, m_models.draft, m_knownValues, this))->open();
}

void GroupsPage::tell(const models::Outcome& outcome)
{
    m_navigator.tell(outcomeNotice(outcome));
}

} // namespace drydock::views
