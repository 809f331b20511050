// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/appearance_section.h"

#include "views/frame/language_source.h"
#include "views/settings/setting_row.h"
#include "views/theme/theme_source.h"
#include "views/widgets/section_title.h"
#include "views/widgets/segmented_control.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {

using models::Preferences;

AppearanceSection::AppearanceSection(const ThemeSource& theme, Preferences& preferences, QWidget* parent)
    : Pane(theme, &Theme::surface, {}, parent), m_theme(theme), m_preferences(preferences)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(new SectionTitle(theme, tr("Appearance")));
    layout->addWidget(new SettingRow(theme, tr("Theme"), makeThemeControl(),
                                     tr("“System” follows what the desktop prefers, also by night.")));
    layout->addWidget(new SettingRow(theme, tr("Language"), makeLanguageControl(),
                                     tr("Names of devices, packages and jobs stay as they were given.")));
    layout->addWidget(
        new SettingRow(theme, tr("Typeface"), makeFontControl(),
                       tr("Drydock's own has digits of equal width, so that live numbers do not tremble.")));
    layout->addWidget(new SettingRow(theme, tr("Rows of devices"), makeRowsControl(),
                                     tr("Sizes of text follow the desktop's.")));
    layout->addStretch();
}

QWidget* AppearanceSection::makeThemeControl()
{
    using Appearance = Preferences::Appearance;
    auto* control = new SegmentedControl(m_theme, tr("Theme"),
                                         {tr("System"), tr("Light"), tr("Dark"), tr("High contrast")});
    control->setCurrent(static_cast<int>(m_preferences.appearance()));
    connect(control, &SegmentedControl::chosen, this,
            [this](int index) { m_preferences.setAppearance(static_cast<Appearance>(index)); });
    return control;
}

QWidget* AppearanceSection::makeLanguageControl()
{
    auto* control = new QComboBox;
    control->setAccessibleName(tr("Language"));
    control->addItem(tr("As the system"), QString());
    for (const LanguageSource::Language& language : LanguageSource::languages())
        control->addItem(language.name, language.code);
    control->setCurrentIndex(std::max(0, control->findData(m_preferences.language())));
    // Queued: the window is made anew, and this control with it.
    connect(
        control, &QComboBox::activated, this,
        [this, control](int index) { m_preferences.setLanguage(control->itemData(index).toString()); },
        Qt::QueuedConnection);
    return control;
}

QWidget* AppearanceSection::makeFontControl()
{
    auto* control = new SegmentedControl(m_theme, tr("Typeface"), {tr("Drydock's own"), tr("The system's")});
    control->setCurrent(m_preferences.useSystemFont() ? 1 : 0);
    connect(control, &SegmentedControl::chosen, this,
            [this](int index) { m_preferences.setUseSystemFont(index == 1); });
    return control;
}

QWidget* AppearanceSection::makeRowsControl()
{
    auto* control = new SegmentedControl(m_theme, tr("Rows of devices"), {tr("Dense"), tr("Roomy")});
    control->setCurrent(m_preferences.useWideRows() ? 1 : 0);
    connect(control, &SegmentedControl::chosen, this,
            [this](int index) { m_preferences.setUseWideRows(index == 1); });
    return control;
}

} // namespace drydock::views
