// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_buttons.h"

#include "views/frame/connection_words.h"
#include "views/jobs/cancel_dialog.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace drydock::views {

JobButtons::JobButtons(const ThemeSource& theme, const models::FleetLink& link, models::JobActions& actions,
                       Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link), m_actions(actions), m_navigator(navigator),
      m_start(makeButton(theme, tr("Start"), ButtonKind::Primary, Icon::Play)),
      m_retry(makeButton(theme, tr("Retry failed"), ButtonKind::Plain, Icon::Retry)),
      m_clone(makeButton(theme, tr("Clone…"), ButtonKind::Plain, Icon::Copy)),
      m_cancel(makeButton(theme, tr("Cancel…"), ButtonKind::Danger)),
      m_more(makeIconButton(theme, Icon::More, tr("More actions")))
{
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Show its devices"), this, &JobButtons::showDevices);
    menu->addAction(tr("Copy job id"), this, [this] {
        if (m_job)
            QGuiApplication::clipboard()->setText(QString::fromStdString(m_job->id.str()));
    });
    menu->addSeparator();
    m_forceCancel = menu->addAction(tr("Force cancel…"), this, [this] { askToCancel(true); });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* button : std::initializer_list<QWidget*>{m_start, m_retry, m_clone, m_cancel, m_more})
        layout->addWidget(button);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    connect(m_start, &QPushButton::clicked, this, [this] { m_actions.start(m_job->id.str()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_actions.retryFailed(m_job->id.str()); });
    connect(m_clone, &QPushButton::clicked, this, &JobButtons::cloneJob);
    connect(m_cancel, &QPushButton::clicked, this, [this] { askToCancel(false); });
    connect(&link, &models::FleetLink::statusChanged, this, &JobButtons::refresh);
}

void JobButtons::setJob(const models::JobPtr& job)
{
    m_job = job;
    refresh();
}

void JobButtons::refresh()
{
    if (!m_job)
        return;
    m_start->setVisible(models::JobActions::canStart(*m_job));
    m_retry->setVisible(models::JobActions::canRetryFailed(*m_job));
    m_cancel->setVisible(models::JobActions::canCancel(*m_job));
    m_forceCancel->setVisible(models::JobActions::canForceCancel(*m_job));
    const bool isServed = m_link.status().isServed();
    const QString reason = whyNotServed(m_link.status());
    for (QPushButton* button : {m_start, m_retry, m_clone, m_cancel}) {
        button->setEnabled(isServed);
        button->setToolTip(reason);
    }
    m_forceCancel->setEnabled(isServed);
    m_forceCancel->setToolTip(reason);
}

void JobButtons::askToCancel(bool force)
{
    auto* dialog =
        new CancelDialog(m_theme, *m_job, force ? CancelDialog::Force::Yes : CancelDialog::Force::No, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, force, id = m_job->id.str()] {
        force ? m_actions.forceCancel(id, dialog->why()) : m_actions.cancel(id, dialog->why());
    });
    dialog->open();
}

void JobButtons::cloneJob()
{
    const auto document = m_actions.clone(m_job->id.str());
    if (!document)
        return;
    UpdateSeed seed;
    seed.package = QString::fromStdString(document->packageName.str());
    seed.version = QString::fromStdString(document->packageVersion.str());
    seed.query = QString::fromStdString(document->targets.query);
    seed.group = QString::fromStdString(document->targets.group);
    // Chosen devices are known by the job that has them.
    if (!document->targets.list.empty())
        seed.query = QStringLiteral("job = %1").arg(QString::fromStdString(m_job->id.str()));
    m_navigator.newUpdate(seed);
}

void JobButtons::showDevices()
{
    m_navigator.showDevices(QStringLiteral("job = %1").arg(QString::fromStdString(m_job->id.str())));
}

} // namespace drydock::views
