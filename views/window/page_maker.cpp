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
        return nullptr;
    case PageId::Devices:
        return nullptr;
    case PageId::Packages:
        return nullptr;
    case PageId::Groups:
        return nullptr;
    case PageId::Jobs:
        return new JobsPage(theme, {w.link, w.jobs, w.jobList, w.job, w.jobActions}, navigator);
    case PageId::Activity:
        return nullptr;
    case PageId::Settings:
        return new SettingsPage(theme, w.preferences, w.setup, w.localFleet, navigator);
    }
    return nullptr;
}

} // namespace drydock::views
