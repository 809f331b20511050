// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/clock_editor.h"

#include "views/update/still_wheel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace drydock::views {
namespace {

constexpr int secondsAMinute = 60;
constexpr int boxWidth = 84;

} // namespace

ClockEditor::ClockEditor(QWidget* parent) : PlanEditor(parent), m_time(new QTimeEdit)
{
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setFixedWidth(scaledLength(boxWidth));
    stillWheel(*m_time);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_time);
    setFocusProxy(m_time);
    connect(m_time, &QTimeEdit::timeChanged, this,
            [this](const QTime& time) { Q_EMIT edited(QTime(0, 0).secsTo(time) / secondsAMinute); });
}

void ClockEditor::showValue(const QVariant& value)
{
    const QSignalBlocker quiet(m_time);
    m_time->setTime(QTime(0, 0).addSecs(value.toInt() * secondsAMinute));
}

void ClockEditor::setName(const QString& name)
{
    m_time->setAccessibleName(name);
}

void ClockEditor::setProblem(const QString& problem)
{
    mark(*m_time, problem);
}

} // namespace drydock::views
