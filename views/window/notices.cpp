// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/notices.h"

#include <QCoreApplication>
#include <QObject>

namespace drydock::views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

} // namespace

void tellWhatHappens(models::Workspace& workspace, Navigator& navigator, QObject* receiver)
{
    QObject::connect(&workspace.connector, &models::Connector::failed, receiver,
                     [&navigator](const QString& title, const Error& error) {
                         navigator.tell(failureNotice(Words::tr("%1 was not opened").arg(title), error));
                     });
    QObject::connect(&workspace.connector, &models::Connector::secretsNotKept, receiver,
                     [&navigator](const Error& error) {
                         navigator.tell(failureNotice(Words::tr("The password was not kept"), error));
                     });
    QObject::connect(&workspace.localFleet, &models::LocalFleetModel::died, receiver,
                     [&workspace, &navigator] {
                         const models::Trouble& trouble = workspace.localFleet.trouble();
                         Notice notice;
                         notice.kind = Notice::Kind::Failed;
                         notice.title = trouble.title;
                         notice.text = trouble.explanation + QLatin1Char(' ') + trouble.nextStep;
                         notice.details = trouble.details;
                         notice.action = Words::tr("Start it again");
                         notice.follow = [&workspace] { workspace.localFleet.start(); };
                         navigator.tell(notice);
                     });
    const auto tell = [&navigator](const models::Outcome& outcome) {
        navigator.tell(outcomeNotice(outcome));
    };
    QObject::connect(&workspace.deviceActions, &models::DeviceActions::finished, receiver, tell);
    QObject::connect(&workspace.holdActions, &models::HoldActions::finished, receiver, tell);
    QObject::connect(&workspace.blackoutDraft, &models::BlackoutDraft::acted, receiver, tell);
    QObject::connect(&workspace.deviceActions, &models::DeviceActions::updateRequested, receiver,
                     [&navigator](const QStringList& ids) {
                         UpdateSeed seed;
                         seed.devices = ids;
                         navigator.newUpdate(seed);
                     });
    QObject::connect(&workspace.deviceActions, &models::DeviceActions::jobCreated, receiver,
                     [&navigator](const QString& id) { navigator.showJob(id); });
}

} // namespace drydock::views
