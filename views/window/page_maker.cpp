// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/page_maker.h"

#include "views/devices/devices_page.h"
#include "views/jobs/jobs_page.h"
#include "views/settings/settings_page.h"
#include <QWidget>

namespace drydock::views {

QWidget* makePage(PageId page, const ThemeSource& theme, models::Workspace& w, Navigator& navigator)
{
    switch (page) {
    case PageId::Overview:
        return new QWidget;
    case PageId::Devices:
        return new DevicesPage(theme, w, navigator);
    case PageId::Packages:
        return new QWidget;
    case PageId::Groups:
        return new QWidget;
    case PageId::Jobs:
        return new JobsPage(theme, {w.link, w.jobs, w.jobList, w.job, w.jobActions}, navigator);
    case PageId::Activity:
        return new QWidget;
    case PageId::Settings:
        return new SettingsPage(theme, w.preferences, w.setup, w.localFleet, navigator);
    }
    return new QWidget;
}

} // namespace drydock::views
