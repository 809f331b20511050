// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/holds_entry.h"

#include "models/holds/hold_words.h"
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/icons.h"
#include "views/theme/style_context.h"
#include "views/theme/theme_source.h"

#include <QPainter>

#include <chrono>

namespace drydock::views {
namespace {

using namespace std::chrono_literals;

constexpr int entryHeight = 48;
constexpr int iconLeft = 12;
constexpr int textLeft = 36;
constexpr int right = 12;
constexpr auto clockStep = 15s;

} // namespace

HoldsEntry::HoldsEntry(const ThemeSource& theme, const models::HoldStore& store, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_store(store)
{
    setCheckable(true);
    setText(tr("Holds"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_clock.setInterval(clockStep);
    connect(&m_clock, &QTimer::timeout, this, &HoldsEntry::refresh);
    m_clock.start();
    connect(&store, &models::HoldStore::devicesChanged, this, &HoldsEntry::refresh);
    connect(&store, &models::HoldStore::blackoutsChanged, this, &HoldsEntry::refresh);
    connect(&theme, &ThemeSource::changed, this, &QWidget::updateGeometry);
    refresh();
}

QSize HoldsEntry::sizeHint() const
{
    return {scaledLength(200), scaledLength(entryHeight)};
}

void HoldsEntry::refresh()
{
    m_summary = m_store.isKnown() ? models::summaryWords(m_store, systemNow()) : QString();
    m_holds = m_store.isKnown() && models::isAnythingHeld(m_store, systemNow());
    if (!m_summary.isEmpty())
        m_summary[0] = m_summary[0].toUpper();
    setAccessibleName(text());
    setAccessibleDescription(m_summary);
    setToolTip(m_summary);
    update();
}

void HoldsEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_theme.theme();
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? theme.selected : theme.hover);
    painter.fillRect(0, 0, width(), 1, theme.line);
    if (style::keyboardFocused(*this)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 2, -1, -1));
    }
    QRect line(scaledLength(textLeft), scaledLength(6), width() - scaledLength(textLeft + right),
               scaledLength(18));
    const int side = scaledLength(16);
    const QPoint place(scaledLength(iconLeft), line.y() + (line.height() - side) / 2);
    painter.drawPixmap(place, m_holds ? glyphPixmap(StateGlyph::Paused, theme, side, devicePixelRatioF())
                                      : iconPixmap(Icon::Lock, theme.muted, side, devicePixelRatioF()));
    const auto draw = [&](const QString& words, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width()));
        line.translate(0, line.height());
    };
    draw(text(), uiFont(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium), theme.text);
    draw(m_summary, uiFont(TextSize::Second), m_holds ? theme.warn : theme.muted);
}

} // namespace drydock::views
