// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/choice_editor.h"

#include "views/update/still_wheel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace drydock::views {

ChoiceEditor::ChoiceEditor(const QStringList& choices, QWidget* parent)
    : PlanEditor(parent), m_box(new QComboBox)
{
    m_box->addItems(choices);
    stillWheel(*m_box);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceEditor::edited);
}

void ChoiceEditor::showValue(const QVariant& value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(value.toInt());
}

void ChoiceEditor::setName(const QString& name)
{
    m_box->setAccessibleName(name);
}

void ChoiceEditor::setProblem(const QString& problem)
{
    mark(*m_box, problem);
}

} // namespace drydock::views
