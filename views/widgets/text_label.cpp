// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text_label.h"

#include "views/theme/theme_source.h"

namespace drydock::views {

QColor textColour(TextRole role, const Theme& theme)
{
    switch (role) {
    case TextRole::Text:
        return theme.text;
    case TextRole::Muted:
        return theme.muted;
    case TextRole::Faint:
        return theme.faint;
    case TextRole::Accent:
        return theme.accent;
    case TextRole::Ok:
        return theme.ok;
    case TextRole::Warn:
        return theme.warn;
    case TextRole::Fail:
        return theme.fail;
    case TextRole::Rejected:
        return theme.rejected;
    }
    return theme.text;
}

TextLabel::TextLabel(const ThemeSource& theme, const QString& text, TextRole role, TextSize size,
                     QFont::Weight weight, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_role(role), m_size(size), m_weight(weight)
{
    // Names of devices and packages are people's; none may turn into markup.
    setTextFormat(Qt::PlainText);
    // By itself it follows the ground, and on a dialog's would take the colour of buttons.
    setForegroundRole(QPalette::WindowText);
    connect(&theme, &ThemeSource::changed, this, &TextLabel::restyle);
    restyle();
}

void TextLabel::setRole(TextRole role)
{
    if (role != m_role) {
        m_role = role;
        restyle();
    }
}

void TextLabel::setFace(TextFace face)
{
    m_face = face;
    restyle();
}

void TextLabel::wrap()
{
    setWordWrap(true);
    auto policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(1);
}

void TextLabel::keepLine()
{
    m_keepsLine = true;
    restyle();
}

void TextLabel::restyle()
{
    setFont(m_face == TextFace::Mono ? monoFont(m_size, m_weight) : uiFont(m_size, m_weight));
    if (m_keepsLine)
        setFixedHeight(fontMetrics().height());
    // One role alone, so that all others still come from the application.
    QPalette colours;
    const auto colour = textColour(m_role, m_theme.theme());
    colours.setColor(QPalette::Active, QPalette::WindowText, colour);
    colours.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(colours);
}

} // namespace drydock::views
