// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/staging_card.h"

#include "models/text/format.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/progress_line.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace drydock::views {
namespace {

using models::Staging;
using models::StagingModel;

} // namespace

StagingCard::StagingCard(const ThemeSource& theme, StagingModel& model, int row, QWidget* parent)
    : QWidget(parent), m_model(model), m_row(row),
      m_title(new ElidedLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_percent(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_bar(new ProgressLine(theme)), m_remark(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_cancel(makeButton(theme, tr("Cancel upload"), ButtonKind::Danger)),
      m_retry(makeButton(theme, tr("Try again"))),
      m_dismiss(makeButton(theme, tr("Dismiss"), ButtonKind::Quiet))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_percent);
    layout->addLayout(head);
    m_bar->setAccessibleName(tr("Progress of the upload"));
    layout->addWidget(m_bar);
    m_remark->wrap();
    layout->addWidget(m_remark);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_cancel, m_retry, m_dismiss})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_model.cancel(m_row); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_model.retry(m_row); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_model.dismiss(m_row); });
    refresh();
}

QModelIndex StagingCard::index() const
{
    return m_model.index(m_row, 0);
}

void StagingCard::refresh()
{
    const QModelIndex at = index();
    const auto state = static_cast<Staging::State>(at.data(StagingModel::StateRole).toInt());
    const bool failed = state == Staging::State::Failed || state == Staging::State::Canceled;
    m_title->setFullText(
        tr("%1 %2", "package, version")
            .arg(at.data(StagingModel::NameRole).toString(), at.data(StagingModel::VersionRole).toString()));
    const int percent = at.data(StagingModel::PercentRole).toInt();
    m_percent->setText(failed ? QString() : tr("%1 %", "percent").arg(percent));
    m_bar->setPercent(percent);
    m_bar->setState(failed ? StateGlyph::Canceled : StateGlyph::InProgress);
    m_remark->setText(remark());
    m_remark->setRole(state == Staging::State::Failed ? TextRole::Fail : TextRole::Muted);
    m_cancel->setVisible(!failed);
    m_cancel->setEnabled(state == Staging::State::Running);
    m_retry->setVisible(failed);
    m_dismiss->setVisible(failed);
}

QString StagingCard::remark() const
{
    namespace format = models::format;
    const QModelIndex at = index();
    switch (static_cast<Staging::State>(at.data(StagingModel::StateRole).toInt())) {
    case Staging::State::Canceling:
        return tr("Being canceled…");
    case Staging::State::Canceled:
        return tr("Canceled.");
    case Staging::State::Failed:
        return at.data(StagingModel::ErrorRole).toString();
    case Staging::State::Running:
    case Staging::State::Succeeded:
        break;
    }
    switch (static_cast<client::StageStep>(at.data(StagingModel::StepRole).toInt())) {
    case client::StageStep::Check:
        return tr("Reading the file…");
    case client::StageStep::Upload:
        break;
    case client::StageStep::Sign:
        return tr("Signing the manifest…");
    case client::StageStep::Register:
        return tr("The service checks size and hash in the storage…");
    case client::StageStep::Publish:
        return tr("Publishing…");
    }
    const QString amount = tr("%1 of %2", "bytes")
                               .arg(format::bytes(at.data(StagingModel::DoneRole).toULongLong()),
                                    format::bytes(at.data(StagingModel::TotalRole).toULongLong()));
    const qint64 left = at.data(StagingModel::TimeLeftRole).toLongLong();
    if (left < 0)
        return amount;
    return tr("%1, %2, %3 left", "amount, rate, time")
        .arg(amount, format::bytesPerSecond(at.data(StagingModel::RateRole).toDouble()),
             format::duration(std::chrono::milliseconds(left)));
}

} // namespace drydock::views
