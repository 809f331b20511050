// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/days_editor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace drydock::views {

DaysEditor::DaysEditor(QWidget* parent) : PlanEditor(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (int isoDay = 1; isoDay <= daysOfWeek; ++isoDay) {
        auto* box = new QCheckBox(QLocale().standaloneDayName(isoDay, QLocale::ShortFormat));
        const int day = isoDay % daysOfWeek;
        m_days[std::size_t(day)] = box;
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            unsigned days = 0;
            for (int i = 0; i < daysOfWeek; ++i)
                days |= m_days[std::size_t(i)]->isChecked() ? 1U << unsigned(i) : 0U;
            Q_EMIT edited(days);
        });
    }
    setFocusProxy(m_days[1]);
}

void DaysEditor::showValue(const QVariant& value)
{
    for (int day = 0; day < daysOfWeek; ++day) {
        QCheckBox* box = m_days[std::size_t(day)];
        const QSignalBlocker quiet(box);
        box->setChecked((value.toUInt() >> unsigned(day) & 1U) != 0);
    }
}

void DaysEditor::setName(const QString& name)
{
    for (int isoDay = 1; isoDay <= daysOfWeek; ++isoDay)
        m_days[std::size_t(isoDay % daysOfWeek)]->setAccessibleName(
            tr("%1: %2", "what days are for, weekday").arg(name, QLocale().standaloneDayName(isoDay)));
}

void DaysEditor::setProblem(const QString& problem)
{
    for (QCheckBox* box : m_days)
        box->setAccessibleDescription(problem);
}

} // namespace drydock::views
