// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/rail.h"

#include "views/frame/rail_button.h"

#include <QButtonGroup>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int railWidth = 68;
constexpr int markSize = 28;
constexpr int markTop = 10;

} // namespace

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return Rail::tr("Overview");
    case PageId::Devices:
        return Rail::tr("Devices");
    case PageId::Packages:
        return Rail::tr("Packages");
    case PageId::Groups:
        return Rail::tr("Groups");
    case PageId::Jobs:
        return Rail::tr("Jobs");
    case PageId::Activity:
        return Rail::tr("Activity");
    case PageId::Settings:
        return Rail::tr("Settings");
    }
    return {};
}

Icon pageIcon(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return Icon::Overview;
    case PageId::Devices:
        return Icon::Devices;
    case PageId::Packages:
        return Icon::Packages;
    case PageId::Groups:
        return Icon::Groups;
    case PageId::Jobs:
        return Icon::Jobs;
    case PageId::Activity:
        return Icon::Activity;
    case PageId::Settings:
        return Icon::Settings;
    }
    return Icon::Info;
}

Rail::Rail(const ThemeSource& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedWidth(railWidth);
    setAccessibleName(tr("Pages"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, markTop + markSize + 16, 4, 4);
    layout->setSpacing(2);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < pageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        if (page == PageId::Settings)
            layout->addStretch(1);
        auto* button = new RailButton(theme, pageIcon(page), pageTitle(page), this);
        const QKeySequence keys(page == PageId::Settings ? QStringLiteral("Ctrl+,")
                                                         : QStringLiteral("Ctrl+%1").arg(i + 1));
        button->setToolTip(
            tr("%1 (%2)", "page, its keys").arg(pageTitle(page), keys.toString(QKeySequence::NativeText)));
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
        // Assistive tools toggle a button without clicking it.
        connect(button, &QAbstractButton::toggled, this, [this, page](bool on) {
            if (on)
                Q_EMIT pageChosen(page);
        });
        group->addButton(button);
        layout->addWidget(button);
        m_buttons[std::size_t(i)] = button;
    }
    connect(&theme, &ThemeSource::changed, this, [this] { update(); });
}

void Rail::setPage(PageId page)
{
    const QSignalBlocker quiet(m_buttons[std::size_t(page)]);
    m_buttons[std::size_t(page)]->setChecked(true);
    setFocusProxy(m_buttons[std::size_t(page)]);
}

void Rail::setRunningJobs(int count)
{
    m_buttons[std::size_t(PageId::Jobs)]->setBadge(count, tr("%n running", nullptr, count));
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_theme.theme();
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(width() - 1, 0, 1, height(), theme.line);
    painter.drawPixmap((width() - markSize) / 2, markTop, markPixmap(theme, markSize, devicePixelRatioF()));
}

} // namespace drydock::views
