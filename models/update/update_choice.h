// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"
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

enum class TargetKind { Devices, Group, Query, Everything };

/// Whom an update is for. What does not belong to `kind` means nothing.
struct UpdateTargets
{
    TargetKind kind = TargetKind::Devices;
    std::vector<std::string> ids; ///< Devices
    QString groupId;              ///< Group
    QString groupTitle;
    QString query; ///< Query
    bool operator==(const UpdateTargets&) const = default;
};

enum class UpdatePreset { EveryoneNow, Gently, Advanced };

/// How an update goes on.
struct UpdatePolicy
{
    int maximumPerMinute = 1000; ///< 1–60,000
    JobTimeouts timeout{.step = std::chrono::minutes(30)};
    int retriesAfterFailure = 2; ///< 0–10
    int retriesAfterTimeOut = 2; ///< 0–10
    ReissueRule reissue;
    int priority = 5; ///< 0–9; the higher goes first
    bool operator==(const UpdatePolicy&) const = default;
};

/// What a preset means for so many devices; Advanced begins as EveryoneNow does.
[[nodiscard]] UpdatePolicy presetPolicy(UpdatePreset preset, std::uint64_t devices);
/// What is proposed for so many devices.
[[nodiscard]] UpdatePreset proposedPreset(std::uint64_t devices);

} // namespace drydock::models
