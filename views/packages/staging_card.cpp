// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/staging_card.h"

#include "models/text/format.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/callout.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/progress_line.h"
#include "views/widgets/status_glyph_label.h"

#include <QHBoxLayout>

namespace drydock::views {

using client::StageStep;
using models::Staging;
using models::StagingModel;
namespace format = models::format;

StagingCard::StagingCard(const ThemeSource& theme, StagingModel& stagings, const QModelIndex& row,
                         QWidget* parent)
    : QWidget(parent), m_stagings(stagings), m_row(row),
      m_title(new ElidedLabel(theme, row.data().toString(), TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_percent(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_line(new ProgressLine(theme)), m_measure(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_steps(new QWidget), m_cancel(makeButton(theme, tr("Cancel upload"), ButtonKind::Danger)),
      m_failure(new Callout(theme))
{
    m_line->setAccessibleName(tr("Upload of %1").arg(row.data().toString()));
    m_cancel->setAccessibleName(tr("Cancel upload of %1").arg(row.data().toString()));
    m_measure->wrap();
    addSteps(theme, *m_steps);
    QPushButton* retry = m_failure->addAction(tr("Try again"));
    QPushButton* dismiss = m_failure->addAction(tr("Dismiss"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_percent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(heading);
    layout->addWidget(m_line);
    layout->addWidget(m_measure);
    layout->addWidget(m_steps);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    layout->addWidget(m_failure);
    // Each makes an end of this card: not while its button speaks.
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_stagings.cancel(m_row.row()); });
    connect(
        retry, &QPushButton::clicked, this, [this] { m_stagings.retry(m_row.row()); }, Qt::QueuedConnection);
    connect(
        dismiss, &QPushButton::clicked, this, [this] { m_stagings.dismiss(m_row.row()); },
        Qt::QueuedConnection);
    refresh();
}

void StagingCard::addSteps(const ThemeSource& theme, QWidget& parent)
{
    const auto* staging = m_stagings.staging(m_row.row());
    auto* layout = new QVBoxLayout(&parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](StageStep step, const QString& words) {
        m_step[step] = new StatusGlyphLabel(theme, StateGlyph::Queued, words);
        layout->addWidget(m_step[step]);
    };
    add(StageStep::Check, tr("Read the file"));
    add(StageStep::Upload, tr("Upload and hash"));
    if (!staging->request().signingKey.empty())
        add(StageStep::Sign, tr("Sign"));
    add(StageStep::Register, tr("Check size and hash in storage"));
    if (staging->request().publish)
        add(StageStep::Publish, tr("Publish"));
}

QString StagingCard::measure() const
{
    const Staging& staging = *m_stagings.staging(m_row.row());
    if (staging.state() == Staging::State::Canceling)
        return tr("Canceling…");
    const QString done = tr("%1 of %2", "bytes uploaded, all bytes")
                             .arg(format::bytes(staging.done()), format::bytes(staging.total()));
    if (!staging.timeLeft())
        return done;
    return tr("%1, %2, %3 left", "how much, rate, time")
        .arg(done, format::bytesPerSecond(staging.bytesPerSecond()), format::duration(*staging.timeLeft()));
}

void StagingCard::refresh()
{
    const Staging* staging = m_stagings.staging(m_row.row());
    if (!staging)
        return;
    const bool hasFailed = staging->state() == Staging::State::Failed;
    m_percent->setText(hasFailed ? QString() : format::percent(staging->percent(), 100));
    m_line->setPercent(staging->percent());
    m_measure->setText(measure());
    for (const auto& [step, label] : m_step) {
        const StateGlyph glyph = step < staging->step()    ? StateGlyph::Succeeded
                                 : step == staging->step() ? StateGlyph::InProgress
                                                           : StateGlyph::Queued;
        if (label->state() != glyph)
            label->setState(glyph, label->word());
    }
    m_cancel->setEnabled(staging->state() == Staging::State::Running);
    for (QWidget* part : std::initializer_list<QWidget*>{m_line, m_measure, m_steps, m_cancel})
        part->setVisible(!hasFailed);
    m_failure->setVisible(hasFailed);
    if (hasFailed)
        m_failure->show(StateGlyph::Failed, tr("It was not staged"),
                        m_row.data(StagingModel::ErrorRole).toString());
}

} // namespace drydock::views
