// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/number_box.h"

#include <QFocusEvent>
#include <QSignalBlocker>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace drydock::views {

NumberBox::NumberBox(double least, double most, int decimals, const QString& none, QWidget* parent)
    : QDoubleSpinBox(parent), m_hasNone(!none.isEmpty()), m_none(std::ceil(least) - 1)
{
    setDecimals(decimals);
    setRange(m_hasNone ? m_none : least, most);
    setSpecialValueText(none);
    setGroupSeparatorShown(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QDoubleSpinBox::valueChanged, this, &NumberBox::edited);
}

std::optional<double> NumberBox::number() const
{
    return m_hasNone && value() <= m_none ? std::nullopt : std::optional(value());
}

void NumberBox::showNumber(const std::optional<double>& number)
{
    if (number == this->number())
        return;
    const QSignalBlocker quiet(this);
    setValue(number.value_or(m_none));
}

QString NumberBox::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

// Words can't be edited into a number: the first digit takes their place.
void NumberBox::focusInEvent(QFocusEvent* event)
{
    QDoubleSpinBox::focusInEvent(event);
    if (!number())
        QTimer::singleShot(0, this, &QAbstractSpinBox::selectAll);
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace drydock::views
