// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/touched_section.h"

#include "models/text/format.h"
#include "views/widgets/section_title.h"
#include "views/widgets/stacked_bar.h"
#include "views/widgets/text_label.h"

#include <QFormLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr std::size_t mostRows = 8;
constexpr int barHeight = 8;

} // namespace

TouchedSection::TouchedSection(const ThemeSource& theme, const models::UpdateDraft& draft, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_rows(new QFormLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(theme, tr("Who it touches")));
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    layout->addLayout(m_rows);
    connect(&draft, &models::UpdateDraft::changed, this, &TouchedSection::refresh);
    refresh();
}

void TouchedSection::refresh()
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    const client::JobPreview* preview = m_draft.preview();
    setVisible(preview != nullptr && !preview->byModelAndVersion.empty());
    if (preview == nullptr)
        return;
    std::uint64_t largest = 1;
    for (const auto& row : preview->byModelAndVersion)
        largest = std::max(largest, row.count);
    const std::size_t shown = std::min(mostRows, preview->byModelAndVersion.size());
    std::uint64_t rest = preview->others;
    for (std::size_t i = shown; i < preview->byModelAndVersion.size(); ++i)
        rest += preview->byModelAndVersion[i].count;
    for (std::size_t i = 0; i < shown; ++i)
        addRow(preview->byModelAndVersion[i], largest);
    if (rest > 0)
        m_rows->addRow(new TextLabel(m_theme, tr("%Ln more devices", nullptr, int(rest)), TextRole::Muted));
}

void TouchedSection::addRow(const client::JobPreview::Row& row, std::uint64_t largest)
{
    const QString model = row.model.empty() ? tr("unknown model") : QString::fromStdString(row.model);
    const QString version = row.version.empty() ? tr("no version") : QString::fromStdString(row.version);
    const QString name = tr("%1 on %2", "model, version").arg(model, version);
    auto* line = new QWidget;
    auto* box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    auto* bar = new StackedBar(m_theme, barHeight);
    bar->setSegments({{qint64(row.count), &Theme::sNotified, name}}, qint64(largest));
    box->addWidget(bar, 1);
    box->addWidget(new TextLabel(m_theme, models::format::count(qint64(row.count)), TextRole::Muted));
    m_rows->addRow(new TextLabel(m_theme, name), line);
}

} // namespace drydock::views
