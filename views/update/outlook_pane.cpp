// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/outlook_pane.h"

#include "models/text/format.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"
#include "views/widgets/stacked_bar.h"
#include "views/widgets/text_label.h"

#include <QFormLayout>
#include <QScrollArea>

#include <algorithm>

namespace drydock::views {
namespace {

namespace format = models::format;

constexpr int paneWidth = 330;
constexpr std::size_t mostRows = 8;

} // namespace

OutlookPane::OutlookPane(const ThemeSource& theme, const models::UpdateDraft& draft, QWidget* parent)
    : Pane(theme, &Theme::sunken, Qt::LeftEdge, parent), m_theme(theme), m_draft(draft),
      m_course(new TextLabel(theme, {})), m_policy(new TextLabel(theme, {}, TextRole::Muted)),
      m_touched(new SectionTitle(theme, tr("Who it touches"))), m_rows(new QFormLayout)
{
    setFixedWidth(scaledLength(paneWidth));
    auto* content = new Pane(theme, &Theme::sunken);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("What will happen")));
    m_course->wrap();
    m_policy->wrap();
    layout->addWidget(m_course);
    layout->addWidget(m_policy);
    layout->addSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("Forecast")));
    auto* figures = new QFormLayout;
    figures->setHorizontalSpacing(16);
    figures->setVerticalSpacing(4);
    m_duration = addFigure(*figures, tr("All told after"));
    m_offline = addFigure(*figures, tr("Offline now"));
    m_download = addFigure(*figures, tr("Download"));
    layout->addLayout(figures);
    layout->addSpacing(8);
    layout->addWidget(m_touched);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(makeScrolled(content));
    connect(&draft, &models::UpdateDraft::changed, this, &OutlookPane::refresh);
    refresh();
}

TextLabel* OutlookPane::addFigure(QFormLayout& form, const QString& label)
{
    auto* value = new TextLabel(m_theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold);
    value->wrap();
    form.addRow(new TextLabel(m_theme, label, TextRole::Muted), value);
    return value;
}

void OutlookPane::refresh()
{
    const QStringList course = m_draft.courseSentences();
    m_course->setText(course.isEmpty() ? tr("Choose what is rolled out, and to whom.")
                                       : models::format::sentences(course));
    m_policy->setText(models::format::sentences(m_draft.policySentences()));
    m_policy->setVisible(!course.isEmpty());
    showForecast();
    showTouched();
}

void OutlookPane::showForecast()
{
    const auto forecast = m_draft.version() ? m_draft.forecast() : std::nullopt;
    const QString dash = QStringLiteral("–");
    m_duration->setText(!forecast                             ? dash
                        : forecast->untilAllTold.count() == 0 ? tr("at once")
                                                              : format::duration(forecast->untilAllTold));
    m_offline->setText(!forecast ? dash
                       : forecast->offline == 0
                           ? tr("none")
                           : tr("%Ln devices, told on return", nullptr, int(forecast->offline)));
    m_download->setText(!forecast ? dash
                                  : tr("%1, %2 at most", "bytes, rate")
                                        .arg(format::bytes(forecast->bytes),
                                             format::bytesPerSecond(forecast->mostBytesPerSecond)));
}

void OutlookPane::showTouched()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    const client::JobPreview* preview = m_draft.preview();
    m_touched->setVisible(preview != nullptr && !preview->byModelAndVersion.empty());
    if (preview == nullptr)
        return;
    std::uint64_t largest = 1;
    for (const auto& row : preview->byModelAndVersion)
        largest = std::max(largest, row.count);
    const std::size_t shown = std::min(mostRows, preview->byModelAndVersion.size());
    std::uint64_t rest = preview->others;
    for (std::size_t i = shown; i < preview->byModelAndVersion.size(); ++i)
        rest += preview->byModelAndVersion[i].count;
    for (std::size_t i = 0; i < shown; ++i) {
        const client::JobPreview::Row& row = preview->byModelAndVersion[i];
        const QString model = row.model.empty() ? tr("unknown model") : QString::fromStdString(row.model);
        const QString version = row.version.empty() ? tr("no version") : QString::fromStdString(row.version);
        const QString name = tr("%1 on %2", "model, version").arg(model, version);
        auto* line = new QWidget;
        auto* box = new QHBoxLayout(line);
        box->setContentsMargins(0, 0, 0, 0);
        auto* bar = new StackedBar(m_theme, 8);
        bar->setSegments({{qint64(row.count), &Theme::sNotified, name}}, qint64(largest));
        box->addWidget(bar, 1);
        box->addWidget(new TextLabel(m_theme, format::count(qint64(row.count)), TextRole::Muted));
        m_rows->addRow(new TextLabel(m_theme, name), line);
    }
    if (rest > 0)
        m_rows->addRow(new TextLabel(m_theme, tr("%Ln more devices", nullptr, int(rest)), TextRole::Muted));
}

} // namespace drydock::views
