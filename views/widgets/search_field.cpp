// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/search_field.h"

#include "views/theme/theme_source.h"

#include <QKeyEvent>
#include <QPainter>

namespace drydock::views {
namespace {

constexpr int capHeight = 18;
constexpr int capPadding = 5;
constexpr int capMargin = 6;

} // namespace

SearchField::SearchField(const ThemeSource& theme, const QString& placeholder, Icon icon,
                         const QKeySequence& key, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_key(key.toString(QKeySequence::NativeText))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(theme.icon(icon), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    // As people read a key's cap: "Ctrl K".
    m_key.replace(QLatin1Char('+'), QLatin1Char(' '));
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoom);
    connect(&theme, &ThemeSource::changed, this, &SearchField::makeRoom);
    makeRoom();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_key.isEmpty() || !text().isEmpty() || hasFocus()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& theme = m_theme.theme();
    painter.setPen(theme.line);
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(QRectF(capRect()).adjusted(.5, .5, -.5, -.5), 3, 3);
    painter.setFont(uiFont(TextSize::Tag));
    painter.setPen(theme.faint);
    painter.drawText(capRect(), Qt::AlignCenter, m_key);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

QRect SearchField::capRect() const
{
    const auto width = QFontMetrics(uiFont(TextSize::Tag)).horizontalAdvance(m_key) + 2 * capPadding;
    const auto height = scaledLength(capHeight);
    return {rect().right() + 1 - width - capMargin, (rect().height() - height) / 2, width, height};
}

void SearchField::makeRoom()
{
    const bool cap = !m_key.isEmpty() && text().isEmpty();
    setTextMargins(0, 0, cap ? capRect().width() : 0, 0);
    update();
}

} // namespace drydock::views
