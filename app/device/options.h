// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "fleet/error.h"
#include "fleet/names.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drydock::device {

/// What drydock-device is told on its command line (protocol.md §8).
struct Options
{
    bool help = false;
    broker::BrokerAddress broker;
    broker::TlsFiles tls;
    std::optional<DeviceId> id;
    std::uint32_t count = 1;
    std::uint32_t sharedConnections = 0; ///< that speak for all devices; 0: each has its own
    double downloadShare = 0.01;         ///< with shared connections: of attempts that really download
    std::string topicRoot = "state";
    std::string softwareVersion = "1.0.0";
    std::string model = "reference";
    std::string installDirectory;          ///< empty: none
    std::vector<std::string> applyCommand; ///< words with {file} in them; empty: none
    std::string stateDirectory;  ///< empty: state lives in memory; default with installDirectory: its "state"
    std::string publicKeyFile;   ///< empty: signatures are not checked
    std::uint64_t limitRate = 0; ///< bytes a second and download; 0: no limit
    std::uint64_t slowRate = 0;  ///< the same, for a reader that lets the server feel it
    double failRate = 0;         ///< 0 … 1
    double offlineRate = 0;      ///< 0 … 1
    std::uint64_t seed = 1;
    std::string summaryFile;  ///< empty: none
    std::string passwordFile; ///< empty: DRYDOCK_PASSWORD, if set
    std::string passwordDir;  ///< a file a device id, holding its password
    std::string accountsFile; ///< lines `id:password`
    std::string storageCa;    ///< authorities for https downloads (PEM); empty: the system's
    std::chrono::seconds reconnectWait{60};

    /// The id of device `index` (from 0): the id as it is for one device, else `{id}-0001` …
    [[nodiscard]] DeviceId deviceId(std::uint32_t index) const;
};

/// Reads the arguments (without the program's name). InvalidArgument says which option is wrong; with
/// `--help` nothing else is required.
[[nodiscard]] Expected<Options> parseOptions(const std::vector<std::string>& arguments);

/// Splits a command into words at blanks; '…', "…" and \ protect. There is no shell: nothing else is special.
[[nodiscard]] Expected<std::vector<std::string>> splitCommand(std::string_view text);

/// What `--help` prints.
[[nodiscard]] std::string helpText();

} // namespace drydock::device
