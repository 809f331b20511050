// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/draft_field.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace drydock::views {

using models::ConnectionDraft;

DraftField::DraftField(const ThemeSource& theme, ConnectionDraft& draft, ConnectionDraft::Field field,
                       const QString& label, const QString& placeholder, Kind kind, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_field(field), m_placeholder(placeholder),
      m_label(new TextLabel(theme, label, TextRole::Muted, TextSize::Second, QFont::Medium)),
      m_edit(new QLineEdit), m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second))
{
    m_edit->setAccessibleName(label);
    if (kind == Kind::Secret) {
        m_edit->setEchoMode(QLineEdit::Password);
        m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_label->setBuddy(m_edit);
    m_problem->wrap();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    if (kind == Kind::File)
        addChooser(theme, *row, label);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addLayout(row);
    layout->addWidget(m_problem);

    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_draft.setValue(m_field, text); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_isTouched = m_isTouched || !m_edit->text().isEmpty();
        refresh();
    });
    // What is right may depend on other fields.
    connect(&draft, &ConnectionDraft::changed, this, &DraftField::refresh);
    connect(&draft, &ConnectionDraft::keptChanged, this, &DraftField::refresh);
    connect(&draft, &ConnectionDraft::loaded, this, [this] {
        m_isTouched = false;
        refresh();
    });
    refresh();
}

void DraftField::addChooser(const ThemeSource& theme, QHBoxLayout& row, const QString& label)
{
    auto* button = makeButton(theme, tr("Choose…"));
    button->setAccessibleName(tr("Choose a file: %1").arg(label));
    connect(button, &QPushButton::clicked, this, [this, label] { choose(label); });
    row.addWidget(button);
}

void DraftField::choose(const QString& title)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QFileInfo(m_edit->text()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_isTouched = true;
        m_draft.setValue(m_field, file);
    });
    dialog->open();
}

void DraftField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void DraftField::setPlaceholder(const QString& placeholder)
{
    m_placeholder = placeholder;
    refresh();
}

bool DraftField::showProblem()
{
    m_isTouched = true;
    refresh();
    return !m_problem->text().isEmpty();
}

void DraftField::refresh()
{
    const QString value = m_draft.value(m_field);
    // Spaces around it, which the draft leaves out, may be on their way to more text.
    if (m_edit->text().trimmed() != value.trimmed() || value.isEmpty() != m_edit->text().isEmpty())
        m_edit->setText(value);
    m_edit->setPlaceholderText(m_draft.isKept(m_field) ? tr("kept; type to replace it") : m_placeholder);
    const QString problem = m_isTouched ? m_draft.problem(m_field) : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
    if (m_edit->property("invalid").toBool() != !problem.isEmpty()) {
        m_edit->setProperty("invalid", !problem.isEmpty());
        m_edit->update();
    }
}

} // namespace drydock::views
