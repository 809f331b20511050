// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/online_section.h"

#include "models/text/format.h"
#include "views/charts/online_chart.h"
#include "views/jobs/chart_saving.h"
#include "views/theme/fonts.h"
#include "views/widgets/section_title.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int mostHeight = 260; ///< of the chart; more says nothing more
const QString spanName = QStringLiteral("overview/span");

} // namespace

OnlineSection::OnlineSection(const ThemeSource& theme, models::OverviewModel& model,
                             models::Preferences& preferences, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_model(model), m_preferences(preferences),
      m_title(new SectionTitle(theme, tr("Online"))),
      m_span(new SegmentedControl(theme, tr("Time that is shown"), {tr("1 h"), tr("24 h"), tr("7 d")})),
      m_chart(new OnlineChart(theme)), m_since(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    m_title->addWidget(m_span);
    m_since->wrap();
    m_chart->setMaximumHeight(scaledLength(mostHeight));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_since);
    layout->addStretch();
    m_span->setCurrent(
        std::clamp(preferences.viewState(spanName).toInt(), 0, static_cast<int>(client::HistorySpan::Week)));
    connect(m_span, &SegmentedControl::chosen, this, [this](int span) {
        m_preferences.setViewState(spanName, QByteArray::number(span));
        refresh();
    });
    connect(m_chart, &ChartWidget::saveRequested, this, [this, &navigator](ChartFile kind) {
        askAndSave(*this, kind, m_chart->accessibleName(), navigator,
                   [this, kind](const QString& path) { return m_chart->save(kind, path); });
    });
    connect(&model, &models::OverviewModel::onlineChanged, this, &OnlineSection::refresh);
    refresh();
}

void OnlineSection::refresh()
{
    const auto samples = m_model.online().samples(static_cast<client::HistorySpan>(m_span->current()));
    std::vector<OnlinePoint> points;
    points.reserve(samples.size());
    for (const auto& sample : samples)
        points.push_back({sample.time, static_cast<int>(sample.online)});
    m_chart->setPoints(points);
    const auto since = m_model.online().since();
    m_since->setText(
        since ? tr("Recorded by this console since %1.").arg(models::format::dayAndTime(*since, systemNow()))
              : QString());
    m_since->setToolTip(since ? models::format::exactTime(*since) : QString());
    if (samples.empty()) {
        m_title->setRemark({});
        return;
    }
    const auto& last = samples.back();
    m_title->setRemark(
        tr("%1 now, %2 of known devices")
            .arg(models::format::count(last.online), models::format::percent(last.online, last.devices)));
}

} // namespace drydock::views
