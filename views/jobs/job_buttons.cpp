// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_buttons.h"

#include "models/jobs/command_question.h"
#include "views/frame/connection_words.h"
#include "views/frame/order_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <array>

namespace drydock::views {
namespace {

using models::JobCommand;

/// How a command stands in the row; the highest rank leaves it first.
struct Look
{
    JobCommand command;
    int rank;
    ButtonKind kind;
    std::optional<Icon> icon;
};

const std::array looks{Look{JobCommand::Start, 0, ButtonKind::Primary, Icon::Play},
                       Look{JobCommand::Approve, 0, ButtonKind::Primary, Icon::Check},
                       Look{JobCommand::Reject, 1, ButtonKind::Danger, {}},
                       Look{JobCommand::Resume, 0, ButtonKind::Primary, Icon::Play},
                       Look{JobCommand::Pause, 1, ButtonKind::Plain, Icon::Pause},
                       Look{JobCommand::Promote, 2, ButtonKind::Plain, Icon::Promote},
                       Look{JobCommand::RetryFailed, 4, ButtonKind::Plain, Icon::Retry},
                       Look{JobCommand::RollBack, 5, ButtonKind::Plain, Icon::Rollback}};
constexpr int cloneRank = 6;
constexpr Look cancelLook{JobCommand::Cancel, 3, ButtonKind::Danger, {}};

} // namespace

JobButtons::JobButtons(const ThemeSource& theme, const models::FleetLink& link, models::JobActions& actions,
                       Navigator& navigator, QWidget* parent)
    : ButtonRow(theme, parent), m_theme(theme), m_link(link), m_actions(actions), m_navigator(navigator)
{
    for (const Look& look : looks)
        m_commands[add({}, look.rank, look.kind, look.icon)] = look.command;
    m_clone = add(tr("Clone…"), cloneRank, ButtonKind::Plain, Icon::Copy);
    m_commands[add({}, cancelLook.rank, cancelLook.kind)] = cancelLook.command;
    addMenu();
    connect(this, &ButtonRow::chosen, this, &JobButtons::follow);
    connect(&link, &models::FleetLink::statusChanged, this, &JobButtons::refresh);
}

void JobButtons::addMenu()
{
    connect(addToMenu(tr("Show its devices")), &QAction::triggered, this, [this] {
        m_navigator.showDevices(QStringLiteral("job = %1").arg(QString::fromStdString(m_job->id.str())));
    });
    connect(addToMenu(tr("Copy job id")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromStdString(m_job->id.str())); });
    m_forceCancel = addToMenu(tr("Force cancel…"));
    connect(m_forceCancel, &QAction::triggered, this, [this] { ask(JobCommand::ForceCancel); });
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
    const QString notServed = whyNotServed(m_link.status());
    for (const auto& [entry, command] : m_commands) {
        setOffered(entry, isOffered(command, *m_job));
        setText(entry, commandWords(command, *m_job));
        setObstacle(entry,
                    notServed.isEmpty() ? obstacle(command, *m_job, m_link.operatorName()) : notServed);
    }
    setObstacle(m_clone, notServed);
    m_forceCancel->setVisible(isOffered(JobCommand::ForceCancel, *m_job));
    m_forceCancel->setEnabled(notServed.isEmpty());
    m_forceCancel->setToolTip(notServed);
}

void JobButtons::follow(Entry entry)
{
    if (entry == m_clone)
        cloneJob();
    else
        ask(m_commands.at(entry));
}

void JobButtons::ask(JobCommand command)
{
    const models::CommandQuestion question = questionOf(command, *m_job);
    if (question.question.isEmpty()) {
        m_actions.carryOut(command, m_job->id.str());
        return;
    }
    auto* dialog = new OrderDialog(m_theme,
                                   {.title = question.title,
                                    .question = question.question,
                                    .text = question.text,
                                    .keep = question.keep,
                                    .action = question.action,
                                    .whyName = question.whyName,
                                    .isDestructive = question.isDestructive},
                                   this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, command, id = m_job->id.str()] {
        m_actions.carryOut(command, id, dialog->why());
    });
    dialog->open();
}

void JobButtons::cloneJob()
{
    const auto document = m_actions.clone(m_job->id.str());
    if (!document)
        return;
    UpdateSeed seed;
    seed.job = document;
    seed.package = QString::fromStdString(document->packageName.str());
    seed.version = QString::fromStdString(document->packageVersion.str());
    seed.query = QString::fromStdString(document->targets.query);
    seed.group = QString::fromStdString(document->targets.group);
    // Others are known by the job that has them.
    if (seed.query.isEmpty() && seed.group.isEmpty())
        seed.query = QStringLiteral("job = %1").arg(QString::fromStdString(m_job->id.str()));
    m_navigator.newUpdate(seed);
}

} // namespace drydock::views
