// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/local_fleet.h"
#include "client/main_job.h"
#include "fleet/error.h"

#include <QTemporaryDir>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace drydock::console {

struct LocalRunOptions
{
    int devices = 25;
    std::filesystem::path workDirectory; ///< empty: a private one that goes with the run
    std::filesystem::path chart;         ///< PNG to write
    std::function<bool()> interrupted;   ///< true ends the run in order
};

/// A local fleet with a key of its own that its devices trust, and the main job on it.
class LocalRun
{
public:
    explicit LocalRun(LocalRunOptions options) : m_options(std::move(options)) {}

    /// Starts the fleet.
    [[nodiscard]] Expected<void> start();
    /// Two updates, then the comparison with what the devices report.
    [[nodiscard]] Expected<client::MainJobReport> update();
    [[nodiscard]] const client::LocalFleet& fleet() const { return *m_fleet; }
    /// The key that the devices trust, and a file that can be staged once more.
    [[nodiscard]] std::filesystem::path signingKey() const { return m_fleet->profile().signingKey; }
    [[nodiscard]] std::filesystem::path packageFile() const { return m_directory / "app-2.1.0.bin"; }

private:
    LocalRunOptions m_options;
    std::optional<QTemporaryDir> m_temporary;
    std::filesystem::path m_directory;
    std::unique_ptr<client::LocalFleet> m_fleet; ///< ends before its directory goes
};

/// Whether a chart can be written there; leaves nothing behind.
[[nodiscard]] Expected<void> checkChartPath(const std::filesystem::path& path);

/// Draws what the jobs' series tell, one job after the other.
[[nodiscard]] Expected<void> writeChart(const client::MainJobReport& report,
                                        const std::filesystem::path& path);

} // namespace drydock::console
