// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/number_editor.h"

#include "views/update/number_box.h"

#include <QHBoxLayout>

#include <cmath>

namespace drydock::views {
namespace {

using Kind = models::FieldSpec::Kind;

constexpr double bytesAMegabyte = 1e6;
constexpr int numberBoxWidth = 108;

int decimalsOf(Kind kind)
{
    switch (kind) {
    case Kind::Percent:
        return 2;
    case Kind::Factor:
        return 1;
    case Kind::Megabytes:
        return 6;
    default:
        return 0;
    }
}

} // namespace

NumberEditor::NumberEditor(const models::FieldSpec& spec, QWidget* parent)
    : PlanEditor(parent), m_kind(spec.kind)
{
    const double unit = m_kind == Kind::Megabytes ? bytesAMegabyte : 1;
    m_box = new NumberBox(spec.least / unit, spec.most / unit, decimalsOf(m_kind), spec.none);
    m_box->setFixedWidth(scaledLength(numberBoxWidth));
    if (m_kind == Kind::Percent)
        m_box->setSuffix(QStringLiteral("\u00a0%"));
    if (m_kind == Kind::Factor)
        m_box->setSingleStep(0.1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &NumberBox::edited, this, &NumberEditor::tell);
}

void NumberEditor::showValue(const QVariant& value)
{
    const double unit = m_kind == Kind::Megabytes ? bytesAMegabyte : 1;
    m_box->showNumber(value.isValid() ? std::optional(value.toDouble() / unit) : std::nullopt);
}

void NumberEditor::setName(const QString& name)
{
    m_box->setAccessibleName(name);
}

void NumberEditor::setProblem(const QString& problem)
{
    mark(*m_box, problem);
}

void NumberEditor::tell()
{
    const auto number = m_box->number();
    if (!number)
        Q_EMIT edited({});
    else if (m_kind == Kind::Percent || m_kind == Kind::Factor)
        Q_EMIT edited(*number);
    else
        Q_EMIT edited(qlonglong(std::llround(*number * (m_kind == Kind::Megabytes ? bytesAMegabyte : 1))));
}

} // namespace drydock::views
