// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/registry_appearance.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSettings>

namespace drydock::views {
namespace {

ColourScheme readScheme()
{
    constexpr uint isOn = 1; // HCF_HIGHCONTRASTON
    const QSettings contrast(QStringLiteral("HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"),
                             QSettings::NativeFormat);
    if ((contrast.value(QStringLiteral("Flags")).toString().toUInt() & isOn) != 0)
        return ColourScheme::HighContrast;
    const QSettings colours(
        QStringLiteral(
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    const bool isLight = colours.value(QStringLiteral("AppsUseLightTheme"), 1).toUInt() != 0;
    return isLight ? ColourScheme::Light : ColourScheme::Dark;
}

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::ofThisSystem()
{
    return std::make_unique<RegistryAppearance>();
}

RegistryAppearance::RegistryAppearance(QObject* parent) : SystemAppearance(parent), m_scheme(readScheme())
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool RegistryAppearance::eventFilter(QObject* watched, QEvent* event)
{
    // Windows tells its windows that a setting is another; Qt makes these of it, some when we change the
    // palette.
    if (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange) {
        if (const ColourScheme now = readScheme(); now != m_scheme) {
            m_scheme = now;
            Q_EMIT schemeChanged();
        }
    }
    return SystemAppearance::eventFilter(watched, event);
}

} // namespace drydock::views
