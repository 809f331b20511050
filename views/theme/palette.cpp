// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/palette.h"

namespace drydock::views {

QPalette palette(const Theme& theme)
{
    QPalette result;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, theme.chrome},
        {QPalette::WindowText, theme.text},
        {QPalette::Base, theme.surface},
        {QPalette::AlternateBase, theme.sunken},
        {QPalette::Text, theme.text},
        {QPalette::Button, theme.raised},
        {QPalette::ButtonText, theme.text},
        {QPalette::BrightText, theme.fail},
        {QPalette::Highlight, theme.selected},
        {QPalette::HighlightedText, theme.text},
        {QPalette::Link, theme.accent},
        {QPalette::LinkVisited, theme.accent},
        {QPalette::PlaceholderText, theme.faint},
        {QPalette::ToolTipBase, theme.raised},
        {QPalette::ToolTipText, theme.text},
        {QPalette::Light, theme.raised},
        {QPalette::Midlight, theme.hover},
        {QPalette::Mid, theme.line},
        {QPalette::Dark, theme.lineStrong},
        {QPalette::Shadow, theme.lineControl},
    };
    for (const auto& [role, colour] : roles) {
        result.setColor(role, colour);
    }
    result.setColor(QPalette::Inactive, QPalette::Highlight, theme.selectedIdle);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText}) {
        result.setColor(QPalette::Disabled, role, theme.disabled);
    }
    return result;
}

} // namespace drydock::views
