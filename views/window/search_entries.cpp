// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/search_entries.h"

#include "views/frame/rail.h"

#include <algorithm>

namespace drydock::views {
namespace {

using models::HitKind;
using models::SearchEntry;

const QString newUpdateKey = QStringLiteral("newUpdate");
const QString stageKey = QStringLiteral("stage");
const QString freezeKey = QStringLiteral("freeze");
const QString thawKey = QStringLiteral("thaw");
const QString holdsKey = QStringLiteral("holds");
const QLatin1Char separator('@');

} // namespace

SearchEntries::SearchEntries(models::Workspace& workspace, Navigator& navigator, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_navigator(navigator)
{
    connect(&workspace.packages, &models::PackageStore::changed, this, &SearchEntries::tellPackages);
    connect(&workspace.jobs, &models::JobStore::runningCountChanged, this, &SearchEntries::tellJobs);
    connect(&workspace.jobList, &QAbstractItemModel::rowsInserted, this, &SearchEntries::tellJobs);
    connect(&workspace.jobs, &models::JobStore::cleared, this, &SearchEntries::tellJobs);
    connect(&workspace.groups, &models::GroupStore::changed, this, &SearchEntries::tellGroups);
    tellPages();
    tellPackages();
    tellJobs();
    tellGroups();
}

void SearchEntries::tellPages()
{
    std::vector<SearchEntry> pages;
    for (int page = 0; page < pageCount; ++page)
        pages.push_back({QString::number(page), pageTitle(static_cast<PageId>(page)), {}, {}});
    m_workspace.search.setEntries(HitKind::Page, std::move(pages));
    m_workspace.search.setEntries(
        HitKind::Command,
        {{newUpdateKey,
          tr("New update…"),
          QStringLiteral("Ctrl+U"),
          {tr("job"), tr("deploy"), tr("roll out")}},
         {stageKey, tr("Stage a package…"), {}, {tr("upload"), tr("release")}},
         {freezeKey, tr("Freeze the fleet…"), {}, {tr("stop"), tr("emergency")}},
         {thawKey, tr("Thaw the fleet…"), {}, {tr("resume")}},
         {holdsKey, tr("Show what is held back"), {}, {tr("quarantine"), tr("black-out"), tr("holds")}}});
}

void SearchEntries::tellPackages()
{
    std::vector<SearchEntry> entries;
    for (const client::PackageInfo& package : m_workspace.packages.packages()) {
        const QString name = QString::fromStdString(package.name);
        const QString version = QString::fromStdString(package.version);
        entries.push_back({name + separator + version, name + QLatin1Char(' ') + version, {}, {}});
    }
    m_workspace.search.setEntries(HitKind::Package, std::move(entries));
}

void SearchEntries::tellJobs()
{
    std::vector<SearchEntry> entries;
    for (const auto& [id, job] : m_workspace.jobs.jobs())
        entries.push_back({QString::fromStdString(id),
                           QString::fromStdString(job->document.name),
                           QString::fromStdString(job->createdBy),
                           {}});
    // The newest first.
    std::ranges::reverse(entries);
    m_workspace.search.setEntries(HitKind::Job, std::move(entries));
}

void SearchEntries::tellGroups()
{
    std::vector<SearchEntry> entries;
    for (const client::GroupInfo& group : m_workspace.groups.groups())
        entries.push_back({QString::fromStdString(group.id),
                           QString::fromStdString(group.title),
                           QString::fromStdString(group.id),
                           {}});
    m_workspace.search.setEntries(HitKind::Group, std::move(entries));
}

void SearchEntries::follow(const models::SearchHit& hit)
{
    switch (hit.kind) {
    case HitKind::Device:
        return m_navigator.showDevice(hit.key);
    case HitKind::Package:
        return m_navigator.showPackage(hit.key.section(separator, 0, 0), hit.key.section(separator, 1));
    case HitKind::Job:
        return m_navigator.showJob(hit.key);
    case HitKind::Group:
        return m_navigator.showDevices(QStringLiteral("group = %1").arg(hit.key));
    case HitKind::Page:
        return m_navigator.showPage(static_cast<PageId>(hit.key.toInt()));
    case HitKind::Command:
        return runCommand(hit.key);
    case HitKind::Filter:
        return m_navigator.showDevices(hit.key);
    }
}

void SearchEntries::runCommand(const QString& key)
{
    if (key == newUpdateKey)
        m_navigator.newUpdate({});
    else if (key == stageKey)
        m_navigator.showPage(PageId::Packages);
    else if (key == holdsKey)
        Q_EMIT holdsRequested();
    else
        Q_EMIT freezeRequested(key == freezeKey);
}

} // namespace drydock::views
