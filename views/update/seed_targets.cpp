// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/seed_targets.h"

namespace drydock::views {

models::UpdateTargets seedTargets(const UpdateSeed& seed, const models::GroupStore& groups)
{
    models::UpdateTargets targets;
    for (const QString& id : seed.devices)
        targets.ids.push_back(id.toStdString());
    targets.groupId = seed.group;
    if (const client::GroupInfo* group = groups.find(seed.group.toStdString()))
        targets.groupTitle = QString::fromStdString(group->title);
    targets.query = seed.query;
    if (seed.job && !seed.job->targets.list.empty()) {
        targets.list = seed.job->targets.list;
        targets.listTitle = QString::fromStdString(seed.job->name);
    }
    targets.kind = !targets.list.empty()   ? models::TargetKind::List
                   : !targets.ids.empty()  ? models::TargetKind::Devices
                   : !seed.group.isEmpty() ? models::TargetKind::Group
                   : !seed.query.isEmpty() ? models::TargetKind::Query
                                           : models::TargetKind::Everything;
    return targets;
}

bool isTargeted(const UpdateSeed& seed)
{
    return !seed.devices.isEmpty() || !seed.group.isEmpty() || !seed.query.isEmpty() || seed.job;
}

} // namespace drydock::views
