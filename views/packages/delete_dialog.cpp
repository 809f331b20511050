// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/delete_dialog.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>

namespace drydock::views {
namespace {

constexpr int dialogWidth = 420;

} // namespace

DeleteDialog::DeleteDialog(const ThemeSource& theme, const client::PackageInfo& package, int devices,
                           QWidget* parent)
    : Dialog(theme, parent)
{
    const QString label = QString::fromStdString(package.name + " " + package.version);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete %1").arg(label));
    setBackgroundRole(QPalette::Button); // raised, as all dialogs
    setAutoFillBackground(true);
    setMinimumWidth(scaledLength(dialogWidth));
    auto* heading =
        new TextLabel(theme, tr("Delete %1?").arg(label), TextRole::Text, TextSize::Figure, QFont::DemiBold);
    heading->wrap();
    QStringList lines{tr("Its file leaves the storage. This cannot be undone.")};
    if (devices > 0)
        lines << tr("%Ln device(s) run it and keep it, but none can be brought back to it.", nullptr,
                    devices);
    auto* text = new TextLabel(theme, lines.join(QLatin1Char('\n')));
    text->wrap();
    auto* keep = makeButton(theme, tr("Keep it"));
    auto* remove = makeButton(theme, tr("Delete version"), ButtonKind::Danger);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    resize(minimumWidth(), layout->heightForWidth(minimumWidth()));
    keep->setFocus();
}

} // namespace drydock::views
