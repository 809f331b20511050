// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "models/workspace.h"
#include "views/frame/language_source.h"
#include "views/theme/theme_source.h"
#include "views/window/main_window.h"

#include <nlohmann/json_fwd.hpp>

#include <QString>

#include <functional>

namespace drydock::console {

/// Leads a window through a local fleet from the first start to its end, and draws every page and dialog on
/// the way: each in three themes and two languages, as DIR/NAME-THEME-LANGUAGE.png.
class ScreenshotTour
{
public:
    /// All of it outlives the tour. `directory` exists.
    ScreenshotTour(views::ThemeSource& theme, views::LanguageSource& language, models::Workspace& workspace,
                   views::MainWindow& window, QString directory);

    /// Unavailable, with what was waited for, where the fleet does not get on.
    [[nodiscard]] Expected<void> run();

private:
    [[nodiscard]] Expected<void> beforeAnyFleet();
    [[nodiscard]] Expected<void> emptyFleet();
    [[nodiscard]] Expected<void> stagePackages();
    [[nodiscard]] Expected<void> groups();
    [[nodiscard]] Expected<void> update();
    [[nodiscard]] Expected<void> dialogs();
    [[nodiscard]] Expected<void> waves();
    [[nodiscard]] Expected<void> holds();
    [[nodiscard]] Expected<void> settings();
    [[nodiscard]] Expected<void> endings();

    void takePage(views::PageId page, const QString& name);
    /// `prepare` is called for each language: the window is made anew.
    void take(const QString& name, const std::function<QWidget*()>& prepare);
    /// What is asked before something is done to the job.
    void takeQuestions(const std::string& jobId);
    /// Stages and publishes a version of the sample package.
    [[nodiscard]] Expected<void> stage(const char* version);
    [[nodiscard]] Expected<std::string> createJob(const nlohmann::json& document);
    [[nodiscard]] QWidget* dialogOfTheDraft() const;
    void save(QWidget& widget, const QString& name);
    [[nodiscard]] Expected<void> await(const QString& what, const std::function<bool()>& condition);

    views::ThemeSource& m_theme;
    views::LanguageSource& m_language;
    models::Workspace& m_workspace;
    views::MainWindow& m_window;
    QString m_directory;
    int m_failed = 0; ///< pictures that could not be written
};

} // namespace drydock::console
