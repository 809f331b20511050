// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/elided_label.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace drydock::views {

ElidedLabel::ElidedLabel(const ThemeSource& theme, const QString& text, TextRole role, TextSize size,
                         QFont::Weight weight, QWidget* parent)
    : TextLabel(theme, text, role, size, weight, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* copyAction = new QAction(tr("Copy"), this);
    connect(copyAction, &QAction::triggered, this, &ElidedLabel::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    explain();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    explain();
    update();
}

void ElidedLabel::setFullText(const QString& text)
{
    setText(text);
    explain();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const auto least = fontMetrics().horizontalAdvance(QStringLiteral("mmm…"));
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    TextLabel::resizeEvent(event);
    explain();
}

QString ElidedLabel::shown() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

void ElidedLabel::explain()
{
    setToolTip(shown() == text() ? QString() : text());
}

} // namespace drydock::views
