// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_actions.h"

#include <nlohmann/json.hpp>

namespace drydock::models {
namespace {

QString label(const client::PackageInfo& package)
{
    return QString::fromStdString(package.name + " " + package.version);
}

} // namespace

PackageActions::PackageActions(FleetLink& link, const JobStore& jobs, QObject* parent)
    : QObject(parent), m_link(link), m_jobs(jobs)
{
}

bool PackageActions::canPublish(const client::PackageInfo& package)
{
    return package.state != PackageState::Published;
}

bool PackageActions::canDeprecate(const client::PackageInfo& package)
{
    return package.state == PackageState::Published;
}

QString PackageActions::deleteGuard(const client::PackageInfo& package) const
{
    for (const auto& [id, job] : m_jobs.jobs()) {
        if (job->isOpen() && job->package() == package.name + "@" + package.version)
            return tr("Job %1 needs %2. Cancel the job first.")
                .arg(QString::fromStdString(job->title()), label(package));
    }
    return {};
}

void PackageActions::publish(const client::PackageInfo& package)
{
    order("packages.publish", package, tr("Published %1").arg(label(package)),
          tr("%1 was not published").arg(label(package)));
}

void PackageActions::deprecate(const client::PackageInfo& package)
{
    order("packages.deprecate", package, tr("Deprecated %1").arg(label(package)),
          tr("%1 was not deprecated").arg(label(package)));
}

void PackageActions::remove(const client::PackageInfo& package)
{
    order("packages.delete", package, tr("Deleted %1").arg(label(package)),
          tr("%1 was not deleted").arg(label(package)));
}

void PackageActions::order(const std::string& action, const client::PackageInfo& package, const QString& done,
                           const QString& failed)
{
    m_link.order(action, {{"name", package.name}, {"version", package.version}}, this,
                 [this, done, failed](const Expected<void>& answer) {
                     Q_EMIT finished(answer ? success(done) : failure(failed, answer.error()));
                 });
}

} // namespace drydock::models
