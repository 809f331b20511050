// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/fonts.h"
#include "views/theme/theme.h"
#include "views/theme/theme_icon.h"

#include <QFont>
#include <QObject>
#include <QPointer>

#include <memory>

class QApplication;

namespace drydock::views {

class DrydockStyle;
class SystemAppearance;

enum class ThemeSetting { FollowSystem, Light, Dark, HighContrast };

/// The theme that holds now, and who keeps the application in it. One lives beside the QApplication; views
/// get it as a constructor's reference and listen to changed().
class ThemeSource : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSource(QObject* parent = nullptr);
    /// With another view of the system, for tests.
    explicit ThemeSource(std::unique_ptr<SystemAppearance> system, QObject* parent = nullptr);
    ~ThemeSource() override;

    /// Loads the fonts, and gives `application` style, palette and font, now and after each change.
    void install(QApplication& application);

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] ThemeSetting setting() const { return m_setting; }
    [[nodiscard]] FontChoice fontChoice() const { return m_fontChoice; }

    void setSetting(ThemeSetting setting);
    void setFontChoice(FontChoice choice);

    /// An icon that follows the theme.
    [[nodiscard]] QIcon icon(Icon icon, IconRole role = IconRole::Muted) const;

Q_SIGNALS:
    /// Colours or fonts are others now. Palette, style and font of the application are in place already.
    void changed();

private:
    [[nodiscard]] ColourScheme wantedScheme() const;
    void follow();
    void apply();

    std::unique_ptr<SystemAppearance> m_system;
    // Shared with icons and style, which may live longer than this.
    std::shared_ptr<Theme> m_theme;
    ThemeSetting m_setting = ThemeSetting::FollowSystem;
    FontChoice m_fontChoice = FontChoice::Own;
    QFont m_systemFont;
    qreal m_fontScale = 1;
    QPointer<QApplication> m_application;
};

} // namespace drydock::views
