// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_codec.h"
#include "client/local_fleet.h"
#include "client/staging.h"
#include "crypto/minisign.h"
#include "models/fleet_link.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace drydock::test {

/// A local fleet whose devices want signed packages, with the key to sign them.
class LiveFleet
{
public:
    /// Null, with the reason in `problem`, where it did not start.
    static std::unique_ptr<LiveFleet> start(std::string& problem, client::LocalFleetOptions options = {});

    [[nodiscard]] const client::Profile& profile() const { return m_fleet->profile(); }
    [[nodiscard]] std::string keyFile() const { return path("sign.key"); }
    /// A file of this size in a directory that goes with this.
    [[nodiscard]] std::string makeFile(const std::string& name, std::size_t size) const;

    /// Stages and publishes; empty, or why not.
    [[nodiscard]] std::string stage(models::FleetLink& link, client::StageRequest request) const;
    /// Creates and starts a job for a query; its id, or why there is none.
    [[nodiscard]] static std::string createJob(models::FleetLink& link, const nlohmann::json& document);

private:
    [[nodiscard]] std::string path(const std::string& name) const;

    QTemporaryDir m_directory;
    std::unique_ptr<client::LocalFleet> m_fleet;
};

} // namespace drydock::test
