// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/stage_pane.h"

#include "views/frame/connection_words.h"
#include "views/packages/drop_area.h"
#include "views/packages/package_details.h"
#include "views/packages/stage_form.h"
#include "views/packages/staging_cards.h"
#include "views/widgets/scrolled.h"
#include "views/widgets/section_title.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int paneWidth = 352;

} // namespace

StagePane::StagePane(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                     QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::LeftEdge, parent), m_workspace(workspace), m_navigator(navigator),
      m_drop(new DropArea(theme)),
      m_form(new StageForm(theme, workspace.stagingDraft, workspace.packages, workspace.packageUsage)),
      m_details(new PackageDetails(theme, workspace.packageUsage, navigator))
{
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(16, 16, 16, 16);
    parts->setSpacing(16);
    parts->addWidget(new SectionTitle(theme, tr("Stage a package")));
    for (QWidget* part : std::initializer_list<QWidget*>{m_drop, new StagingCards(theme, workspace.stagings),
                                                         m_form, m_details})
        parts->addWidget(part);
    parts->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    QScrollArea* scrolled = makeScrolled(content);
    // The surface is the pane's.
    scrolled->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    layout->addWidget(scrolled);
    setFixedWidth(scaledLength(paneWidth));

    connect(m_drop, &DropArea::fileChosen, this, &StagePane::takeFile);
    connect(m_drop, &DropArea::sampleRequested, this, &StagePane::takeSample);
    connect(m_form, &StageForm::stageRequested, this, &StagePane::stage);
    connect(m_form, &StageForm::discarded, &workspace.stagingDraft, &models::StagingDraft::drop);
    connect(&workspace.stagingDraft, &models::StagingDraft::changed, this, &StagePane::refresh);
    connect(&workspace.link, &models::FleetLink::statusChanged, this, &StagePane::refresh);
    connect(&workspace.localFleet, &models::LocalFleetModel::stateChanged, this, &StagePane::refresh);
    connect(&theme, &ThemeSource::changed, this, [this] { setFixedWidth(scaledLength(paneWidth)); });
    refresh();
}

void StagePane::setPackage(const std::optional<client::PackageInfo>& package)
{
    m_details->setPackage(package);
}

void StagePane::choose()
{
    m_drop->choose();
}

void StagePane::takeFile(const QString& path)
{
    m_workspace.stagingDraft.begin(path, m_workspace.link.profile());
}

void StagePane::takeSample()
{
    const Expected<QString> file = m_workspace.samples.make(m_workspace.packages);
    if (file)
        takeFile(*file);
    else
        m_navigator.tell(failureNotice(tr("The sample file was not made"), file.error()));
}

void StagePane::stage()
{
    if (m_workspace.stagings.begin(*m_workspace.stagingDraft.request()))
        m_workspace.stagingDraft.drop();
}

void StagePane::refresh()
{
    m_drop->setSampleOffered(m_workspace.localFleet.isOpen());
    m_form->setServed(whyNotServed(m_workspace.link.status()));
    m_form->setVisible(m_workspace.stagingDraft.request().has_value());
}

} // namespace drydock::views
