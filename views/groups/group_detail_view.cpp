// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_detail_view.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace drydock::views {

GroupDetailView::GroupDetailView(const ThemeSource& theme, models::FleetLink& link,
                                 const models::GroupStore& store, models::GroupMembersModel& members,
                                 Navigator& navigator, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_link(link), m_store(store), m_members(members),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Job, QFont::DemiBold)),
      m_facts(new TextLabel(theme, {}, TextRole::Muted)), m_query(new TextLabel(theme, {})),
      m_update(makeButton(theme, tr("Update these devices…"))), m_edit(makeButton(theme, tr("Edit…"))),
      m_delete(makeButton(theme, tr("Delete…"), ButtonKind::Danger))
{
    auto* show = makeButton(theme, tr("Show in Devices"));
    auto* table = new QTreeView;
    table->setAccessibleName(tr("Devices of the group"));
    table->setModel(&members);
    table->setFrameShape(QFrame::NoFrame);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_title->wrap();
    m_query->wrap();
    m_query->setFace(TextFace::Mono);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_update, show, m_edit, m_delete})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_query);
    layout->addLayout(buttons);
    layout->addWidget(table, 1);

    const auto id = [this] { return QString::fromStdString(m_members.group()); };
    connect(m_update, &QPushButton::clicked, this,
            [&navigator, id] { navigator.newUpdate({.group = id()}); });
    connect(show, &QPushButton::clicked, this,
            [&navigator, id] { navigator.showDevices(QStringLiteral("group = %1").arg(id())); });
    connect(table, &QTreeView::activated, this, [&navigator](const QModelIndex& index) {
        navigator.showDevice(index.data(models::GroupMembersModel::IdRole).toString());
    });
    connect(m_edit, &QPushButton::clicked, this, &GroupDetailView::editWanted);
    connect(m_delete, &QPushButton::clicked, this, &GroupDetailView::deleteWanted);
    connect(&members, &QAbstractItemModel::modelReset, this, &GroupDetailView::refresh);
    connect(&store, &models::GroupStore::changed, this, &GroupDetailView::refresh);
    connect(&link, &models::FleetLink::statusChanged, this, &GroupDetailView::refresh);
    refresh();
}

void GroupDetailView::refresh()
{
    const client::GroupInfo* group = m_store.find(m_members.group());
    const bool isServed = m_link.status().isServed();
    for (QPushButton* button : {m_update, m_edit, m_delete}) {
        button->setEnabled(group && isServed);
        button->setToolTip(isServed ? QString() : tr("The service does not answer."));
    }
    if (!group)
        return;
    const bool isDynamic = group->kind == client::GroupKind::Dynamic;
    m_title->setText(QString::fromStdString(group->name()));
    m_facts->setText(isDynamic ? tr("By a query, %Ln device(s)", nullptr, int(group->count))
                               : tr("Picked, %Ln device(s)", nullptr, int(group->count)));
    m_query->setText(QString::fromStdString(group->query));
    m_query->setVisible(isDynamic);
}

} // namespace drydock::views
