// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/page_maker.h"

#include "views/activity/activity_page.h"
#include "views/devices/devices_page.h"
#include "views/groups/groups_page.h"
#include "views/jobs/jobs_page.h"
#include "views/overview/overview_page.h"
#include "views/packages/packages_page.h"
#include "views/settings/settings_page.h"

namespace drydock::views {

QWidget* makePage(PageId page, const ThemeSource& theme, models::Workspace& w, Navigator& navigator)
{
    switch (page) {
    case PageId::Overview:
        return new OverviewPage(theme, w.link, w.overview, w.preferences, navigator);
    case PageId::Devices:
        return new DevicesPage(theme, w, navigator);
    case PageId::Packages:
        return new PackagesPage(theme, w, navigator);
    case PageId::Groups:
        return new GroupsPage(
            theme, {w.link, w.groups, w.groupList, w.groupMembers, w.groupDraft, w.jobs},
            [&w](QueryField field) { return w.deviceFilter.knownValues(field); }, navigator);
    case PageId::Jobs:
        return new JobsPage(theme,
                            {w.link,
                             w.jobs,
                             w.jobList,
                             w.job,
                             w.jobActions,
                             {w.link, w.holds, w.holdActions, w.quarantine, w.blackouts, w.blackoutDraft}},
                            navigator);
    case PageId::Activity:
        return new ActivityPage(theme, {w.link, w.audit, w.activity, w.chain, w.auditExport, w.tasks},
                                navigator);
    case PageId::Settings:
        return new SettingsPage(theme, w.preferences, w.setup, w.localFleet, navigator);
    }
    return nullptr;
}

} // namespace drydock::views
