// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/language_source.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QMainWindow>

class QLineEdit;

namespace drydock::views {

class Frame;

/// The console's window. Shows the welcome while no fleet was ever chosen, else the frame with its pages.
/// Made anew inside when the language changes: models keep what an operator would miss.
class MainWindow : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    /// All of it outlives the window.
    MainWindow(const ThemeSource& theme, LanguageSource& language, models::Workspace& workspace);

    void showWelcome();
    /// The frame, on the page that was shown last.
    void showFrame();
    /// Null while there is no frame.
    [[nodiscard]] QLineEdit* searchField() const;

    void showPage(PageId page) override;
    void showDevices(const QString& filter) override;
    void showDevice(const QString& id) override;
    void showJob(const QString& jobId) override;
    /// What is held back, on the Jobs page.
    void showHolds();
    void showPackage(const QString& name, const QString& version) override;
    void newUpdate(const UpdateSeed& seed) override;
    void tell(const Notice& notice) override;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addSearch();
    void addShortcuts();
    void rebuild();
    void confirmFreeze(bool freeze);
    void setContent(QWidget* content);
    template <typename Page>
    Page* page(PageId id);

    const ThemeSource& m_theme;
    LanguageSource& m_language;
    models::Workspace& m_workspace;
    Frame* m_frame = nullptr; ///< null while the welcome is shown
    PageId m_page = PageId::Devices;
};

} // namespace drydock::views
