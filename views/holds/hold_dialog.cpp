// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/hold_dialog.h"

#include "models/text/format.h"
#include "views/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <array>

namespace drydock::views {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::hours, 5> times{1h, 8h, 24h, 7 * 24h, 30 * 24h};
constexpr int usual = 2; ///< index of the one that is offered first

OrderDialog::Words wordsFor(const QString& device)
{
    return {.title = HoldDialog::tr("Hold back %1").arg(device),
            .question = HoldDialog::tr("Hold back “%1” from all jobs?").arg(device),
            .text = HoldDialog::tr("No job tells it anything until then. What it has begun goes on."),
            .keep = HoldDialog::tr("Leave it be"),
            .action = HoldDialog::tr("Hold the device back"),
            .whyName = HoldDialog::tr("Why it is held back")};
}

} // namespace

HoldDialog::HoldDialog(const ThemeSource& theme, const QString& device, QWidget* parent)
    : OrderDialog(theme, wordsFor(device), parent), m_time(new QComboBox)
{
    m_time->setAccessibleName(tr("For how long"));
    for (const auto time : times)
        m_time->addItem(models::format::duration(time), qlonglong(time.count()));
    m_time->addItem(tr("Until it is released"));
    m_time->setCurrentIndex(usual);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* label = new TextLabel(theme, tr("For how long"));
    label->setBuddy(m_time);
    line->addWidget(label);
    line->addWidget(m_time);
    line->addStretch(1);
    addRow(row);
}

std::optional<std::chrono::milliseconds> HoldDialog::time() const
{
    const QVariant hours = m_time->currentData();
    return hours.isValid() ? std::optional<std::chrono::milliseconds>(std::chrono::hours(hours.toLongLong()))
                           : std::nullopt;
}

} // namespace drydock::views
