// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/window.h"

#include "client/keychain/qt_keychain.h"
#include "client/profile.h"
#include "console/screenshot_tour.h"
#include "console/signal_watch.h"
#include "models/workspace.h"
#include "platform/heap.h"
#include "views/frame/language_source.h"
#include "views/theme/theme_source.h"
#include "views/window/main_window.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <iostream>

namespace drydock::console {
namespace {

using models::Preferences;

constexpr QSize screenshotSize{1440, 900};
constexpr std::chrono::seconds afterComplete{2}; ///< the table has been sorted by then

std::filesystem::path configurationDirectory()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(base.toStdString()) / "drydock";
}

std::filesystem::path cacheDirectory()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return std::filesystem::path(base.toStdString()) / "drydock" / "fleets";
}

views::ThemeSetting themeSetting(Preferences::Appearance appearance)
{
    switch (appearance) {
    case Preferences::Appearance::System:
        return views::ThemeSetting::FollowSystem;
    case Preferences::Appearance::Light:
        return views::ThemeSetting::Light;
    case Preferences::Appearance::Dark:
        return views::ThemeSetting::Dark;
    case Preferences::Appearance::HighContrast:
        return views::ThemeSetting::HighContrast;
    }
    return views::ThemeSetting::FollowSystem;
}

void follow(const Preferences& preferences, views::ThemeSource& theme, views::LanguageSource& language)
{
    const auto look = [&] { theme.setSetting(themeSetting(preferences.appearance())); };
    const auto font = [&] {
        theme.setFontChoice(preferences.useSystemFont() ? views::FontChoice::System : views::FontChoice::Own);
    };
    const auto speak = [&] { language.setLanguage(preferences.language()); };
    QObject::connect(&preferences, &Preferences::appearanceChanged, &theme, look);
    QObject::connect(&preferences, &Preferences::fontChanged, &theme, font);
    QObject::connect(&preferences, &Preferences::languageChanged, &language, speak);
    look();
    font();
    speak();
}

/// What the operator asked for, or was connected to last; the welcome where there was nothing yet.
void openFleet(models::Workspace& workspace, views::MainWindow& window, const ConsoleOptions& options)
{
    if (options.localFleet) {
        workspace.localFleet.setSize(*options.localFleet);
        workspace.localFleet.start();
        window.showFrame();
    } else if (!options.profile.isEmpty()) {
        window.showFrame();
        if (client::isProfilePath(options.profile.toStdString()))
            workspace.connector.openFile(options.profile);
        else
            workspace.connector.open(options.profile);
    } else if (workspace.connector.openLastUsed()) {
        window.showFrame();
    } else {
        window.showWelcome();
    }
}

/// What was needed to fetch and sort a fleet lies about free, between what stays: a fifth of all of it with a
/// million devices. Aside, for it takes a while.
void giveMemoryBack()
{
    QThreadPool::globalInstance()->start([] { platform::trimHeap(); });
}

/// A run of its own: nothing of the operator's is read, or written.
int takeScreenshots(views::MeteredApplication& application, const ConsoleOptions& options)
{
    const QTemporaryDir own;
    if (!QDir().mkpath(options.screenshots)) {
        std::cerr << "drydock: cannot make the directory " << options.screenshots.toStdString() << std::endl;
        return 1;
    }
    views::ThemeSource theme;
    theme.install(application);
    views::LanguageSource language;
    language.setLanguage(QStringLiteral("en"));
    client::QtKeychain keychain;
    models::Workspace workspace(own.path().toStdString(), keychain, {});
    views::MainWindow window(theme, language, workspace);
    window.resize(screenshotSize);
    window.showWelcome();
    window.show();
    ScreenshotTour tour(theme, language, workspace, window, options.screenshots);
    const Expected<void> done = tour.run();
    if (!done)
        std::cerr << "drydock: " << done.error().message << std::endl;
    return done ? 0 : 1;
}

} // namespace

int runWindow(views::MeteredApplication& application, const ConsoleOptions& options)
{
    if (options.mode == ConsoleOptions::Mode::Screenshots)
        return takeScreenshots(application, options);
    views::ThemeSource theme;
    theme.install(application);
    views::LanguageSource language;
    client::QtKeychain keychain;
    client::LocalFleetOptions localFleet;
    localFleet.workDirectory = options.workDirectory.toStdString();
    models::Workspace workspace(configurationDirectory(), keychain, std::move(localFleet));
    workspace.link.setCacheDirectory(cacheDirectory());
    follow(workspace.preferences, theme, language);
    views::MainWindow window(theme, language, workspace);
    QFile::remove(options.frameStats); // lines of another run
    const auto writeFigures = [&application, &options] {
        if (options.frameStats.isEmpty() || application.meter().append(options.frameStats))
            return true;
        std::cerr << "drydock: cannot write " << options.frameStats.toStdString() << std::endl;
        return false;
    };
    const SignalWatch signals([&window] { window.close(); },
                              [&application, writeFigures] {
                                  (void)writeFigures();
                                  application.meter().reset();
                              });
    QTimer giveBack;
    giveBack.setSingleShot(true);
    giveBack.setInterval(afterComplete);
    QObject::connect(&giveBack, &QTimer::timeout, &giveBack, giveMemoryBack);
    QObject::connect(&workspace.link, &models::FleetLink::statusChanged, &application,
                     [&, wasCurrent = false]() mutable {
                         const bool isCurrent = workspace.link.isCurrent();
                         if (isCurrent && !wasCurrent) {
                             application.meter().setComplete();
                             giveBack.start();
                         }
                         wasCurrent = isCurrent;
                     });
    openFleet(workspace, window, options);
    window.show();
    window.activateWindow(); // keys reach it also where no window manager gives them
    // The start is no frame.
    QTimer::singleShot(0, &application, [&application] { application.meter().reset(); });
    const int status = QApplication::exec();
    return writeFigures() ? status : 1;
}

} // namespace drydock::console
