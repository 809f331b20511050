// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/order_dialog.h"

#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int orderWidth = 460;
constexpr int longestWhy = 500;
constexpr int rowsAbove = 2; ///< the question, and what follows

} // namespace

OrderDialog::OrderDialog(const ThemeSource& theme, const Words& words, QWidget* parent)
    : Dialog(theme, parent), m_rows(new QVBoxLayout(this)), m_why(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setAccessibleDescription(words.text);
    m_rows->setContentsMargins(24, 20, 24, 20);
    m_rows->setSpacing(12);
    auto* heading = new TextLabel(theme, words.question, TextRole::Text, TextSize::Figure, QFont::DemiBold);
    heading->wrap();
    auto* text = new TextLabel(theme, words.text);
    text->wrap();
    m_why->setPlaceholderText(tr("Why? (for the record, may stay empty)"));
    m_why->setAccessibleName(words.whyName);
    m_why->setMaxLength(longestWhy);
    m_why->setVisible(!words.whyName.isEmpty());
    auto* keep = makeButton(theme, words.keep);
    auto* action =
        makeButton(theme, words.action, words.isDestructive ? ButtonKind::Danger : ButtonKind::Primary);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(action, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_why, &QLineEdit::returnPressed, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(action);
    m_rows->addWidget(heading);
    m_rows->addWidget(text);
    m_rows->addWidget(m_why);
    m_rows->addSpacing(4);
    m_rows->addLayout(buttons);
    setMinimumWidth(scaledLength(orderWidth));
    // Enter pressed in haste changes nothing.
    keep->setFocus();
}

QString OrderDialog::why() const
{
    return m_why->text().trimmed();
}

void OrderDialog::addRow(QWidget* row)
{
    m_rows->insertWidget(rowsAbove, row);
}

} // namespace drydock::views
