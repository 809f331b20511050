// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme_source.h"

#include "views/theme/drydock_style.h"
#include "views/theme/palette.h"
#include "views/theme/system_appearance.h"

#include <QApplication>
#include <QPixmapCache>
#include <QScreen>
#include <QWidget>

namespace drydock::views {
namespace {

// A screen of icons and glyphs at twice the pixels takes about 3 MB.
constexpr int pixmapCacheKilobytes = 32 * 1024;

void useFonts(FontChoice choice, const QFont& systemFont, qreal scale)
{
    QApplication::setFont(applicationFont(choice, systemFont, scale));
    QApplication::setFont(uiFont(TextSize::Second, QFont::Medium), "QHeaderView");
    QApplication::setFont(uiFont(TextSize::Second), "QTipLabel");
    QApplication::setFont(uiFont(), "QMenu");
    QApplication::setFont(uiFont(), "QMenuBar");
    QApplication::setFont(uiFont(), "QMessageBox");
}

} // namespace

ThemeSource::ThemeSource(QObject* parent) : ThemeSource(SystemAppearance::ofThisSystem(), parent) {}

ThemeSource::ThemeSource(std::unique_ptr<SystemAppearance> system, QObject* parent)
    : QObject(parent), m_system(std::move(system)), m_systemFont(QGuiApplication::font())
{
    m_theme = std::make_shared<Theme>(Theme::of(wantedScheme()));
    connect(m_system.get(), &SystemAppearance::schemeChanged, this, &ThemeSource::follow);
}

ThemeSource::~ThemeSource() = default;

void ThemeSource::install(QApplication& application)
{
    loadFonts();
    const auto* screen = QGuiApplication::primaryScreen();
    m_fontScale = fontScale(m_systemFont.pointSizeF(), screen ? screen->logicalDotsPerInchY() : 96);
    m_application = &application;
    QPixmapCache::setCacheLimit(pixmapCacheKilobytes);
    QApplication::setStyle(new DrydockStyle(m_theme));
    apply();
}

void ThemeSource::setSetting(ThemeSetting setting)
{
    m_setting = setting;
    follow();
}

void ThemeSource::setFontChoice(FontChoice choice)
{
    if (choice == m_fontChoice) {
        return;
    }
    m_fontChoice = choice;
    apply();
    Q_EMIT changed();
}

QIcon ThemeSource::icon(Icon icon, IconRole role) const
{
    return makeIcon(icon, m_theme, role);
}

ColourScheme ThemeSource::wantedScheme() const
{
    switch (m_setting) {
    case ThemeSetting::FollowSystem:
        return m_system->scheme();
    case ThemeSetting::Light:
        return ColourScheme::Light;
    case ThemeSetting::Dark:
        return ColourScheme::Dark;
    case ThemeSetting::HighContrast:
        return ColourScheme::HighContrast;
    }
    return ColourScheme::Light;
}

void ThemeSource::follow()
{
    if (wantedScheme() == m_theme->scheme) {
        return;
    }
    *m_theme = Theme::of(wantedScheme());
    apply();
    Q_EMIT changed();
}

void ThemeSource::apply()
{
    if (!m_application) {
        return;
    }
    QPixmapCache::clear();
    useFonts(m_fontChoice, m_systemFont, m_fontScale);
    QApplication::setPalette(palette(*m_theme));
    for (auto* window : QApplication::topLevelWidgets()) {
        window->update();
    }
}

} // namespace drydock::views
