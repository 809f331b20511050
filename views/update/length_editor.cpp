// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/length_editor.h"

#include "views/update/number_box.h"
#include "views/update/still_wheel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <cmath>

namespace drydock::views {
namespace {

constexpr double longest = 9'999;
constexpr int numberWidth = 92;

} // namespace

LengthEditor::LengthEditor(const models::FieldSpec& spec, QWidget* parent)
    : PlanEditor(parent), m_number(new NumberBox(1, longest, 3, spec.none)), m_unit(new QComboBox)
{
    m_unit->addItem(tr("seconds"), qlonglong(1'000));
    m_unit->addItem(tr("minutes"), qlonglong(60'000));
    m_unit->addItem(tr("hours"), qlonglong(3'600'000));
    m_unit->addItem(tr("days"), qlonglong(86'400'000));
    m_unit->setCurrentIndex(1);
    m_number->setFixedWidth(scaledLength(numberWidth));
    if (spec.none.isEmpty())
        m_number->setMinimum(0);
    stillWheel(*m_unit);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_number);
    layout->addWidget(m_unit);
    setFocusProxy(m_number);
    connect(m_number, &NumberBox::edited, this, [this] { Q_EMIT edited(value()); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        if (m_number->number())
            Q_EMIT edited(value());
    });
}

QVariant LengthEditor::value() const
{
    const auto number = m_number->number();
    return number ? QVariant(qlonglong(std::llround(*number * m_unit->currentData().toDouble())))
                  : QVariant();
}

void LengthEditor::showValue(const QVariant& value)
{
    if (value == this->value())
        return;
    if (!value.isValid()) {
        m_number->showNumber({});
        return;
    }
    // In the largest unit that it is a whole number of.
    int unit = m_unit->count() - 1;
    while (unit > 0 && value.toLongLong() % m_unit->itemData(unit).toLongLong() != 0)
        --unit;
    const QSignalBlocker quiet(m_unit);
    m_unit->setCurrentIndex(unit);
    m_number->showNumber(value.toDouble() / m_unit->itemData(unit).toDouble());
}

void LengthEditor::setName(const QString& name)
{
    m_number->setAccessibleName(name);
    m_unit->setAccessibleName(tr("%1: unit", "of a duration").arg(name));
}

void LengthEditor::setProblem(const QString& problem)
{
    mark(*m_number, problem);
}

} // namespace drydock::views
