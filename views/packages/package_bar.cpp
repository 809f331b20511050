// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_bar.h"

#include "models/text/format.h"
#include "views/frame/connection_words.h"
#include "views/packages/delete_dialog.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/search_field.h"

#include <QHBoxLayout>

namespace drydock::views {
namespace {

constexpr int filterWidth = 240;
constexpr int leastFilterWidth = 120;

} // namespace

PackageBar::PackageBar(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                       QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::BottomEdge, parent), m_theme(theme), m_workspace(workspace),
      m_filter(new SearchField(theme, tr("Filter packages"), Icon::Filter)),
      m_packages(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_versions(new ElidedLabel(theme, {}, TextRole::Muted)),
      m_publish(makeButton(theme, tr("Publish"), ButtonKind::Quiet)),
      m_deprecate(makeButton(theme, tr("Deprecate"), ButtonKind::Quiet)),
      m_delete(makeButton(theme, tr("Delete…"), ButtonKind::Quiet, Icon::Trash)),
      m_update(makeButton(theme, tr("Update devices…"), ButtonKind::Plain, Icon::Arrow)),
      m_stage(makeButton(theme, tr("Stage…"), ButtonKind::Plain, Icon::Upload))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 9);
    layout->setSpacing(8);
    m_filter->setMinimumWidth(scaledLength(leastFilterWidth));
    m_filter->setMaximumWidth(scaledLength(filterWidth));
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_packages);
    layout->addWidget(m_versions, 1);
    for (QPushButton* button : {m_publish, m_deprecate, m_delete, m_update, m_stage})
        layout->addWidget(button);

    m_filter->setText(workspace.packageModel.filter());
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_workspace.packageModel.setFilter(text);
        Q_EMIT filterChanged();
    });
    connect(m_publish, &QPushButton::clicked, this,
            [this] { m_workspace.packageActions.publish(*m_package); });
    connect(m_deprecate, &QPushButton::clicked, this,
            [this] { m_workspace.packageActions.deprecate(*m_package); });
    connect(m_delete, &QPushButton::clicked, this, &PackageBar::askToDelete);
    connect(m_update, &QPushButton::clicked, this, [this, &navigator] {
        UpdateSeed seed;
        seed.package = QString::fromStdString(m_package->name);
        seed.version = QString::fromStdString(m_package->version);
        navigator.newUpdate(seed);
    });
    connect(m_stage, &QPushButton::clicked, this, &PackageBar::stageRequested);
    connect(&workspace.packages, &models::PackageStore::changed, this, &PackageBar::count);
    connect(&workspace.link, &models::FleetLink::statusChanged, this, &PackageBar::refresh);
    connect(&workspace.jobs, &models::JobStore::jobChanged, this, &PackageBar::refresh);
    connect(&workspace.jobs, &models::JobStore::jobRemoved, this, &PackageBar::refresh);
    count();
    refresh();
}

void PackageBar::setPackage(const std::optional<client::PackageInfo>& package)
{
    m_package = package;
    refresh();
}

void PackageBar::setStageOffered(bool offered)
{
    m_stage->setVisible(offered);
}

void PackageBar::clearFilter()
{
    m_filter->clear();
}

void PackageBar::refresh()
{
    const bool isServed = m_workspace.link.status().isServed();
    const auto offer = [&](QPushButton* button, bool possible, const QString& why) {
        button->setEnabled(isServed && m_package && possible);
        button->setToolTip(!isServed    ? whyNotServed(m_workspace.link.status())
                           : !m_package ? tr("Choose a version first.")
                           : possible   ? QString()
                                        : why);
    };
    const QString guard = m_package ? m_workspace.packageActions.deleteGuard(*m_package) : QString();
    const bool isPublished = m_package && m_package->state == PackageState::Published;
    offer(m_publish, m_package && models::PackageActions::canPublish(*m_package), tr("It is published."));
    offer(m_deprecate, m_package && models::PackageActions::canDeprecate(*m_package),
          tr("Only what is published is deprecated."));
    offer(m_delete, guard.isEmpty(), guard);
    offer(m_update, isPublished, tr("Devices only get what is published."));
    m_update->setText(isPublished
                          ? tr("Update devices to %1…").arg(QString::fromStdString(m_package->version))
                          : tr("Update devices…"));
}

void PackageBar::count()
{
    const auto& packages = m_workspace.packages;
    m_packages->setText(tr("%Ln package(s)", nullptr, int(packages.names().size())));
    m_versions->setFullText(tr("%Ln version(s), %1 in storage", nullptr, int(packages.packages().size()))
                                .arg(models::format::bytes(m_workspace.packageModel.bytesInStorage())));
}

void PackageBar::askToDelete()
{
    const int devices = int(m_workspace.packageUsage.devices(m_package->name, m_package->version));
    auto* dialog = new DeleteDialog(m_theme, *m_package, devices, this);
    connect(dialog, &QDialog::accepted, this,
            [this, package = *m_package] { m_workspace.packageActions.remove(package); });
    dialog->open();
}

} // namespace drydock::views
