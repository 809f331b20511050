// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/template_dialog.h"

#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace drydock::views {
namespace {

constexpr int dialogWidth = 420;

} // namespace

TemplateDialog::TemplateDialog(const ThemeSource& theme, const models::TemplateStore& store,
                               const std::string& renamed, QWidget* parent)
    : Dialog(theme, parent), m_store(store), m_renamed(renamed), m_name(new QLineEdit),
      m_note(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_save(makeButton(theme, renamed.empty() ? tr("Save template") : tr("Rename template"),
                        ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(renamed.empty() ? tr("Save as template") : tr("Rename template"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(8);
    rows->addWidget(new TextLabel(theme, windowTitle(), TextRole::Text, TextSize::Page, QFont::DemiBold));
    auto* words = new TextLabel(
        theme, tr("A template keeps how an update goes on, for everybody: waves, rules, windows. It keeps "
                  "neither the version nor the devices."));
    words->wrap();
    words->setMinimumWidth(scaledLength(dialogWidth));
    words->setVisible(renamed.empty());
    rows->addWidget(words);
    m_name->setAccessibleName(tr("Name of the template"));
    m_name->setPlaceholderText(tr("Name of the template"));
    m_name->setMinimumWidth(scaledLength(dialogWidth));
    if (const auto* known = store.find(renamed))
        m_name->setText(QString::fromStdString(known->title()));
    m_note->wrap();
    rows->addWidget(m_name);
    rows->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto* cancel = makeButton(theme, tr("Cancel"));
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    rows->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    m_name->selectAll();
    m_name->setFocus();
}

QString TemplateDialog::name() const
{
    return m_name->text();
}

void TemplateDialog::refresh()
{
    const QString note = m_store.nameNote(m_name->text(), m_renamed);
    m_note->setText(note);
    m_save->setEnabled(m_store.isNameGood(m_name->text(), m_renamed));
}

} // namespace drydock::views
