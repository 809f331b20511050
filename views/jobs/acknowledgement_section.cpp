// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/acknowledgement_section.h"

#include "views/charts/acknowledgement_view.h"
#include "views/charts/chart_legend.h"
#include "views/jobs/chart_saving.h"
#include "views/theme/fonts.h"
#include "views/widgets/buttons.h"
#include "views/widgets/section_title.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

using Band = models::JobDetail::Band;

constexpr std::array<std::pair<Band, Layer>, layerCount> layerOfBand{
    {{Band::NotSuccessful, Layer::NotSuccessful},
     {Band::Succeeded, Layer::Succeeded},
     {Band::Other, Layer::AlreadyInstalled},
     {Band::InProgress, Layer::InProgress},
     {Band::Notified, Layer::Notified},
     {Band::Queued, Layer::Queued}}};

/// What people did to the job while it ran, oldest first.
std::vector<ChartMarker> markersOf(models::DecisionModel& decisions, TimePoint begin)
{
    std::vector<ChartMarker> markers;
    for (int row = decisions.rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = decisions.index(row);
        const TimePoint time = fromMilliseconds(index.data(models::DecisionModel::TimeRole).toLongLong());
        if (index.data(models::DecisionModel::IsAutomaticRole).toBool() || time <= begin)
            continue;
        const auto clock =
            QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)).toString(QStringLiteral("HH:mm"));
        markers.push_back({time - begin, AcknowledgementSection::tr("%1, %2", "what was decided, when")
                                             .arg(index.data().toString(), clock)});
    }
    return markers;
}

} // namespace

AcknowledgementSection::AcknowledgementSection(const ThemeSource& theme, models::JobDetail& detail,
                                               Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_detail(detail), m_navigator(navigator), m_chart(new AcknowledgementView(theme))
{
    auto* title = new SectionTitle(theme, tr("Acknowledgements over time"), tr("devices by state"));
    auto* png = makeToolButton(theme, Icon::Image, tr("PNG"));
    auto* csv = makeToolButton(theme, Icon::Export, tr("CSV"));
    png->setAccessibleName(tr("Save the chart as a picture"));
    csv->setAccessibleName(tr("Save the numbers as CSV"));
    title->setMinimumHeight(scaledLength(28));
    title->addWidget(png);
    title->addWidget(csv);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(makeAcknowledgementLegend(theme));
    layout->addWidget(m_chart, 1);
    connect(png, &QToolButton::clicked, this, [this] { save(ChartFile::Png); });
    connect(csv, &QToolButton::clicked, this, [this] { save(ChartFile::Csv); });
    connect(m_chart, &ChartWidget::saveRequested, this, &AcknowledgementSection::save);
}

void AcknowledgementSection::refresh()
{
    AcknowledgementSeries series;
    series.title = m_detail.title();
    series.hasEnded = m_detail.job() && !m_detail.job()->isOpen();
    const auto points = m_detail.chart();
    if (!points.empty()) {
        series.begin = points.front().time;
        series.markers = markersOf(m_detail.decisions(), series.begin);
        const auto end = points.back().time - series.begin;
        std::erase_if(series.markers, [end](const ChartMarker& marker) { return marker.time > end; });
    }
    for (const auto& point : points) {
        AcknowledgementSample sample;
        sample.time = point.time - series.begin;
        for (const auto& [band, layer] : layerOfBand)
            sample[layer] = static_cast<int>(point.devices[static_cast<std::size_t>(band)]);
        series.samples.push_back(sample);
    }
    m_chart->setSeries(std::move(series));
}

void AcknowledgementSection::save(ChartFile kind)
{
    askAndSave(*this, kind, m_detail.title(), m_navigator, [this, kind](const QString& path) {
        // All states one by one, which the chart sums up.
        return kind == ChartFile::Csv ? m_detail.exportCsv(path) : m_chart->save(kind, path);
    });
}

} // namespace drydock::views
