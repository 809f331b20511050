// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/moment_editor.h"

#include "models/text/format.h"
#include "views/update/still_wheel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace drydock::views {
namespace {

constexpr int secondsAnHour = 3600;

QDateTime nextFullHour()
{
    const QDateTime later = QDateTime::currentDateTime().addSecs(secondsAnHour);
    return {later.date(), QTime(later.time().hour(), 0)};
}

} // namespace

MomentEditor::MomentEditor(const QString& none, QWidget* parent)
    : PlanEditor(parent), m_choice(new QComboBox), m_time(new QDateTimeEdit(nextFullHour()))
{
    m_choice->addItems({none, tr("at a set time")});
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_time->setVisible(false);
    stillWheel(*m_choice);
    stillWheel(*m_time);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choice);
    layout->addWidget(m_time);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT edited(value()); });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] { Q_EMIT edited(value()); });
}

QVariant MomentEditor::value() const
{
    return m_choice->currentIndex() == 1 ? QVariant(m_time->dateTime().toMSecsSinceEpoch()) : QVariant();
}

void MomentEditor::showValue(const QVariant& value)
{
    const QSignalBlocker quietChoice(m_choice);
    const QSignalBlocker quietTime(m_time);
    m_choice->setCurrentIndex(value.isValid() ? 1 : 0);
    m_time->setVisible(value.isValid());
    if (value.isValid() && value != this->value())
        m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(value.toLongLong()));
    describe();
}

void MomentEditor::describe()
{
    m_time->setToolTip(models::format::exactTime(fromMilliseconds(m_time->dateTime().toMSecsSinceEpoch())));
}

void MomentEditor::setName(const QString& name)
{
    m_choice->setAccessibleName(name);
    m_time->setAccessibleName(tr("%1: date and time").arg(name));
}

void MomentEditor::setProblem(const QString& problem)
{
    mark(*m_time, problem);
}

} // namespace drydock::views
