// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/switch_editor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace drydock::views {

SwitchEditor::SwitchEditor(const QString& label, QWidget* parent)
    : PlanEditor(parent), m_box(new QCheckBox(label))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, &SwitchEditor::edited);
}

void SwitchEditor::showValue(const QVariant& value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(value.toBool());
}

void SwitchEditor::setName(const QString& name)
{
    m_box->setAccessibleName(name);
}

void SwitchEditor::setProblem(const QString& problem)
{
    m_box->setAccessibleDescription(problem);
}

} // namespace drydock::views
