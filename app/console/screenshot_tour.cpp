// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/screenshot_tour.h"

#include "console/spin.h"
#include "console/update_pictures.h"
#include "models/update/published_versions.h"
#include "models/update/update_draft.h"
#include "views/groups/group_dialog.h"
#include "views/settings/settings_page.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>

#include <array>
#include <chrono>

namespace drydock::console {
namespace {

using namespace std::chrono_literals;
using views::PageId;

constexpr auto patience = 60s;
constexpr auto step = 20ms;
constexpr auto settling = 300ms;
constexpr int devices = 25;

constexpr std::array<std::pair<views::ThemeSetting, const char*>, 3> themes{
    {{views::ThemeSetting::Light, "light"},
     {views::ThemeSetting::Dark, "dark"},
     {views::ThemeSetting::HighContrast, "highcontrast"}}};

} // namespace

ScreenshotTour::ScreenshotTour(views::ThemeSource& theme, views::LanguageSource& language,
                               models::Workspace& workspace, views::MainWindow& window, QString directory)
    : m_theme(theme), m_language(language), m_workspace(workspace), m_window(window),
      m_directory(std::move(directory))
{
}

Expected<void> ScreenshotTour::run()
{
    using Part = Expected<void> (ScreenshotTour::*)();
    for (const Part part :
         {&ScreenshotTour::beforeAnyFleet, &ScreenshotTour::emptyFleet, &ScreenshotTour::stagePackages,
          &ScreenshotTour::update, &ScreenshotTour::dialogs, &ScreenshotTour::waves, &ScreenshotTour::holds,
          &ScreenshotTour::settings, &ScreenshotTour::endings}) {
        if (Expected<void> done = (this->*part)(); !done)
            return done;
    }
    if (m_failed > 0)
        return fail(ErrorCode::Internal, std::to_string(m_failed) + " pictures could not be written to " +
                                             m_directory.toStdString());
    return {};
}

Expected<void> ScreenshotTour::beforeAnyFleet()
{
    take(QStringLiteral("welcome"), [this]() -> QWidget* { return &m_window; });
    m_workspace.localFleet.setSize(devices);
    m_workspace.localFleet.setTroubled(false);
    m_workspace.localFleet.start();
    return await(QStringLiteral("the local fleet"), [this] {
        return m_workspace.link.isCurrent() && m_workspace.link.mirror().onlineCount() == devices;
    });
}

Expected<void> ScreenshotTour::emptyFleet()
{
    takePage(PageId::Overview, QStringLiteral("overview-no-packages"));
    takePage(PageId::Packages, QStringLiteral("packages-empty"));
    takePage(PageId::Groups, QStringLiteral("groups-empty"));
    takePage(PageId::Jobs, QStringLiteral("jobs-empty"));
    return {};
}

Expected<void> ScreenshotTour::stagePackages()
{
    for (const char* version : {"2.0.0", "2.1.0"}) {
        if (auto staged = stage(version); !staged)
            return staged;
    }
    m_workspace.groups.putQuery("raspberries", QStringLiteral("Raspberries"),
                                QStringLiteral("model ~ \"rpi*\""));
    m_workspace.groups.putDevices("desk", QStringLiteral("On my desk"), {"rpi4-0001", "x86-0001"});
    if (auto made =
            await(QStringLiteral("the groups"), [this] { return m_workspace.groups.groups().size() == 2; });
        !made)
        return made;
    m_window.showPackage(QStringLiteral("app"), QStringLiteral("2.1.0"));
    takePage(PageId::Packages, QStringLiteral("packages"));
    return groups();
}

Expected<void> ScreenshotTour::groups()
{
    m_window.showPage(PageId::Groups);
    for (const auto& [id, name] : {std::pair{"raspberries", "groups"}, std::pair{"desk", "groups-picked"}}) {
        m_workspace.groupMembers.setGroup(id);
        if (auto listed = await(QStringLiteral("the devices of a group"),
                                [this] { return m_workspace.groupMembers.rowCount() > 1; });
            !listed)
            return listed;
        takePage(PageId::Groups, QString::fromLatin1(name));
    }
    take(QStringLiteral("group-dialog"), [this]() -> QWidget* {
        m_window.showPage(PageId::Groups);
        m_workspace.groupDraft.begin();
        m_workspace.groupDraft.setTitle(QStringLiteral("Old boards"));
        m_workspace.groupDraft.setQuery(QStringLiteral("model = rpi3 and version < 2.0"));
        return dialogOfTheDraft();
    });
    take(QStringLiteral("group-dialog-devices"), [this]() -> QWidget* {
        m_window.showPage(PageId::Groups);
        m_workspace.groupDraft.beginWith({QStringLiteral("rpi4-0002"), QStringLiteral("rpi4-9999")});
        m_workspace.groupDraft.setTitle(QStringLiteral("Bench"));
        return dialogOfTheDraft();
    });
    return {};
}

QWidget* ScreenshotTour::dialogOfTheDraft() const
{
    for (auto* dialog : m_window.findChildren<views::GroupDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return &m_window;
}

Expected<void> ScreenshotTour::update()
{
    models::UpdateDraft draft(m_workspace.link);
    draft.setVersions(models::publishedVersions(m_workspace.packages));
    draft.chooseVersion(QStringLiteral("app"), QStringLiteral("2.1.0"));
    draft.setTargets({.kind = models::TargetKind::Everything});
    draft.plan().setValue({models::PlanField::MaximumPerMinute}, 60);
    QString job;
    QObject::connect(&draft, &models::UpdateDraft::created, &draft, [&job](const QString& id) { job = id; });
    draft.create(models::UpdateDraft::Begin::Now);
    auto running = await(QStringLiteral("a job half-way"), [&] {
        const auto known = job.isEmpty() ? nullptr : m_workspace.jobs.find(job.toStdString());
        return known && known->finished() >= devices / 3;
    });
    if (!running)
        return running;
    m_window.showJob(job);
    take(QStringLiteral("job-running"), [this]() -> QWidget* { return &m_window; });
    m_window.showDevice(QStringLiteral("x86-0008"));
    take(QStringLiteral("devices-mid-job"), [this]() -> QWidget* { return &m_window; });
    takePage(PageId::Overview, QStringLiteral("overview-mid-job"));
    auto over = await(QStringLiteral("the job's end"),
                      [&] { return m_workspace.jobs.find(job.toStdString())->state == JobState::Completed; });
    if (!over)
        return over;
    m_window.showJob(job);
    take(QStringLiteral("job-completed"), [this]() -> QWidget* { return &m_window; });
    m_window.showDevices(QStringLiteral("model = rpi4 and version >= 2.1"));
    take(QStringLiteral("devices-filtered"), [this]() -> QWidget* { return &m_window; });
    m_window.showDevices(QStringLiteral("model = rpi4 and progress >"));
    take(QStringLiteral("devices-filter-error"), [this]() -> QWidget* { return &m_window; });
    m_window.showDevices(QStringLiteral("online and version < 1.0"));
    take(QStringLiteral("devices-no-match"), [this]() -> QWidget* { return &m_window; });
    m_window.showDevices({});
    takePage(PageId::Overview, QStringLiteral("overview"));
    takePage(PageId::Activity, QStringLiteral("activity"));
    return {};
}

Expected<void> ScreenshotTour::dialogs()
{
    takeUpdatePictures(m_window, [this](const QString& name, const std::function<QWidget*()>& prepare) {
        take(name, prepare);
    });
    m_window.showPage(PageId::Devices);
    take(QStringLiteral("search"), [this]() -> QWidget* {
        m_window.searchField()->setText(QStringLiteral("rpi"));
        return &m_window;
    });
    return {};
}

Expected<void> ScreenshotTour::settings()
{
    using Section = views::SettingsPage::Section;
    for (const auto& [shown, name] : {std::pair{Section::Connections, "settings-connections"},
                                      std::pair{Section::LocalFleet, "settings-local-fleet"},
                                      std::pair{Section::Appearance, "settings-appearance"},
                                      std::pair{Section::About, "settings-about"}}) {
        const Section wanted = shown;
        take(QString::fromLatin1(name), [this, wanted]() -> QWidget* {
            m_window.showPage(PageId::Settings);
            m_window.findChild<views::SettingsPage*>()->showSection(wanted);
            return &m_window;
        });
    }
    return {};
}

Expected<void> ScreenshotTour::endings()
{
    m_workspace.link.setFrozen(true, &m_window, [](const Expected<void>&) {});
    if (auto frozen =
            await(QStringLiteral("the freeze"), [this] { return m_workspace.link.status().isFrozen(); });
        !frozen)
        return frozen;
    takePage(PageId::Jobs, QStringLiteral("frozen"));
    m_workspace.localFleet.stop(models::LocalFleetModel::Connection::Keep);
    if (auto lost = await(QStringLiteral("the loss of the broker"),
                          [this] { return m_workspace.link.status().brokerLight() == models::Light::Red; });
        !lost)
        return lost;
    takePage(PageId::Devices, QStringLiteral("offline"));
    return {};
}

void ScreenshotTour::takePage(PageId page, const QString& name)
{
    take(name, [this, page]() -> QWidget* {
        m_window.showPage(page);
        return &m_window;
    });
}

void ScreenshotTour::take(const QString& name, const std::function<QWidget*()>& prepare)
{
    for (const views::LanguageSource::Language& language : views::LanguageSource::languages()) {
        m_language.setLanguage(language.code);
        spin(settling);
        QWidget* widget = prepare();
        spin(settling);
        for (const auto& [setting, suffix] : themes) {
            m_theme.setSetting(setting);
            spin(2 * step);
            save(*widget, QStringLiteral("%1-%2-%3").arg(name, QString::fromLatin1(suffix), language.code));
        }
        if (widget != &m_window)
            widget->close();
    }
}

void ScreenshotTour::save(QWidget& widget, const QString& name)
{
    if (!widget.grab().save(QDir(m_directory).filePath(name + QStringLiteral(".png"))))
        ++m_failed;
}

Expected<void> ScreenshotTour::await(const QString& what, const std::function<bool()>& condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > std::chrono::milliseconds(patience).count())
            return fail(ErrorCode::Unavailable, "waited in vain for " + what.toStdString());
        spin(step);
    }
    return {};
}

} // namespace drydock::console
