// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/compliance_section.h"

#include "views/overview/share_figure.h"
#include "views/theme/theme_source.h"
#include "views/widgets/flow_layout.h"
#include "views/widgets/section_title.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace drydock::views {

QList<BarSegment> complianceSegments(const client::Compliance& counts)
{
    const auto words = [](const char* text, std::uint32_t count) {
        return ComplianceSection::tr(text, nullptr, static_cast<int>(count));
    };
    return {{counts.onLatest, &Theme::sOk, words(QT_TR_NOOP("%Ln on the latest version"), counts.onLatest)},
            {counts.inProgress, &Theme::sRunning, words(QT_TR_NOOP("%Ln in progress"), counts.inProgress)},
            {counts.updateAvailable, &Theme::sNotified,
             words(QT_TR_NOOP("%Ln could be updated"), counts.updateAvailable)},
            {counts.unknown, &Theme::sQueued, words(QT_TR_NOOP("%Ln not known"), counts.unknown)}};
}

ComplianceSection::ComplianceSection(const ThemeSource& theme, models::OverviewModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_title(new SectionTitle(theme, tr("Compliance"))),
      m_package(new QComboBox), m_bar(new StackedBar(theme, 16)),
      m_figures{new ShareFigure(theme, &Theme::sOk, StateGlyph::Succeeded, tr("On latest")),
                new ShareFigure(theme, &Theme::sRunning, StateGlyph::InProgress, tr("In progress")),
                new ShareFigure(theme, &Theme::sNotified, StateGlyph::Notified, tr("Update available")),
                new ShareFigure(theme, &Theme::sQueued, StateGlyph::Queued, tr("Unknown"))}
{
    m_package->setAccessibleName(tr("Package"));
    m_package->setMinimumWidth(scaledLength(140));
    m_title->addWidget(m_package);
    m_bar->setAccessibleName(tr("Compliance"));
    auto* figures = new FlowLayout(24, 8);
    for (ShareFigure* figure : m_figures) {
        figure->setMinimumWidth(scaledLength(150));
        figures->addWidget(figure);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addLayout(figures);

    connect(m_package, &QComboBox::textActivated, &model, &models::OverviewModel::setPackage);
    connect(&model, &models::OverviewModel::packagesChanged, this, &ComplianceSection::refreshPackages);
    connect(&model, &models::OverviewModel::changed, this, &ComplianceSection::refresh);
    refreshPackages();
    refresh();
}

void ComplianceSection::setMuted(bool muted)
{
    for (ShareFigure* figure : m_figures)
        figure->setMuted(muted);
}

void ComplianceSection::refreshPackages()
{
    const QSignalBlocker quiet(m_package);
    m_package->clear();
    m_package->addItems(m_model.packages());
    m_package->setCurrentText(m_model.package());
    m_package->setVisible(m_package->count() > 0);
}

void ComplianceSection::refresh()
{
    const client::Compliance& counts = m_model.compliance();
    const qint64 total = counts.total();
    m_title->setRemark(tr("%1 on %Ln device(s)", nullptr, static_cast<int>(total)).arg(m_model.package()));
    m_bar->setSegments(complianceSegments(counts), total);
    m_figures[0]->setCount(counts.onLatest, total);
    m_figures[1]->setCount(counts.inProgress, total);
    m_figures[2]->setCount(counts.updateAvailable, total);
    m_figures[3]->setCount(counts.unknown, total);
}

} // namespace drydock::views
