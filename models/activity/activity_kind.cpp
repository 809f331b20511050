// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_kind.h"

#include <QCoreApplication>

#include <string_view>

namespace drydock::models {
namespace {

/// Gives the free function below a context of its own for translators.
struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::ActivityWords)
};

} // namespace

ActivityKind activityKind(const client::AuditLine& line)
{
    const std::string_view family = std::string_view(line.action).substr(0, line.action.find('.'));
    if (family == "jobs" || family == "executions" || family == "targets")
        return ActivityKind::Job;
    if (family == "packages")
        return ActivityKind::Package;
    if (family == "devices")
        return ActivityKind::Device;
    if (family == "groups")
        return ActivityKind::Group;
    if (family == "service")
        return ActivityKind::Service;
    return ActivityKind::Other;
}

QString words(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Job:
        return ActivityWords::tr("Jobs");
    case ActivityKind::Package:
        return ActivityWords::tr("Packages");
    case ActivityKind::Device:
        return ActivityWords::tr("Devices");
    case ActivityKind::Group:
        return ActivityWords::tr("Groups");
    case ActivityKind::Service:
        return ActivityWords::tr("Service");
    case ActivityKind::Other:
        return ActivityWords::tr("Other");
    }
    return {};
}

} // namespace drydock::models
