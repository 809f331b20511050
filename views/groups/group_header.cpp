// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_header.h"

#include "models/text/format.h"
#include "views/frame/confirm_dialog.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/flow_layout.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int gap = 8;

} // namespace

GroupHeader::GroupHeader(const ThemeSource& theme, const models::FleetLink& link, models::GroupStore& store,
                         Navigator& navigator, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_theme(theme), m_link(link), m_store(store),
      m_navigator(navigator),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Figure, QFont::DemiBold)),
      m_facts(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)), m_query(new TextLabel(theme, {})),
      m_count(new TextLabel(theme, {})), m_job(makeLink({})),
      m_updateDevices(makeButton(theme, tr("Update these devices…"))),
      m_showDevices(makeButton(theme, tr("Show in Devices"), ButtonKind::Plain, Icon::Devices)),
      m_edit(makeButton(theme, tr("Edit…"))),
      m_delete(makeButton(theme, tr("Delete…"), ButtonKind::Danger, Icon::Trash))
{
    for (TextLabel* label : {m_title, m_facts, m_query, m_count})
        label->wrap();
    m_query->setFace(TextFace::Mono);
    m_query->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 12);
    rows->setSpacing(4);
    rows->addWidget(m_title);
    rows->addWidget(m_facts);
    rows->addSpacing(4);
    rows->addWidget(m_query);
    rows->addWidget(m_count);
    rows->addWidget(m_job, 0, Qt::AlignLeft);
    rows->addSpacing(gap);
    auto* buttons = new FlowLayout(gap, gap);
    for (QPushButton* button : {m_updateDevices, m_showDevices, m_edit, m_delete})
        buttons->addWidget(button);
    rows->addLayout(buttons);
    connectButtons();
    connect(&link, &models::FleetLink::numbersChanged, this, &GroupHeader::showCount);
}

void GroupHeader::connectButtons()
{
    connect(m_updateDevices, &QPushButton::clicked, this, [this] {
        UpdateSeed seed;
        seed.group = QString::fromStdString(m_group.id);
        m_navigator.newUpdate(seed);
    });
    connect(m_showDevices, &QPushButton::clicked, this, [this] {
        m_navigator.showDevices(QStringLiteral("group = %1").arg(QString::fromStdString(m_group.id)));
    });
    connect(m_job, &QPushButton::clicked, this, [this] { m_navigator.showJob(m_jobId); });
    connect(m_edit, &QPushButton::clicked, this, &GroupHeader::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &GroupHeader::askToDelete);
}

void GroupHeader::setGroup(const client::GroupInfo& group)
{
    m_group = group;
    const bool isDynamic = group.kind == client::GroupKind::Dynamic;
    const QString id = QString::fromStdString(group.id);
    const QString changed = models::format::dayAndTime(group.changed, systemNow());
    m_title->setText(QString::fromStdString(group.name()));
    m_facts->setText(isDynamic ? tr("%1 · dynamic, by a query · changed %2", "id, time").arg(id, changed)
                               : tr("%1 · static, picked devices · changed %2", "id, time").arg(id, changed));
    m_facts->setToolTip(tr("Made by %1 on %2\nChanged on %3")
                            .arg(QString::fromStdString(group.createdBy),
                                 models::format::exactTime(group.created),
                                 models::format::exactTime(group.changed)));
    m_query->setText(QString::fromStdString(group.query));
    m_query->setVisible(isDynamic);
    showCount();
}

void GroupHeader::showCount()
{
    if (!m_group.settled) {
        m_count->setText(tr("Its devices are being counted."));
        return;
    }
    const QString all = models::format::count(qint64(m_link.numbers().devices));
    m_count->setText(tr("%Ln of %1 devices", nullptr, int(m_group.count)).arg(all));
}

void GroupHeader::setBlocked(const QString& reason, const models::JobPtr& job)
{
    for (QPushButton* button : {m_updateDevices, m_edit, m_delete}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
    m_job->setVisible(job != nullptr);
    m_jobId = job ? QString::fromStdString(job->id.str()) : QString();
    if (!job)
        return;
    m_job->setText(tr("The job “%1” is open for this group").arg(QString::fromStdString(job->title())));
    m_delete->setEnabled(false);
    m_delete->setToolTip(tr("An open job is for this group. Wait for its end, or cancel it first."));
}

void GroupHeader::askToDelete()
{
    const QString name = QString::fromStdString(m_group.name());
    const QString text = tr("Its %Ln device(s) stay as they are, and jobs that are over keep theirs. "
                            "This cannot be undone.",
                            nullptr, int(m_group.count));
    auto* dialog = new ConfirmDialog(m_theme, tr("Delete the group “%1”?").arg(name), text,
                                     tr("Delete the group"), this);
    connect(dialog, &QDialog::accepted, this, [this, id = m_group.id] { m_store.remove(id); });
    dialog->open();
}

} // namespace drydock::views
