// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/navigator.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <array>

class QButtonGroup;

namespace drydock::views {

class RailButton;

/// The pages, down the left side.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const ThemeSource& theme, QWidget* parent = nullptr);

    void setPage(PageId page);
    void setRunningJobs(int count);

Q_SIGNALS:
    void pageChosen(drydock::views::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    std::array<RailButton*, pageCount> m_buttons{};
};

/// The page's name, as rail and title have it.
[[nodiscard]] QString pageTitle(PageId page);
[[nodiscard]] Icon pageIcon(PageId page);

} // namespace drydock::views
