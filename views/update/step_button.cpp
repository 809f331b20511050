// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/step_button.h"

#include "views/theme/style_context.h"

#include <QPainter>

namespace drydock::views {
namespace {

constexpr int disc = 20;
constexpr int gap = 8;
constexpr int mostChoice = 180;

} // namespace

StepButton::StepButton(const ThemeSource& theme, int number, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_number(number)
{
    setText(title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void StepButton::setProgress(Progress progress)
{
    m_progress = progress;
    setEnabled(progress == Progress::Done);
    setFocusPolicy(progress == Progress::Done ? Qt::TabFocus : Qt::NoFocus);
    describe();
    updateGeometry();
    update();
}

void StepButton::setChoice(const QString& choice)
{
    m_choice = choice;
    describe();
    updateGeometry();
    update();
}

void StepButton::describe()
{
    setAccessibleName(m_choice.isEmpty() ? tr("Step %1: %2").arg(m_number).arg(text())
                                         : tr("Step %1: %2, %3").arg(m_number).arg(text(), m_choice));
}

QFont StepButton::titleFont() const
{
    return uiFont(TextSize::Body, m_progress == Progress::ToCome ? QFont::Normal : QFont::DemiBold);
}

QSize StepButton::sizeHint() const
{
    const int choice =
        m_choice.isEmpty() || m_progress != Progress::Done
            ? 0
            : gap + std::min(QFontMetrics(uiFont(TextSize::Second)).horizontalAdvance(m_choice), mostChoice);
    return {disc + gap + QFontMetrics(titleFont()).horizontalAdvance(text()) + choice + 4, scaledLength(28)};
}

QSize StepButton::minimumSizeHint() const
{
    return {disc + gap + QFontMetrics(titleFont()).horizontalAdvance(text()) + 4, scaledLength(28)};
}

void StepButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_theme.theme();
    const QRectF circle(1, (height() - disc) / 2.0, disc, disc);
    const bool current = m_progress == Progress::Current;
    const bool done = m_progress == Progress::Done;
    painter.setPen(m_progress == Progress::ToCome ? QPen(theme.lineControl, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(current ? QBrush(theme.accentFill) : done ? QBrush(theme.okTint) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
        painter.drawPixmap(QPointF(circle.left() + 4, circle.top() + 4),
                           iconPixmap(Icon::Check, theme.ok, disc - 8, devicePixelRatioF()));
    } else {
        painter.setFont(uiFont(TextSize::Second, QFont::DemiBold));
        painter.setPen(current ? theme.onAccent : theme.muted);
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
    }
    painter.setFont(titleFont());
    painter.setPen(m_progress == Progress::ToCome ? theme.muted : theme.text);
    QRectF words(disc + gap, 0, width() - disc - gap, height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (done && !m_choice.isEmpty()) {
        words.setLeft(words.left() + QFontMetricsF(painter.font()).horizontalAdvance(text()) + gap);
        painter.setFont(uiFont(TextSize::Second));
        painter.setPen(theme.muted);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(m_choice, Qt::ElideRight, words.width()));
    }
    if (style::keyboardFocused(*this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, -1, -1), 5, 5);
    }
}

} // namespace drydock::views
