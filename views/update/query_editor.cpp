// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/query_editor.h"

#include "views/query/query_line.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <utility>

namespace drydock::views {
namespace {

constexpr int lineWidth = 300;

} // namespace

QueryEditor::QueryEditor(const ThemeSource& theme, const QString& name, models::KnownValues knownValues,
                         QWidget* parent)
    : PlanEditor(parent), m_line(new QueryLine(theme, name, std::move(knownValues)))
{
    m_line->setMinimumWidth(scaledLength(lineWidth));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &QueryEditor::edited);
}

void QueryEditor::showValue(const QVariant& value)
{
    if (value.toString() == m_line->text())
        return;
    const QSignalBlocker quiet(m_line);
    m_line->setText(value.toString());
}

void QueryEditor::setName(const QString& name)
{
    m_line->setAccessibleName(name);
}

void QueryEditor::setProblem(const QString& problem)
{
    m_line->setProblem(problem.isEmpty() ? std::nullopt
                                         : std::optional(models::QueryProblem{.sentence = problem}));
}

} // namespace drydock::views
