// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/shell/background_tasks.h"
#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <array>
#include <functional>

class QLineEdit;
class QStackedWidget;

namespace drydock::views {

class Rail;
class ToastArea;
class TopBar;

/// What stands around every page: rail, top bar, banner, status line, toasts. Pages are made when they are
/// first shown, and stay.
class Frame : public QWidget
{
    Q_OBJECT

public:
    /// Makes the page; never null.
    using PageFactory = std::function<QWidget*(PageId page)>;

    Frame(const ThemeSource& theme, const models::FleetLink& link, models::BackgroundTasks& tasks,
          PageFactory makePage, QWidget* parent = nullptr);

    void showPage(PageId page);
    [[nodiscard]] PageId page() const { return m_page; }
    /// The page, made if it was not yet.
    [[nodiscard]] QWidget* pageWidget(PageId page);
    void setRunningJobs(int count);
    void tell(const Notice& notice);
    [[nodiscard]] QLineEdit& searchField() const;

Q_SIGNALS:
    void pageShown(drydock::views::PageId page);
    void newUpdateRequested();
    void freezeRequested(bool freeze);

private:
    PageFactory m_makePage;
    PageId m_page = PageId::Overview;
    Rail* m_rail;
    TopBar* m_topBar;
    QStackedWidget* m_stack;
    ToastArea* m_toasts;
    std::array<QWidget*, pageCount> m_pages{};
};

} // namespace drydock::views
