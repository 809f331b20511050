// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/reasons_section.h"

#include "views/charts/count_bars.h"
#include "views/jobs/job_states.h"
#include "views/widgets/section_title.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

using models::FailureReasonModel;

constexpr int mostReasons = 12;

ThemeColour barColour(StateGlyph glyph)
{
    switch (glyph) {
    case StateGlyph::TimedOut:
        return &Theme::sTimeout;
    case StateGlyph::Rejected:
        return &Theme::sRejected;
    case StateGlyph::Canceled:
    case StateGlyph::None:
        return &Theme::sCanceled;
    default:
        return &Theme::sFailed;
    }
}

CountBar readReason(const QModelIndex& index)
{
    CountBar bar;
    bar.text = index.data().toString();
    bar.count = index.data(FailureReasonModel::CountRole).toInt();
    bar.glyph = index.data(FailureReasonModel::IsMismatchRole).toBool()
                    ? StateGlyph::VersionMismatch
                    : glyphOf(static_cast<ExecutionState>(index.data(FailureReasonModel::StateRole).toInt()));
    bar.colour = barColour(*bar.glyph);
    return bar;
}

} // namespace

ReasonsSection::ReasonsSection(const ThemeSource& theme, FailureReasonModel& reasons, Navigator& navigator,
                               QWidget* parent)
    : QWidget(parent), m_reasons(reasons),
      m_title(new SectionTitle(theme, {}, tr("click to see the devices")))
{
    auto* bars = new CountBars(theme, tr("Reasons"), readReason);
    bars->setModel(&reasons);
    bars->setColumns(0.5, 0);
    bars->setMostRows(mostReasons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(bars);
    connect(bars, &CountBars::chosen, this, [&navigator](const QModelIndex& index) {
        navigator.showDevices(index.data(FailureReasonModel::QueryRole).toString());
    });
    connect(&reasons, &QAbstractItemModel::modelReset, this, &ReasonsSection::refresh);
    connect(&reasons, &QAbstractItemModel::rowsInserted, this, &ReasonsSection::refresh);
    connect(&reasons, &QAbstractItemModel::rowsRemoved, this, &ReasonsSection::refresh);
    connect(&reasons, &QAbstractItemModel::dataChanged, this, &ReasonsSection::refresh);
    refresh();
}

void ReasonsSection::refresh()
{
    int devices = 0;
    for (int row = 0; row < m_reasons.rowCount(); ++row)
        devices += m_reasons.index(row).data(FailureReasonModel::CountRole).toInt();
    m_title->setTitle(tr("Why %Ln did not succeed", nullptr, devices));
    setVisible(devices > 0);
}

} // namespace drydock::views
