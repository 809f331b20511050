// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/confirm_dialog.h"

#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace drydock::views {
namespace {

constexpr int dialogWidth = 420;

} // namespace

ConfirmDialog::ConfirmDialog(const ThemeSource& theme, const QString& title, const QString& text,
                             const QString& action, QWidget* parent)
    : Dialog(theme, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleDescription(text);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto* heading = new TextLabel(theme, title, TextRole::Text, TextSize::Page, QFont::DemiBold);
    heading->wrap();
    auto* words = new TextLabel(theme, text);
    words->wrap();
    words->setMinimumWidth(scaledLength(dialogWidth));
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = makeButton(theme, tr("Cancel"));
    auto* confirm = makeButton(theme, action, ButtonKind::Danger);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    // Enter pressed in haste changes nothing.
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace drydock::views
