// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/zone_editor.h"

#include "models/text/time_zones.h"
#include "views/update/still_wheel.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace drydock::views {
namespace {

constexpr int zoneBoxWidth = 220;

} // namespace

ZoneEditor::ZoneEditor(QWidget* parent) : PlanEditor(parent), m_box(new QComboBox)
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItems(models::timeZoneNames());
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->setFixedWidth(scaledLength(zoneBoxWidth));
    stillWheel(*m_box);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::editTextChanged, this, &ZoneEditor::edited);
}

void ZoneEditor::showValue(const QVariant& value)
{
    if (value.toString() == m_box->currentText().trimmed())
        return;
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(m_box->findText(value.toString()));
    m_box->setEditText(value.toString());
}

void ZoneEditor::setName(const QString& name)
{
    m_box->setAccessibleName(name);
    m_box->lineEdit()->setAccessibleName(name);
}

void ZoneEditor::setProblem(const QString& problem)
{
    mark(*m_box, problem);
}

} // namespace drydock::views
