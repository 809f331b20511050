// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/callout.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace drydock::views {
namespace {

constexpr int padding = 12;
constexpr int indent = 36; ///< of the text, beside the glyph
constexpr int radius = 6;

TextRole titleRole(StateGlyph state)
{
    switch (state) {
    case StateGlyph::Failed:
    case StateGlyph::VersionMismatch:
        return TextRole::Fail;
    case StateGlyph::TimedOut:
    case StateGlyph::Stalled:
    case StateGlyph::Paused:
        return TextRole::Warn;
    case StateGlyph::Rejected:
        return TextRole::Rejected;
    case StateGlyph::Succeeded:
    case StateGlyph::AlreadyInstalled:
        return TextRole::Ok;
    case StateGlyph::Queued:
    case StateGlyph::Notified:
    case StateGlyph::InProgress:
    case StateGlyph::Canceled:
    case StateGlyph::None:
    case StateGlyph::Scheduled:
    case StateGlyph::Approval:
        return TextRole::Text;
    }
    return TextRole::Text;
}

} // namespace

Callout::Callout(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme),
      m_title(new TextLabel(theme, QString(), TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_text(new TextLabel(theme, QString())), m_actions(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaledLength(indent), padding, padding, padding);
    layout->setSpacing(2);
    m_title->wrap();
    m_text->wrap();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    m_actions->setSpacing(linkSpacing);
    m_actions->addStretch();
    layout->addLayout(m_actions);
    connect(&theme, &ThemeSource::changed, this, [this, layout] {
        layout->setContentsMargins(scaledLength(indent), padding, padding, padding);
        update();
    });
}

void Callout::show(StateGlyph state, const QString& title, const QString& text)
{
    m_state = state;
    m_title->setText(title);
    m_title->setRole(titleRole(state));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(text.isEmpty() ? title : tr("%1. %2", "title and text of a callout").arg(title, text));
    update();
}

QPushButton* Callout::addAction(const QString& text)
{
    auto* link = makeLink(text);
    m_actions->insertWidget(m_actions->count() - 1, link);
    return link;
}

void Callout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& theme = m_theme.theme();
    const auto tint = stateTint(m_state, theme);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint.isValid() ? tint : theme.hover);
    painter.drawRoundedRect(rect(), radius, radius);
    const auto side = scaledLength(glyphSize);
    const QRect line(padding, m_title->y(), side, QFontMetrics(m_title->font()).height());
    painter.drawPixmap(line.x(), line.y() + (line.height() - side) / 2,
                       glyphPixmap(m_state, theme, side, devicePixelRatioF()));
}

} // namespace drydock::views
