// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/packages_bar.h"

#include "models/text/format.h"
#include "views/frame/confirm_dialog.h"
#include "views/widgets/buttons.h"
#include "views/widgets/search_field.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace drydock::views {
namespace {

constexpr int filterWidth = 300;

QString nameOf(const client::PackageInfo& package)
{
    return QString::fromStdString(package.name + " " + package.version);
}

} // namespace

PackagesBar::PackagesBar(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                         QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::BottomEdge, parent), m_theme(theme), m_workspace(workspace),
      m_navigator(navigator),
      m_packages(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_totals(new TextLabel(theme, {}, TextRole::Muted)),
      m_publish(makeButton(theme, tr("Publish"), ButtonKind::Quiet)),
      m_deprecate(makeButton(theme, tr("Deprecate"), ButtonKind::Quiet)),
      m_delete(makeButton(theme, tr("Delete…"), ButtonKind::Quiet, Icon::Trash)),
      m_update(makeButton(theme, tr("Update devices…"), ButtonKind::Plain, Icon::Arrow)),
      m_stage(makeToolButton(theme, Icon::Upload, tr("Stage")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 8);
    layout->setSpacing(8);
    auto* filter = new SearchField(theme, tr("Filter packages"), Icon::Filter);
    filter->setMaximumWidth(scaledLength(filterWidth));
    connect(filter, &QLineEdit::textChanged, &workspace.packageModel, &models::PackageModel::setFilter);
    layout->addWidget(filter, 2);
    layout->addWidget(m_packages);
    layout->addWidget(m_totals);
    layout->addStretch(1);
    for (QPushButton* button : {m_publish, m_deprecate, m_delete, m_update})
        layout->addWidget(button);
    m_stage->setCheckable(true);
    layout->addWidget(m_stage);
    connect(m_publish, &QPushButton::clicked, this,
            [this] { m_workspace.packageActions.publish(*m_package); });
    connect(m_deprecate, &QPushButton::clicked, this,
            [this] { m_workspace.packageActions.deprecate(*m_package); });
    connect(m_delete, &QPushButton::clicked, this, &PackagesBar::confirmDelete);
    connect(m_update, &QPushButton::clicked, this, [this] {
        UpdateSeed seed;
        seed.package = QString::fromStdString(m_package->name);
        seed.version = QString::fromStdString(m_package->version);
        m_navigator.newUpdate(seed);
    });
    connect(m_stage, &QToolButton::toggled, this, &PackagesBar::stagePaneRequested);
    connect(&workspace.packageActions, &models::PackageActions::finished, this,
            [this](const models::Outcome& outcome) { m_navigator.tell(outcomeNotice(outcome)); });
    connect(&workspace.link, &models::FleetLink::statusChanged, this, &PackagesBar::refresh);
    connect(&workspace.packages, &models::PackageStore::changed, this, &PackagesBar::showTotals);
    showStageButton(false);
    showTotals();
    refresh();
}

void PackagesBar::setPackage(const std::optional<client::PackageInfo>& package)
{
    m_package = package;
    refresh();
}

void PackagesBar::showStageButton(bool shown)
{
    m_stage->setVisible(shown);
    if (!shown)
        m_stage->setChecked(false);
}

void PackagesBar::confirmDelete()
{
    const client::PackageInfo package = *m_package;
    auto* dialog = new ConfirmDialog(m_theme, tr("Delete %1").arg(nameOf(package)),
                                     tr("The file is removed from the storage, and the version can't be "
                                        "rolled out any more. The same version "
                                        "can be staged again."),
                                     tr("Delete the version"), this);
    connect(dialog, &QDialog::accepted, this,
            [this, package] { m_workspace.packageActions.remove(package); });
    dialog->open();
}

void PackagesBar::refresh()
{
    using models::PackageActions;
    const bool served = m_workspace.link.status().isServed();
    const QString offline = served ? QString() : tr("Needs the fleet service, which is not connected");
    const QString guard = m_package ? m_workspace.packageActions.deleteGuard(*m_package) : QString();
    m_publish->setEnabled(served && m_package && PackageActions::canPublish(*m_package));
    m_deprecate->setEnabled(served && m_package && PackageActions::canDeprecate(*m_package));
    m_delete->setEnabled(served && m_package && guard.isEmpty());
    const bool published = m_package && m_package->state == PackageState::Published;
    m_update->setEnabled(served && published);
    m_update->setText(published ? tr("Update devices to %1…").arg(QString::fromStdString(m_package->version))
                                : tr("Update devices…"));
    for (QPushButton* button : {m_publish, m_deprecate, m_update})
        button->setToolTip(offline);
    m_delete->setToolTip(offline.isEmpty() ? guard : offline);
}

void PackagesBar::showTotals()
{
    const auto versions = int(m_workspace.packages.packages().size());
    m_packages->setText(tr("%Ln packages", nullptr, int(m_workspace.packages.names().size())));
    m_totals->setText(tr("%Ln versions, %1 in storage", nullptr, versions)
                          .arg(models::format::bytes(m_workspace.packageModel.bytesInStorage())));
    // What may be done with the chosen one may have changed with it.
    if (m_package) {
        const client::PackageInfo* now = m_workspace.packages.find(m_package->name, m_package->version);
        setPackage(now != nullptr ? std::optional(*now) : std::nullopt);
    }
}

} // namespace drydock::views
