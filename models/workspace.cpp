// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace.h"

namespace drydock::models {
namespace {

QString file(const std::filesystem::path& directory, const char* name)
{
    return QString::fromStdString((directory / name).string());
}

} // namespace

Workspace::Workspace(const std::filesystem::path& directory, client::Keychain& keychain,
                     client::LocalFleetOptions localFleetOptions)
    : preferences(file(directory, "console.ini")), profiles(directory / "profiles"), secrets(keychain),
      connector(link, profiles, secrets), connections(profiles, link, secrets),
      setup(profiles, secrets, connections, connector), localFleet(connector, std::move(localFleetOptions)),
      jobs(link), audit(link), activity(audit, jobs), chain(link, directory / "audit"), auditExport(link),
      jobList(jobs), job(link, jobs, audit), jobActions(link, jobs), holds(link, audit),
      holdActions(link, holds), quarantine(holds), blackouts(holds), blackoutDraft(holds, holdActions),
      devices(link), deviceFilter(devices, link), facets(devices, deviceFilter),
      savedFilters(file(directory, "filters.json")), device(link), deviceActions(link, jobs), packages(link),
      packageUsage(link), stagings(link), stagingTasks(stagings, tasks),
      packageModel(packages, packageUsage, stagings), packageActions(link, jobs), groups(link),
      groupList(groups), groupMembers(link, groups), groupDraft(link, groups),
      overview(link, packages, jobs, audit), search(link)
{
    QObject::connect(&stagings, &StagingModel::passphraseRefused, &stagingDraft, &StagingDraft::takeBack);
}

} // namespace drydock::models
