// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/text_editor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace drydock::views {
namespace {

constexpr int textLineWidth = 200;

} // namespace

TextEditor::TextEditor(QWidget* parent) : PlanEditor(parent), m_line(new QLineEdit)
{
    m_line->setFont(monoFont());
    m_line->setMinimumWidth(scaledLength(textLineWidth));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    // Not textEdited: assistive tools set a text without typing it.
    connect(m_line, &QLineEdit::textChanged, this, &TextEditor::edited);
}

void TextEditor::showValue(const QVariant& value)
{
    // A blank behind what is typed is not part of the value.
    if (value.toString() == m_line->text().trimmed())
        return;
    const QSignalBlocker quiet(m_line);
    m_line->setText(value.toString());
}

void TextEditor::setName(const QString& name)
{
    m_line->setAccessibleName(name);
}

void TextEditor::setProblem(const QString& problem)
{
    mark(*m_line, problem);
}

} // namespace drydock::views
