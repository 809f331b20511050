// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/cancel_dialog.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drydock::views {

CancelDialog::CancelDialog(const ThemeSource& theme, const client::JobSummary& job, Force force,
                           QWidget* parent)
    : Dialog(theme, parent), m_why(new QLineEdit)
{
    const QString title = QString::fromStdString(job.title());
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(force == Force::Yes ? tr("Force cancel %1").arg(title) : tr("Cancel %1").arg(title));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    auto* heading = new TextLabel(theme,
                                  force == Force::Yes ? tr("Cancel “%1” and what is under way?").arg(title)
                                                      : tr("Cancel “%1”?").arg(title),
                                  TextRole::Text, TextSize::Figure, QFont::DemiBold);
    heading->wrap();
    auto* text = new TextLabel(theme, consequences(job, force));
    text->wrap();
    m_why->setPlaceholderText(tr("Why? (for the record, may stay empty)"));
    m_why->setAccessibleName(tr("Why it is canceled"));
    m_why->setMaxLength(500);
    auto* keep = makeButton(theme, tr("Keep the job"));
    auto* cancel = makeButton(theme, force == Force::Yes ? tr("Force cancel job") : tr("Cancel job"),
                              ButtonKind::Danger);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(cancel, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_why, &QLineEdit::returnPressed, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(cancel);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addWidget(m_why);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    setMinimumWidth(scaledLength(460));
    keep->setFocus();
}

QString CancelDialog::why() const
{
    return m_why->text().trimmed();
}

QString CancelDialog::consequences(const client::JobSummary& job, Force force)
{
    const auto waiting =
        static_cast<int>(job.count(ExecutionState::Queued) + job.count(ExecutionState::Notified));
    const auto begun = static_cast<int>(job.count(ExecutionState::InProgress));
    QStringList lines;
    if (waiting > 0)
        lines << tr("%Ln device(s) that have not begun stay as they are.", nullptr, waiting);
    if (begun > 0 && force == Force::No)
        lines << tr("%Ln device(s) that have begun may finish; how they end still counts.", nullptr, begun);
    if (begun > 0 && force == Force::Yes)
        lines << tr("%Ln device(s) that have begun count as canceled at once. A device that is installing "
                    "may still end up with the new version.",
                    nullptr, begun);
    if (const auto arrived = static_cast<int>(job.arrived()); arrived > 0)
        lines << tr("%Ln device(s) that have the version keep it.", nullptr, arrived);
    lines << tr("This cannot be undone.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace drydock::views
