// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/toast_area.h"

#include "views/frame/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int areaMargin = 12;
constexpr int most = 4;

} // namespace

ToastArea::ToastArea(const ThemeSource& theme, int bottomMargin, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bottomMargin(bottomMargin), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->setSizeConstraint(QLayout::SetFixedSize);
    parent->installEventFilter(this);
    hide();
}

void ToastArea::show(const Notice& notice)
{
    const auto same = std::ranges::find_if(m_toasts, [&](const Toast* toast) { return toast->says(notice); });
    if (same != m_toasts.end())
        remove(*same);
    while (m_toasts.size() >= most)
        remove(m_toasts.first());
    auto* toast = new Toast(m_theme, notice, this);
    m_toasts.append(toast);
    m_layout->addWidget(toast);
    connect(toast, &Toast::finished, this, [this, toast] { remove(toast); });
    QWidget::show();
    toast->show();
    place();
    QAccessibleEvent said(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void ToastArea::remove(Toast* toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    m_layout->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    setVisible(!m_toasts.isEmpty());
    place();
}

void ToastArea::place()
{
    m_layout->activate();
    adjustSize();
    const QSize outer = parentWidget()->size();
    move(outer.width() - width() - areaMargin, outer.height() - height() - m_bottomMargin - areaMargin);
    raise();
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace drydock::views
