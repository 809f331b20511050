// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_notices.h"

#include <QCoreApplication>
#include <QObject>

namespace drydock::views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PackageNotices)
};

Notice stagedNotice(Navigator& navigator, const QString& name, const QString& version, bool isPublished)
{
    Notice notice{.kind = Notice::Kind::Done};
    notice.title = isPublished ? Words::tr("%1 %2 is published").arg(name, version)
                               : Words::tr("%1 %2 is kept as a draft").arg(name, version);
    if (isPublished) {
        notice.action = Words::tr("Update devices…");
        notice.follow = [&navigator, name, version] {
            UpdateSeed seed;
            seed.package = name;
            seed.version = version;
            navigator.newUpdate(seed);
        };
    }
    return notice;
}

} // namespace

void tellOfPackages(models::Workspace& workspace, Navigator& navigator, QObject* receiver)
{
    const auto tell = [&navigator](const models::Outcome& outcome) {
        navigator.tell(outcomeNotice(outcome));
    };
    QObject::connect(&workspace.packageActions, &models::PackageActions::finished, receiver, tell);
    QObject::connect(&workspace.stagings, &models::StagingModel::finished, receiver, tell);
    QObject::connect(&workspace.stagings, &models::StagingModel::staged, receiver,
                     [&navigator](const QString& name, const QString& version, bool isPublished) {
                         navigator.tell(stagedNotice(navigator, name, version, isPublished));
                     });
}

} // namespace drydock::views
