// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/detail_pane.h"

#include "models/devices/device_text.h"
#include "models/holds/hold_words.h"
#include "views/devices/device_buttons.h"
#include "views/devices/device_heading.h"
#include "views/devices/difference_view.h"
#include "views/devices/timeline_view.h"
#include "views/frame/state_glyphs.h"
#include "views/widgets/callout.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int paneWidth = 352;

StateGlyph glyphOf(const Why& why)
{
    switch (why.kind) {
    case WhyKind::NoUpdate:
    case WhyKind::Removed:
        return StateGlyph::None;
    case WhyKind::Draft:
    case WhyKind::WaitsForApproval:
    case WhyKind::Preparing:
    case WhyKind::Scheduled:
    case WhyKind::JobPaused:
    case WhyKind::JobEnding:
    case WhyKind::WaitsForWave:
    case WhyKind::WaitsForJob:
    case WhyKind::Frozen:
    case WhyKind::BlackedOut:
    case WhyKind::WaitsForWindow:
    case WhyKind::WaitsForSlot:
    case WhyKind::WaitsForBytes:
    case WhyKind::WaitsForRate:
    case WhyKind::Sending:
    case WhyKind::SendsAgain:
    case WhyKind::WaitsForDevice:
        return StateGlyph::Queued;
    case WhyKind::Told:
    case WhyKind::FetchedAgain:
        return StateGlyph::Notified;
    case WhyKind::Running:
    case WhyKind::Confirming:
        return StateGlyph::InProgress;
    case WhyKind::BrokerRefused:
    case WhyKind::ToldAndGone:
    case WhyKind::RunningAndGone:
    case WhyKind::Stalled:
    case WhyKind::Quarantined:
        return StateGlyph::Stalled;
    case WhyKind::Arrived:
        return StateGlyph::Succeeded;
    case WhyKind::AlreadyInstalled:
        return StateGlyph::AlreadyInstalled;
    case WhyKind::Failed:
    case WhyKind::Unconfirmed:
        return StateGlyph::Failed;
    case WhyKind::VersionMismatch:
        return StateGlyph::VersionMismatch;
    case WhyKind::Rejected:
    case WhyKind::Incompatible:
        return StateGlyph::Rejected;
    case WhyKind::TimedOut:
        return StateGlyph::TimedOut;
    case WhyKind::Canceled:
        return StateGlyph::Canceled;
    }
    return StateGlyph::None;
}

} // namespace

DetailPane::DetailPane(const ThemeSource& theme, const Models& models, QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::LeftEdge, parent), m_link(models.link), m_detail(models.detail),
      m_holds(models.holds), m_heading(new DeviceHeading(theme, models.link, models.detail)),
      m_why(new Callout(theme)), m_job(m_why->addAction(tr("Show the job"))), m_held(new Callout(theme)),
      m_state(new SectionTitle(theme, tr("State"))), m_timeline(new SectionTitle(theme, tr("Timeline")))
{
    setFixedWidth(scaledLength(paneWidth));
    setAccessibleName(tr("Device"));
    auto* content = new Pane(theme);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addSpacing(10);
    layout->addWidget(m_why);
    layout->addSpacing(10);
    layout->addWidget(m_held);
    layout->addSpacing(10);
    layout->addWidget(
        new DeviceButtons(theme, models.link, {m_detail, models.actions, m_holds, models.holdActions}));
    layout->addSpacing(16);
    layout->addWidget(m_state);
    layout->addSpacing(2);
    layout->addWidget(new DifferenceView(theme, m_detail.differences()));
    layout->addSpacing(16);
    layout->addWidget(m_timeline);
    layout->addSpacing(4);
    layout->addWidget(new TimelineView(theme, m_detail.timeline()));
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    connect(m_heading, &DeviceHeading::closeRequested, this, &DetailPane::closeRequested);
    connect(m_heading, &DeviceHeading::groupChosen, this,
            [this](const QString& group) { Q_EMIT filterChosen(QStringLiteral("group = %1").arg(group)); });
    connect(m_job, &QPushButton::clicked, this, [this] {
        if (m_detail.device() && m_detail.device()->execution)
            Q_EMIT jobChosen(QString::fromStdString(m_detail.device()->execution->jobId));
    });
    connect(&m_detail, &models::DeviceDetail::deviceSelected, this, &DetailPane::refresh);
    connect(&m_detail, &models::DeviceDetail::changed, this, &DetailPane::refresh);
    connect(&m_holds, &models::HoldStore::devicesChanged, this, &DetailPane::refresh);
    refresh();
}

void DetailPane::refresh()
{
    m_why->setVisible(m_detail.device().has_value());
    m_why->show(glyphOf(m_detail.why()), m_detail.whyTitle(), m_detail.whyText());
    m_job->setVisible(m_detail.device() && m_detail.device()->execution);
    const client::HeldDevice* held = m_holds.find(m_detail.deviceId());
    m_held->setVisible(held != nullptr);
    if (held)
        m_held->show(StateGlyph::Paused, tr("In quarantine"), models::heldWords(*held, systemNow()));
    const int differences = m_detail.differences().differences();
    m_state->setRemark(differences == 0 ? tr("reported as desired")
                                        : tr("%n differences", nullptr, differences));
    m_timeline->setRemark(m_detail.timeline().rowCount() == 0 ? tr("nothing yet") : tr("newest first"));
    if (const auto row = m_link.mirror().find(m_detail.deviceId())) {
        const client::FleetSnapshot& all = m_link.mirror().snapshot();
        m_heading->setGroups(
            models::qText(all.text(all.groups[*row])).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
}

} // namespace drydock::views
