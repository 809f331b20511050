// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

/// What an operator chooses for a new update.
namespace drydock::models {

/// A package version that can be rolled out.
struct PublishedVersion
{
    QString package;
    QString version;
    std::uint64_t size = 0;     ///< bytes
    QStringList hardwareModels; ///< empty: for every model
    QString minimumVersion;     ///< a device must have at least this one; empty: any
    TimePoint expires{};        ///< default: never

    [[nodiscard]] bool isExpired(TimePoint now) const { return expires != TimePoint{} && expires <= now; }
    bool operator==(const PublishedVersion&) const = default;
};

enum class TargetKind { Devices, Group, Query, Everything, List };

/// Whom an update is for. What does not belong to `kind` means nothing.
struct UpdateTargets
{
    TargetKind kind = TargetKind::Devices;
    std::vector<std::string> ids; ///< Devices
    QString groupId;              ///< Group
    QString groupTitle;
    QString query;     ///< Query
    std::string list;  ///< List: its id at the service
    QString listTitle; ///< whose devices they are: a job's name
    bool operator==(const UpdateTargets&) const = default;
};

} // namespace drydock::models
